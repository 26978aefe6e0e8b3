/** Whether a site is small enough to be kept whole for reading offline by everyone who comes once. */
import type { Library } from '../../../article/model/library.ts';
import { memoise } from '../../../article/util/memoise.ts';

/** The most sections, entries and claims of which a site is kept. Of a longer article a reader takes the book along. */
export const PAGES = 400;

export const keepsOffline = memoise(
  ({ sections, entries, claims }: Library): boolean => sections.length + entries.size + claims.size <= PAGES,
);
