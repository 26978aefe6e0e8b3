/** The results of a search. */
import { memoise } from '../../../article/util/memoise.ts';
import { formsIn, type Names } from '../beginning.ts';
import type { Languages } from '../pagefind-api.ts';
import { fold } from '../plain.ts';
import type { Part } from './excerpt.ts';

/** One passage found. */
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

/** The entries by each of their names. */
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
