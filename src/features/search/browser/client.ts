/** The page’s side of the search: begins the worker when a search is first wanted, and asks it. */
import type { Beginning } from '../beginning.ts';
import { fetchAhead } from './ahead.ts';
import type { Found, Search } from './engine.ts';
import type { Calls, FromWorker, ToWorker } from './worker.ts';

/** A search that is ready to be asked. */
export interface Engine extends Omit<Beginning, 'synonyms'> {
  /** Undefined when a later question has overtaken this one. */
  search: (search: Search) => Promise<Found | undefined>;
}

let engine: Promise<Engine> | undefined;

/** The engine, made once; it throws when something cannot be fetched. @param base what addresses begin with, such as `/` */
export function loadEngine(base: string): Promise<Engine> {
  engine ??= begin(base).catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function begin(base: string): Promise<Engine> {
  const name = `${document.documentElement.lang} ${base}`;
  fetchAhead(`${base}pagefind/`, (ahead) => send({ ahead }, ahead.body ? [ahead.body] : []));
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const about = fetch(`${base}search/names.json`);
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('error' in data) return discard(data.error);
    waiting.get(data.id)?.resolve(data.answer as never);
    waiting.delete(data.id);
  });
  /** After a failure the next query starts again. */
  const discard = (why: string) => {
    engine = undefined;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  worker.addEventListener('error', () => discard('The search could not begin.'));
  let id = 0;
  const ask = <Call extends keyof Calls>(call: Call, ...given: Parameters<Calls[Call]>) =>
    new Promise<Awaited<ReturnType<Calls[Call]>>>((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve, reject });
      send({ id, call, given });
    });
  const response = await about;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { synonyms, ...beginning } = (await response.json()) as Beginning;
  ask('begin', { names: beginning.names, synonyms }).catch(() => {}); // Reported by the first search.
  return {
    ...beginning,
    search: async (search) => {
      const here = await ask('search', search);
      if (!here) return undefined;
      const { found, ...rest } = here;
      return { ...rest, hits: (from, to) => ask('hits', found, from, to), counts: () => ask('counts', found) };
    },
  };
}
