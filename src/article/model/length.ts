/** Whether an article can be read on one page. */

import { memoise } from '../util/memoise.ts';
import type { Library } from './library.ts';
import { notesOfWhole } from './notes.ts';

/**
 * What one page holds at most. Each note in the margin is placed below the one before it, so that the work of laying
 * them out grows faster than their number: a processor four times slower than that of a desk needs a second for a
 * hundred of them, four for two hundred, and a minute and a half for a thousand (docs/growth.md). Thirty thousand words
 * are two hours of reading, and as text alone more than all that a browser fetches for a page of a section.
 */
const ONE_PAGE = { notes: 120, words: 30_000 };

/** Whether `/` shows the whole article; a longer one is read by section, and `/` has its contents. */
export const isOnePage = memoise(
  ({ sections }: Library): boolean =>
    notesOfWhole({ sections }).length <= ONE_PAGE.notes &&
    sections.reduce((sum, { words }) => sum + words, 0) <= ONE_PAGE.words,
);
