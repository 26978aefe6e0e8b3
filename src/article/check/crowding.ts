/**
 * Estimates, before a page is drawn, how far below their words its notes will start: which of them are folded for the sake
 * of the others, and of which an editor is warned. The browser tests measure what is drawn.
 */
import type { Nodes } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Library, Note, Section } from '../model/library.ts';
import { isOnePage } from '../model/notes.ts';
import { firstOfEach } from '../util/lists.ts';

/** A width of the window, in the figures of tokens.css and note-wide.css: characters in a line, pixels for the rest. */
interface Layout {
  text: { line: number; height: number; gap: number; head: number };
  note: { line: number; height: number; head: number; gap: number };
  /** Pixels below its words within which a note is to start, by this estimate. */
  near: number;
}
const LAYOUTS: Layout[] = [
  {
    text: { line: 67, height: 28.8, gap: 20.7, head: 150 },
    note: { line: 47, height: 20.3, head: 20, gap: 17.6 },
    near: 190,
  },
  {
    text: { line: 69, height: 28.8, gap: 20.7, head: 150 },
    note: { line: 52, height: 20.3, head: 20, gap: 17.6 },
    near: 125,
  },
  {
    text: { line: 69, height: 32.4, gap: 23.3, head: 165 },
    note: { line: 63, height: 22.8, head: 22, gap: 19.8 },
    near: 125,
  },
];
const USUAL = LAYOUTS[1] as Layout;
/** Pixels below its words from which even a folded note is too far away. */
const FAR = 250;

/** A note that will start too far below its words. */
interface Crowded {
  section: Section;
  note: Note;
  /** Estimated pixels between the words and the note. */
  distance: number;
}

/** What decides the position of notes, from the top of a page: its blocks, by their width, and its notes. */
type Step = { type: 'head' } | { type: 'block'; width: number } | Noted;
interface Noted {
  type: 'note';
  section: Section;
  note: Note;
  /** The width of its block before its words. */
  before: number;
  /** The width of each of its paragraphs. */
  lengths: number[];
}

/** The first note of each section that will start more than FAR pixels below its words, in the article or on its own page. */
export function crowded(library: Library): Crowded[] {
  const { sections } = library;
  const onOwnPage = sections.flatMap((section) => crowdedOn([section]));
  const reported = new Set(onOwnPage.map(({ section }) => section));
  const inArticle = isOnePage(library) ? crowdedOn(sections).filter(({ section }) => !reported.has(section)) : [];
  return [...onOwnPage, ...inArticle].sort((a, b) => a.section.index - b.section.index);
}

function crowdedOn(sections: Section[]): Crowded[] {
  const steps = stepsOf(sections);
  const placed = distances(steps, USUAL, folded(steps));
  const far = [...placed].filter(([, distance]) => distance > FAR);
  return firstOfEach(far, ([{ section }]) => section).map(([{ section, note }, distance]) => ({
    section,
    note,
    distance: Math.round(distance),
  }));
}

/**
 * The ids of the notes of a page that are folded to their first line until a reader opens them, so that the others are near
 * their words: notes of entries before those of editors, and long ones before short ones.
 * @param sections those of the page
 */
export const foldedOn = (sections: Section[]): ReadonlySet<string> =>
  new Set([...folded(stepsOf(sections))].map(({ note }) => note.id));

function folded(steps: Step[]): Set<Noted> {
  const found = new Set<Noted>();
  for (const layout of LAYOUTS) {
    const hopeless = new Set<Noted>();
    for (;;) {
      const placed = [...distances(steps, layout, found)];
      const at = placed.findIndex(([noted, distance]) => distance > layout.near && !hopeless.has(noted));
      if (at < 0) break;
      // What pushes it down: the notes since the last that is level with its words.
      const from = placed.slice(0, at).findLastIndex(([, distance]) => distance === 0);
      const open = placed.slice(Math.max(0, from), at).map(([noted]) => noted);
      const lesser = open
        .filter((noted) => !found.has(noted) && saving(noted, layout) > 0)
        .sort(
          (a, b) =>
            Number(b.note.entry !== undefined) - Number(a.note.entry !== undefined) ||
            saving(b, layout) - saving(a, layout),
        )[0];
      if (lesser) found.add(lesser);
      else hopeless.add((placed[at] as [Noted, number])[0]);
    }
  }
  return found;
}

const linesOf = ({ lengths }: Noted, { note }: Layout) =>
  lengths.reduce((sum, length) => sum + Math.ceil(length / note.line), 0);
/** Lines that a note saves when it is folded. */
const saving = (noted: Noted, layout: Layout) => linesOf(noted, layout) - 1;

/** How far below its words each note starts, in pixels. */
function distances(steps: Step[], layout: Layout, fold: ReadonlySet<Noted>): Map<Noted, number> {
  const { text, note } = layout;
  const found = new Map<Noted, number>();
  let y = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const step of steps) {
    if (step.type === 'head') y += text.head;
    else if (step.type === 'block') y += Math.ceil(step.width / text.line) * text.height + text.gap;
    else {
      const words = y + Math.floor(step.before / text.line) * text.height;
      const top = Math.max(words, end + note.gap);
      end = top + note.head + (fold.has(step) ? 1 : linesOf(step, layout)) * note.height;
      found.set(step, top - words);
    }
  }
  return found;
}

function stepsOf(sections: Section[]): Step[] {
  const whole = sections.length > 1;
  return sections.flatMap((section): Step[] => [
    { type: 'head' },
    ...section.tree.children.flatMap((block, index): Step[] => {
      if (block.type === 'footnoteDefinition') return [];
      const notes = section.notes.filter((note) => note.block === index && (note.inWhole || !whole));
      return [
        ...notes.map((note) => ({
          type: 'note' as const,
          section,
          note,
          before: widthOf(textBefore(block, note.node)),
          lengths: note.body.map((part) => widthOf(plain(part))),
        })),
        { type: 'block', width: widthOf(textBefore(block, undefined)) },
      ];
    }),
  ]);
}

/** How wide a text is, in the letters of a Latin line: a Chinese or Japanese character has the width of two. */
const widthOf = (words: string): number => words.length + (words.match(WIDE)?.length ?? 0);
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu;

/** The text of a block, without its notes, up to a node in it. */
function textBefore(block: Nodes, until: Nodes | undefined): string {
  let text = '';
  let done = false;
  const walk = (node: Nodes) => {
    if (node === until) done = true;
    if (done || node.type === 'footnote' || node.type === 'footnoteReference') return;
    if (node.type === 'text') text += node.value;
    if ('children' in node) node.children.forEach(walk);
  };
  walk(block);
  return text;
}
