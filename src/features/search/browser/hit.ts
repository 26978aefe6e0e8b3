/** The results of a search, and their order: entries that are named, then the page with that title, then the best. */
import { memoise } from '../../../article/util/memoise.ts';
import { formsIn, type Names } from '../beginning.ts';
import type { Fragment, Languages, Result } from '../pagefind-api.ts';
import { fold } from '../plain.ts';
import type { Part } from './excerpt.ts';

export interface Hit extends Languages {
  address: string;
  title: string;
  kind: string;
  trail: string;
  /** Empty for an entry that is found by its name. */
  excerpt: Part[];
  /** Words that the page marks on arrival. */
  words: string[];
}

/** Hits that are fetched at once. */
export const FIRST = 5;

/** An entry that a query names, as a hit without an excerpt. */
export const hitOfName = ({ address, title, kind, trail }: Names): Hit => {
  return { address, title, kind, trail, excerpt: [], words: [] };
};

const byName = memoise((names: Names[]) => {
  const entries = new Map<string, Names[]>();
  for (const each of names)
    for (const form of new Set([each.title, ...formsIn(each)].map(fold)))
      entries.set(form, [...(entries.get(form) ?? []), each]);
  return entries;
});

/** The entries that a query names and nothing else: what is found while the index is still on its way. */
export function hitsByName(query: string, names: Names[]): Hit[] {
  const folded = fold(query);
  return folded ? (byName(names).get(folded) ?? []).map(hitOfName) : [];
}

/** The most claims among the first hits: they are short, and would crowd out the passages they are about. */
const MOST_CLAIMS = 2;

/** Gives the hits of some results, fetched as far as requested. The `first` come before all others, until their passages are read. */
export function ordered(
  results: Result[],
  query: string,
  hitOf: (fragment: Fragment) => Hit,
  first: Hit[],
): (from: number, to: number) => Promise<Hit[]> {
  const asked = fold(query);
  const shown = new Set(first.map(({ address }) => address));
  const hits = [...first];
  const waiting: Hit[] = [];
  let read = 0;
  let claims = 0;
  const take = (fragment: Fragment) => {
    if (shown.has(fragment.url)) {
      const at = first.findIndex(({ address }) => address === fragment.url);
      if (at >= 0) hits[at] = hitOf(fragment);
      return;
    }
    shown.add(fragment.url);
    const isClaim = fragment.meta.type === 'claim';
    if (isClaim && hits.length < FIRST && claims >= MOST_CLAIMS) {
      waiting.push(hitOf(fragment));
      return;
    }
    if (isClaim) claims += 1;
    hits.push(hitOf(fragment));
    if (hits.length === FIRST) hits.push(...waiting.splice(0));
  };
  const readTo = async (to: number) => {
    while (hits.length < to && read < results.length) {
      const some = await Promise.all(results.slice(read, read + FIRST).map(({ data }) => data()));
      read += some.length;
      const isAsked = ({ meta }: Fragment) => (fold(meta.title) === asked ? 0 : 1);
      for (const fragment of some.sort((a, b) => isAsked(a) - isAsked(b))) take(fragment);
    }
    if (read >= results.length) hits.push(...waiting.splice(0));
  };
  let reading = Promise.resolve();
  return async (from, to) => {
    reading = reading.then(
      () => readTo(to),
      () => readTo(to),
    );
    await reading;
    return hits.slice(from, to);
  };
}
