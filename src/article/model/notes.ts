/** The numbers of notes, and which of them the page of the whole article shows. */
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
