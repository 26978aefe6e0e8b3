/** Whether a site is small enough to be kept whole for reading offline by everyone who comes once. */
import type { Library } from '../annotations/library.ts';
import { once } from '../annotations/once.ts';

/**
 * The most pages that are kept. Each is about ten kilobytes as sent, with its passages of the search: four megabytes in
 * all, and two thousand files. Of a longer article a reader takes the book along.
 */
const PAGES = 400;

export const keepsOffline = once(
  ({ sections, entries, claims }: Library): boolean => sections.length + entries.size + claims.size <= PAGES,
);
