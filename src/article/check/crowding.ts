/**
 * Estimates, before a page is drawn, how far below their words the notes of an article will start at 1280 px, so that an
 * editor hears of an over-full margin from the build. The figures are those of tokens.css and margin.css; the browser
 * tests measure what is drawn.
 */
import type { Nodes } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { isOnePage } from '../model/length.ts';
import type { Library, Note, Section } from '../model/library.ts';

const TEXT = { charactersPerLine: 69, line: 28.8, gap: 20.7, sectionHead: 150 };
const NOTE = { charactersPerLine: 52, line: 20.3, head: 20, gap: 17.6 };
/** Pixels below its words from which a note is too far away. */
const FAR = 400;

/** A note that will start too far below its words. */
interface Crowded {
  section: Section;
  note: Note;
  /** Estimated pixels between the words and the note. */
  distance: number;
}

/** The first note of each section that will start more than FAR pixels below its words, in the article or on its own page. */
export function crowded(library: Library): Crowded[] {
  const { sections } = library;
  const onOwnPage = sections.flatMap((section) => crowdedOn([section], () => true));
  const told = new Set(onOwnPage.map(({ section }) => section));
  const inArticle = isOnePage(library)
    ? crowdedOn(sections, ({ inWhole }) => inWhole).filter(({ section }) => !told.has(section))
    : [];
  return [...onOwnPage, ...inArticle].sort((a, b) => a.section.index - b.section.index);
}

function crowdedOn(sections: Section[], isShown: (note: Note) => boolean): Crowded[] {
  const found: Crowded[] = [];
  let y = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const section of sections) {
    y += TEXT.sectionHead;
    let told = false;
    for (const [index, block] of section.tree.children.entries()) {
      if (block.type === 'footnoteDefinition') continue;
      for (const note of section.notes.filter((each) => each.block === index && isShown(each))) {
        const words = y + Math.floor(textBefore(block, note.node).length / TEXT.charactersPerLine) * TEXT.line;
        const top = Math.max(words, end + NOTE.gap);
        end = top + heightOf(note);
        if (top - words > FAR && !told) {
          told = true;
          found.push({ section, note, distance: Math.round(top - words) });
        }
      }
      y += Math.ceil(textBefore(block, undefined).length / TEXT.charactersPerLine) * TEXT.line + TEXT.gap;
    }
  }
  return found;
}

function heightOf({ body }: Note): number {
  const lines = body.reduce((sum, part) => sum + Math.ceil(plain(part).length / NOTE.charactersPerLine), 0);
  return NOTE.head + lines * NOTE.line;
}

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
