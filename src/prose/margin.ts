/**
 * The margin of one page, as CSS. Each note is level with its words, but never above the end of the note before it:
 * `top: max(anchor(its words), anchor(note before, bottom) + gap)` in note-wide.css; here are the names that chain them.
 * A note and its words light up together.
 */
import type { Note } from '../article/model/library.ts';

/** An id within a selector; a digit at its beginning would not be one. */
const selector = (id: string) => id.replace(/^\d/, (digit) => `\\3${digit} `);

/** The rules for the notes of a page, in reading order. */
export function marginRules(notes: Pick<Note, 'id' | 'ref'>[]): string {
  const rules = notes.map((note, n) => {
    const [id, ref] = [selector(note.id), selector(note.ref)];
    const before = n > 0 ? `;--p:--n${n - 1}` : '';
    // Nested, each selector ends in an id: in `:is(#a,#b)` an engine would try it on every element of the page.
    const lit = `#${ref}:is(:hover,:focus),#${id}:is(:hover,:focus-within,:target,:popover-open)`;
    return `#${ref}{anchor-name:--r${n}}#${id}{--n:--n${n};--r:--r${n}${before}}main:has(${lit}){#${ref},#${id}{--lit:1}}`;
  });
  return [...rules, `:root{--last:--n${notes.length - 1}}`].join('\n');
}
