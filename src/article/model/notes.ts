/** The numbers of notes, which of them the page of the whole article shows, and whether there is such a page. */
import { memoise } from '../util/memoise.ts';
import type { Entry, Library, Note, Section } from './library.ts';

/** Numbers the notes of all sections in reading order; an entry’s note has one number, and appears in the whole once. */
export function numberNotes(sections: Section[]): void {
  const first = new Map<Entry, Note>();
  let number = 0;
  for (const note of sections.flatMap(({ notes }) => notes)) {
    const before = note.entry && first.get(note.entry);
    note.inWhole = before === undefined;
    note.number = before?.number ?? ++number;
    if (note.entry && !before) first.set(note.entry, note);
  }
}

/** The notes that the page of the whole article shows. */
export const notesOfWhole = ({ sections }: Pick<Library, 'sections'>): Note[] =>
  sections.flatMap(({ notes }) => notes).filter(({ inWhole }) => inWhole);

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
