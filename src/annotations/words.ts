/** Counts words as a reader does. */
import type { Root } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Note } from './grammar.ts';
import { segmenter } from './segments.ts';

const words = segmenter('en', 'word');

/** Words of a text; a run of Japanese or Chinese counts by its segments. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
  return count;
}

/** Words of a section’s text, without its notes. */
export function wordsOfText(tree: Root, notes: Note[]): number {
  const blocks = tree.children.filter(({ type }) => type !== 'footnoteDefinition').map((node) => plain(node));
  const inline = notes.filter(({ node }) => node.type === 'footnote').map(({ node }) => plain(node));
  return countWords(blocks.join(' ')) - countWords(inline.join(' '));
}
