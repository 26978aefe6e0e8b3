/** Which notes stand in the margin of a page. */
import type { Note } from './grammar.ts';
import type { Library, Section } from './library.ts';
import { once } from './once.ts';

/** The notes that stand in the margin of a page: of one section, or of the whole article, where an entry’s note stands once. */
export function notesOf(sections: Section[]): Note[] {
  const seen = new Set<string>();
  return sections.flatMap(({ scan: { notes } }) =>
    notes.filter(({ entry }) => {
      if (!entry) return true;
      const key = `${entry.scheme}:${entry.id}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
}

/** The ids of the notes that stand in the article when it is read as a whole. */
export const notesOfWhole = once(
  ({ sections }: Library): ReadonlySet<string> => new Set(notesOf(sections).map(({ id }) => id)),
);
