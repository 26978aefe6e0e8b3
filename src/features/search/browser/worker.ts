/** The search in a worker of its own, so that typing never waits for it. Speaks with `client.ts`. */
import type { Knowledge } from '../beginning.ts';
import { type Pagefind, WEIGHTS } from '../pagefind-api.ts';
import { loadAnalyzer } from '../stemmers.ts';
import { type Ahead, receiveAhead, STAMP } from './ahead.ts';
import { type Found, type Search, Searcher } from './engine.ts';
import type { Counts } from './facets.ts';
import { FIRST, type Hit } from './hit.ts';
import type { Vocabulary } from './mend.ts';

/** The part of a result that goes to the page, which requests further hits by number. */
type FoundHere = Omit<Found, 'hits' | 'counts'> & { found: number };
/** What the page calls, and with what. */
export type Calls = typeof calls;
/** What goes to the worker and what comes back. */
export type ToWorker = { ahead: Ahead } | { id: number; call: keyof Calls; given: unknown[] };
export type FromWorker = { id: number } & ({ answer: unknown } | { error: string });

// The page gives these as the worker’s name, so that nothing waits for a message.
const [lang = '', base = '/'] = self.name.split(' ');
const bundle = new URL(`${base}pagefind/`, location.origin).href;
const { take, expect, failures, pause } = receiveAhead(bundle);
const analyzer = loadAnalyzer(lang);
const pagefind = loadPagefind();
for (const each of [analyzer, pagefind]) each.catch(() => {}); // Reported by the first search.
let searcher: Promise<Searcher>;
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

async function vocabulary(): Promise<Vocabulary> {
  const response = await fetch(`${base}search/words.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

const calls = {
  begin: async (knowledge: Knowledge): Promise<void> => {
    searcher = analyzer.then(
      (found) => new Searcher({ ...knowledge, pagefind, analyzer: found, vocabulary, failures, expect }),
    );
    await searcher;
  },
  /** A search that a later one has overtaken has no answer. */
  search: async (search: Search): Promise<FoundHere | undefined> => {
    asked += 1;
    const found = asked;
    await pause(PAUSE);
    if (found !== asked) return undefined;
    const result = await (await searcher).search(search, () => found === asked);
    if (!result || found !== asked) return undefined;
    searches.set(found, result);
    // Prefetch what the page requests next.
    result.hits(0, FIRST).catch(() => {});
    for (const old of [...searches.keys()].slice(0, -REMEMBERED)) searches.delete(old);
    const { hits: _, counts: __, ...rest } = result;
    return { ...rest, found };
  },
  hits: async (found: number, from: number, to: number): Promise<Hit[]> => searches.get(found)?.hits(from, to) ?? [],
  counts: async (found: number): Promise<Counts> => searches.get(found)?.counts() ?? {},
};

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if ('ahead' in data) return take(data.ahead);
  const { id, call, given } = data;
  try {
    const answer: unknown = await (calls[call] as (...given: unknown[]) => unknown)(...given);
    postMessage({ id, answer } satisfies FromWorker);
  } catch (error) {
    postMessage({ id, error: String(error) } satisfies FromWorker);
  }
});
