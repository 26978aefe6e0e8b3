import { STAMP } from './ahead.ts';
import { FIRST } from './first.ts';
import { hitsByName } from './hits-by-name.ts';
import type { Names } from './names.ts';
import { correct, doubtful, otherSide, relaxed, type Vocabulary } from './query.ts';

/** One passage found. */
export interface Hit {
  address: string;
  title: string;
  kind: string;
  trail: string;
  /** HTML of Pagefind: text with `<mark>`; empty for an entry that is found by its name. */
  excerpt: string;
}
/** Words of the search that the content gives. */
export type Words = Record<
  | 'search' | 'searchHint' | 'kind' | 'period' | 'all' | 'results' | 'noResults' | 'alsoSearched' | 'notAlso'
  | 'didYouMean' | 'searchedFor' | 'tryNames' | 'more' | 'allResults' | 'close',
  string
>; // biome-ignore format: a list of words
/** What a search looks for: words, narrowed by values of filters. */
export interface Search {
  query: string;
  filters: Record<string, string>;
  /** False when the other side’s name is not to be searched too. */
  also: boolean;
}
/** What a search found. */
export interface Found {
  total: number;
  /** The hits from one to another, from 0. */
  hits: (from: number, to: number) => Promise<Hit[]>;
  /** Of every filter, how many passages each value would leave. */
  counts: Record<string, Record<string, number>>;
  /** The other side’s name that was searched too, or would be. */
  other: string | undefined;
  /** The query that was searched instead. */
  instead: string | undefined;
  /** A query that may have been meant. */
  meant: string | undefined;
}

interface Fragment {
  url: string;
  /** The whole passage, and a part of it with marks. */
  content: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
interface Result {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}
interface Answer {
  results: Result[];
  filters: Found['counts'];
  totalFilters?: Found['counts'];
}
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string | null, options: { filters?: object }) => Promise<Answer>;
  preload: (query: string) => Promise<void>;
  /** Loads the values of the filters, without which a search counts none. */
  filters: () => Promise<unknown>;
}

/** A search that is ready to be asked. */
export interface Engine {
  words: Words;
  names: Names[];
  /** The names of the filters, in their order. */
  filters: string[];
  search: (search: Search) => Promise<Found>;
}

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}

/** Pagefind with its index, and a promise of the values of the filters. */
async function loadIndex(base: string): Promise<{ pagefind: Pagefind; filtersLoaded: Promise<unknown> }> {
  const bundle = new URL(`${base}pagefind/`, location.origin).href;
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    metaCacheTag: STAMP,
    excerptLength: 26,
    ranking: { metaWeights: { title: 4, aliases: 6, names: 0.4, kind: 0.1, trail: 0.3 } },
  });
  await pagefind.init();
  return { pagefind, filtersLoaded: pagefind.filters() };
}

/**
 * Makes what searches: at once, while the index is still on its way.
 * @param base what addresses of the site begin with, such as `/`
 * @param names the names of all entries
 * @throws when something cannot be fetched
 */
export function makeEngine(base: string, names: Names[]): Engine['search'] {
  const index = loadIndex(base);
  index.catch(() => {}); // Told by the first search.
  let vocabulary: Promise<Vocabulary> | undefined;

  const ask = async ({ query, filters: chosen, also }: Search): Promise<Found> => {
    const other = query.startsWith('"') ? undefined : otherSide(query, names);
    const narrowed = { filters: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value)) };
    const queries = [query, ...(other && also ? [other.query] : [])];
    const { pagefind, filtersLoaded } = await index;
    await Promise.all([filtersLoaded, ...queries.map((each) => pagefind.preload(each))]);
    const answers = await Promise.all(queries.map((each) => pagefind.search(each, narrowed)));
    const seen = new Set<string>();
    const results = answers
      .flatMap(({ results: list }) => list)
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .sort((a, b) => b.score - a.score);
    const first = Object.values(narrowed.filters).length > 0 ? [] : hitsByName(query, names);
    return {
      total: results.length,
      hits: hitsOf(results, first),
      counts: answers.length > 1 ? await countsOf(results) : (answers[0]?.filters ?? {}),
      other: other?.name,
      instead: undefined,
      meant: undefined,
    };
  };

  return async (search) => {
    const query = search.query.trim();
    const found = await ask({ ...search, query });
    if (query === '' || query.startsWith('"')) return found;
    const told = (await found.hits(0, FIRST)).slice(0, 3).map(({ title, excerpt }) => `${title} ${excerpt}`);
    if (found.total > 0 && !doubtful(query, names, told)) return found;
    vocabulary ??= fetchJson<Vocabulary>(`${base}search/words.json`);
    const known = await vocabulary;
    const correction = correct(query, known);
    if (correction) {
      const again = await ask({ ...search, query: correction.query });
      if (again.total > 0 && !correction.sure) return { ...found, meant: correction.query };
      if (again.total > 0) return { ...again, instead: correction.query };
    }
    if (found.total > 0) return found;
    for (const fewer of relaxed(query, known)) {
      const again = await ask({ ...search, query: fewer });
      if (again.total > 0) return { ...again, instead: fewer };
    }
    return found;
  };
}

/** Hits of results, after the entries that the query names. */
function hitsOf(results: Result[], first: Hit[]): Found['hits'] {
  const loaded = new Map<number, Promise<Fragment>>();
  const load = (n: number) => {
    const known = loaded.get(n) ?? results[n]?.data();
    if (known) loaded.set(n, known);
    return known;
  };
  const isFirst = new Set(first.map(({ address }) => address));
  return async (from, to) => {
    // The page of a named entry is among the best results; it is not shown twice.
    const fragments = await Promise.all(results.slice(0, to).map((_, n) => load(n)));
    const others = fragments.flatMap((fragment): Hit[] => {
      if (!fragment || isFirst.has(fragment.url)) return [];
      const { title = '', kind = '', trail = '' } = fragment.meta;
      return [{ address: fragment.url, title, kind, trail, excerpt: cutOf(fragment) }];
    });
    return [...first, ...others].slice(from, to);
  };
}

/** An excerpt with an ellipsis wherever its passage goes on. */
function cutOf({ content, excerpt }: Fragment): string {
  const words = excerpt.replaceAll(/<\/?mark>/g, '').trim();
  if (words === '') return '';
  return `${content.startsWith(words) ? '' : '… '}${excerpt.trim()}${content.trimEnd().endsWith(words) ? '' : ' …'}`;
}

/** How many of the results of two searches together have each value of each filter. */
async function countsOf(results: Result[]): Promise<Found['counts']> {
  const counts: Found['counts'] = {};
  for (const { filters } of await Promise.all(results.map(({ data }) => data()))) {
    for (const [filter, values] of Object.entries(filters)) {
      for (const value of values) {
        counts[filter] = { ...counts[filter], [value]: (counts[filter]?.[value] ?? 0) + 1 };
      }
    }
  }
  return counts;
}
