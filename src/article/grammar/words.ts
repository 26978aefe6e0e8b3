/** Counts words as a reader does. */
import type { Nodes, Root } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { componentOf } from '../read/components.ts';
import { segmenter } from '../util/segments.ts';

const words = segmenter('en', 'word');

/** Words of a text; a run of Japanese or Chinese counts by its segments. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
  return count;
}

/** What holds blocks, each of which begins with a new word. */
const BLOCKS = new Set(['list', 'listItem', 'blockquote', 'table', 'tableRow', 'mdxJsxFlowElement']);

/** Words of a section’s text, without its notes and without components beside the text, such as a picture's caption. */
export function wordsOfText(tree: Root): number {
  return countWords(tree.children.map(textRead).join(' '));
}

function textRead(node: Nodes): string {
  if (/^footnote/.test(node.type) || componentOf(node)?.counted === false) return '';
  if (!('children' in node)) return plain(node);
  return node.children.map(textRead).join(BLOCKS.has(node.type) ? ' ' : '');
}
