/** The page’s side of the search: begins the worker when a search is first wanted, and asks it. */

import type { Names } from '../names.ts';
import type { Offer } from '../start.ts';
import { fetchAhead } from './ahead.ts';
import type { Found, Search } from './engine.ts';
import type { Counts } from './facets.ts';
import type { Hit } from './hit.ts';
import type { Knowledge } from './query.ts';
import type { Answer, FoundHere, FromWorker, Request, ToWorker } from './worker.ts';

/** Words of the search that the content gives. */
export type Words = Record<
  | 'all' | 'results' | 'noResults' | 'alsoSearched' | 'notAlso' | 'didYouMean' | 'searchedFor' | 'tryNames' | 'more'
  | 'searchLeftOut' | 'searchSynonyms' | 'searchOnlyCommon' | 'searchElsewhere',
  string
>; // biome-ignore format: a list of words

/** What search/names.json holds. */
interface Beginning extends Knowledge {
  labels: Words;
  filters: string[];
  start: { label: string; offers: Offer[] }[];
  /** The search pages of other languages of the site. */
  elsewhere: { lang: string; name: string; address: string }[];
}
/** A search that is ready to be asked. */
export interface Engine extends Omit<Beginning, 'labels' | 'synonyms'> {
  words: Words;
  names: Names[];
  /** Undefined when a later question has overtaken this one. */
  search: (search: Search) => Promise<Found | undefined>;
}

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
  const name = `${document.documentElement.lang} ${base}`;
  fetchAhead(`${base}pagefind/`, (ahead) => send({ ahead }, ahead.body ? [ahead.body] : []));
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const about = fetch(`${base}search/names.json`);
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('error' in data) return discard(data.error);
    waiting.get(data.id)?.resolve(data.answer);
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
  const ask = <Answered extends Answer>(request: Request) =>
    new Promise<Answered>((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve: resolve as (answer: Answer) => void, reject });
      send({ id, request });
    });
  const response = await about;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { names, synonyms, labels, filters, start, elsewhere } = (await response.json()) as Beginning;
  ask({ of: 'begin', knowledge: { names, synonyms } }).catch(() => {}); // Reported by the first search.
  return {
    words: labels,
    names,
    filters,
    start,
    elsewhere,
    search: async (search) => {
      const here = await ask<FoundHere | undefined>({ of: 'search', search });
      if (!here) return undefined;
      const { found, ...rest } = here;
      return {
        ...rest,
        hits: (from, to) => ask<Hit[]>({ of: 'hits', found, from, to }),
        counts: () => ask<Counts>({ of: 'counts', found }),
      };
    },
  };
}
