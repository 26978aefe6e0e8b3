/** Counts words as a reader does. */
import type { Nodes, Root } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { segmenter } from '../language.ts';
import { componentOf } from '../read/components.ts';

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
export const wordsOfText = (tree: Root): number => countWords(textOfTree(tree));

/**
 * What is read silently in a minute, of non-fiction. English: Brysbaert 2019, by whom other languages take as long for the
 * same message in as many words as they need: Russian about three for four. Japanese is counted in characters.
 */
const WORDS_A_MINUTE: Record<string, number> = { ru: 180 };
const ENGLISH = 238;
const CHARACTERS_A_MINUTE: Record<string, number> = { ja: 500 };

/** Minutes of silent reading of a section’s text, with a fraction. */
export function minutesOfText(tree: Root, lang: string): number {
  const language = lang.split('-')[0] ?? lang;
  const characters = CHARACTERS_A_MINUTE[language];
  if (characters) return (textOfTree(tree).match(/[\p{L}\p{N}]/gu) ?? []).length / characters;
  return wordsOfText(tree) / (WORDS_A_MINUTE[language] ?? ENGLISH);
}

const textOfTree = (tree: Root): string => tree.children.map(textRead).join(' ');

function textRead(node: Nodes): string {
  if (/^footnote/.test(node.type) || (componentOf(node) && !componentOf(node)?.counted)) return '';
  if (!('children' in node)) return plain(node);
  return node.children.map(textRead).join(BLOCKS.has(node.type) ? ' ' : '');
}
