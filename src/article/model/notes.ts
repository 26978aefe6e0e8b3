/** The notes in the margin of a page, and their numbers. */
import type { Note } from '../grammar/grammar.ts';
import { once } from '../util/memoise.ts';
import type { Library, Section } from './library.ts';

/** What makes two notes one: an entry’s note is the same wherever it is shown. */
const keyOf = ({ entry, id }: Pick<Note, 'entry' | 'id'>): string => (entry ? `${entry.scheme}:${entry.id}` : id);

/** The notes in the margin of a page: of one section, or of the whole article, which has each entry’s note once. */
export function notesOf(sections: Section[]): Note[] {
  const notes = sections.flatMap(({ scan }) => scan.notes);
  const first = new Map<string, Note>();
  for (const note of notes) if (!first.has(keyOf(note))) first.set(keyOf(note), note);
  return [...first.values()];
}

/** The ids of the notes on the page of the whole article. */
export const notesOfWhole = once(
  ({ sections }: Library): ReadonlySet<string> => new Set(notesOf(sections).map(({ id }) => id)),
);

const numbers = once(
  ({ sections }: Library) => new Map(notesOf(sections).map((note, index) => [keyOf(note), index + 1])),
);

/**
 * The number of a note: its place among the notes of the whole text, from 1. An entry’s note keeps its number in every
 * section that shows it, so that a number names the same note on each page, on paper, in the book and in the search.
 * @throws Error when the note is not one of the article’s
 */
export function numberOf(library: Library, note: Pick<Note, 'entry' | 'id'>): number {
  const number = numbers(library).get(keyOf(note));
  if (number === undefined) throw new Error(`The note ${note.id} is not one of the article’s.`);
  return number;
}
