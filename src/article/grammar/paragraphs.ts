/** Addresses of paragraphs: by hand where one is linked or quoted, otherwise from its first words, which its neighbours leave alone. */
import type { Blockquote, List, Paragraph, Root, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { segmenter } from '../language.ts';
import { componentOf, figureKey, figurePart } from '../read/components.ts';
import { textOf } from './plain-text.ts';

/** Words of a paragraph that make its id. */
const WORDS = 5;

/** What is known of a section before its paragraphs have ids. */
interface Owner {
  id: string;
  /** Ids by hand, each with the words its paragraph begins with. */
  paragraphs: { [id: string]: string };
  /** Of a translation, the tree of the original, whose blocks give the ids. */
  original?: Root;
}
/** One paragraph, list, quotation, table or component with its id. */
export interface Block {
  node: Paragraph | List | Blockquote | Table | MdxJsxFlowElement;
  id: string;
  /** Whether the id was given by hand, and is promised to stay. */
  named: boolean;
}

/** The blocks of a section in their order. A number distinguishes two that begin alike. */
export function blocksOf(tree: Root, { id: owner, paragraphs, original }: Owner, lang: string): Block[] {
  if (original) {
    const ids = blocksOf(original, { id: owner, paragraphs }, lang);
    return addressable(tree).map((node, index): Block => {
      const { id = `${owner}_p-${index + 1}`, named = false } = ids[index] ?? {};
      return { node, id, named };
    });
  }
  const words = segmenter(lang, 'word');
  const taken = new Map<string, number>();
  const numbered = (id: string) => {
    const nth = (taken.get(id) ?? 0) + 1;
    taken.set(id, nth);
    return nth > 1 ? `${id}-${nth}` : id;
  };
  return addressable(tree).map((node): Block => {
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    const byHand = Object.entries(paragraphs).find(([, begins]) => text.startsWith(begins))?.[0];
    if (byHand) return { node, id: `${owner}_${byHand}`, named: true };
    const figure = figureKey(node);
    if (figure) return { node, id: `${owner}_${numbered(figurePart(figure))}`, named: true };
    const slug = firstWords(text, words)
      .map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
      .join('-');
    return { node, id: `${owner}_${numbered(`p-${slug}`)}`, named: false };
  });
}

/** The parts of a text that have an address. */
const addressable = (tree: Root): Block['node'][] =>
  tree.children.filter(
    (node) =>
      ['paragraph', 'list', 'blockquote', 'table'].includes(node.type) || (componentOf(node) && textOf(node) !== ''),
  ) as Block['node'][];

/** The words that make an id; a paragraph is cut into words no further. */
function firstWords(text: string, words: Intl.Segmenter): string[] {
  const first: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike) first.push(segment);
    if (first.length === WORDS) break;
  }
  return first;
}
