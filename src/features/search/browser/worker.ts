/** The search in a worker of its own, so that typing never waits for it. Speaks with `client.ts`. */

import type { Knowledge } from '../beginning.ts';
import type { Vocabulary } from '../correct.ts';
import { type Pagefind, WEIGHTS } from '../pagefind-api.ts';
import { loadAnalyzer } from '../stemmers.ts';
import { type Ahead, receiveAhead, STAMP } from './ahead.ts';
import { type Found, type Search, Searcher } from './engine.ts';
import type { Counts } from './facets.ts';
import { FIRST, type Hit } from './hit.ts';

/** Requests to the worker; the first is “begin”. */
export type Request =
  | { of: 'begin'; knowledge: Knowledge }
  | { of: 'search'; search: Search }
  | { of: 'hits'; found: number; from: number; to: number }
  | { of: 'counts'; found: number };
/** The part of a result that goes to the page, which requests further hits by number. */
export type FoundHere = Omit<Found, 'hits' | 'counts'> & { found: number };
/** What it answers; a search that a later one has overtaken has no answer. */
export type Answer = FoundHere | Hit[] | Counts | undefined;
/** What goes to the worker and what comes back. */
export type ToWorker = { ahead: Ahead } | { id: number; request: Request };
export type FromWorker = { id: number } & ({ answer: Answer } | { error: string });

// The page gives these as the worker’s name, so that nothing waits for a message.
const [lang = '', base = '/'] = self.name.split(' ');
const bundle = new URL(`${base}pagefind/`, location.origin).href;
const { take, expect, failures, pause } = receiveAhead(bundle);
const analyzer = loadAnalyzer(lang);
const pagefind = loadPagefind();
for (const each of [analyzer, pagefind]) each.catch(() => {}); // Reported by the first search.
let searcher: Searcher;
/** The last searches, whose further hits the page may still request. */
const searches = new Map<number, Found>();
const REMEMBERED = 2;
let asked = 0;
/** Milliseconds in which a further key makes a search unwanted. */
const PAUSE = 50;

async function loadPagefind(): Promise<Pagefind> {
  const script = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind & {
    options: (options: object) => Promise<void>;
    init: () => Promise<void>;
  };
  await script.options({ baseUrl: base, metaCacheTag: STAMP, ranking: { metaWeights: WEIGHTS } });
  await script.init();
  return script;
}

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}

async function answer(request: Request): Promise<Answer> {
  if (request.of === 'begin') {
    const vocabulary = () => fetchJson<Vocabulary>(`${base}search/words.json`);
    searcher = new Searcher({ ...request.knowledge, pagefind, analyzer, vocabulary, failures, expect });
    return [];
  }
  if (request.of === 'search') {
    asked += 1;
    const found = asked;
    await pause(PAUSE);
    if (found !== asked) return undefined;
    const result = await searcher.search(request.search, () => found === asked);
    if (!result) return undefined;
    searches.set(found, result);
    // Prefetch what the page requests next.
    result.hits(0, FIRST).catch(() => {});
    for (const old of [...searches.keys()].slice(0, -REMEMBERED)) searches.delete(old);
    const { hits: _, counts: __, ...rest } = result;
    return { ...rest, found };
  }
  const known = searches.get(request.found);
  if (request.of === 'counts') return known?.counts() ?? {};
  return known?.hits(request.from, request.to) ?? [];
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if ('ahead' in data) return take(data.ahead);
  const { id, request } = data;
  try {
    postMessage({ id, answer: await answer(request) } satisfies FromWorker);
  } catch (error) {
    postMessage({ id, error: String(error) } satisfies FromWorker);
  }
});
