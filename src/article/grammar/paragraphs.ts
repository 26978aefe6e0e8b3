/**
 * The element ids of paragraphs and headings: by hand where a paragraph is linked or quoted, otherwise from the first words,
 * so that a change of one leaves its neighbours’ alone.
 */
import type { Blockquote, Heading, List, Paragraph, Root, Table } from 'mdast';
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
  const numbered = numbering();
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

/** Numbers what would have the same id: the second has `-2` behind it. */
function numbering(): (id: string) => string {
  const taken = new Map<string, number>();
  return (id) => {
    const nth = (taken.get(id) ?? 0) + 1;
    taken.set(id, nth);
    return nth > 1 ? `${id}-${nth}` : id;
  };
}

/**
 * The headings of a text. Their ids begin with that of the text, so that two texts of one page do not share one.
 * @param original of a translation, the tree of the original, whose headings give the ids
 */
export function headingsOf(tree: Root, owner: string, original?: Root): { node: Heading; id: string }[] {
  const ids = original && headingsOf(original, owner).map(({ id }) => id);
  const numbered = numbering();
  return tree.children
    .filter((node) => node.type === 'heading')
    .map((node, index) => {
      const words =
        textOf(node)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      return { node, id: ids?.[index] ?? `${owner}_h-${numbered(words.join('-'))}` };
    });
}
