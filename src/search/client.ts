/** The page’s side of the search: begins the worker when a search is first wanted, and asks it. */
import { fetchAhead } from './ahead.ts';
import type { Engine, Found, Hit, Words } from './engine.ts';
import type { Names } from './names.ts';
import type { Answer, FromWorker, Request, ToWorker } from './worker.ts';

let engine: Promise<Engine> | undefined;

/**
 * The engine, made once.
 * @param base what addresses of the site begin with, such as `/`
 * @throws when something cannot be fetched
 */
export function loadEngine(base: string): Promise<Engine> {
  engine ??= begin(base).catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function begin(base: string): Promise<Engine> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const about = fetch(`${base}search/names.json`);
  fetchAhead(`${base}pagefind/`, document.documentElement.lang, (ahead) =>
    send({ ahead }, ahead.body ? [ahead.body] : []),
  );
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) one?.reject(new Error(data.error));
    else one?.resolve(data.answer);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search could not begin.'));
  });
  let id = 0;
  const ask = <Answered extends Answer>(request: Request) =>
    new Promise<Answered>((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve: resolve as (answer: Answer) => void, reject });
      send({ id, request });
    });
  const { names, labels, filters } = (await (await about).json()) as {
    names: Names[];
    labels: Words;
    filters: string[];
  };
  ask({ of: 'begin', base, names }).catch(() => {}); // Told by the first search.
  return {
    words: labels,
    names,
    filters,
    search: async (search) => {
      const { found, ...told } = await ask<Omit<Found, 'hits'> & { found: number }>({ of: 'search', search });
      return { ...told, hits: (from, to) => ask<Hit[]>({ of: 'hits', found, from, to }) };
    },
  };
}
