/** One result of a search. */
import type { Part } from './excerpt.ts';

/** One passage found. */
export interface Hit {
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
