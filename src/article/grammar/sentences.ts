/** The sentences around references, as lists of mentions show them. */
import type { Nodes, Parents } from 'mdast';
import { segmenter } from '../language.ts';

/** Characters of a sentence that are kept on each side of the words that refer. */
const AROUND = 200;

/** The text of a block without its notes, where its references begin in it, and its sentences. */
interface BlockText {
  text: string;
  at: Map<Nodes, number>;
  sentences: Intl.SegmentData[];
}

function blockText(block: Nodes, lang: string): BlockText {
  let text = '';
  const at = new Map<Nodes, number>();
  const collect = (part: Nodes) => {
    if (part.type === 'tableCell' && text !== '') text += ' · ';
    if (part.type === 'link') at.set(part, text.length);
    if (part.type === 'footnote' || part.type === 'footnoteReference') return;
    if ('value' in part && (part.type === 'text' || part.type === 'inlineCode')) text += part.value;
    if ('children' in part) part.children.forEach(collect);
  };
  collect(block);
  text = text.replaceAll(/\s/g, ' ');
  return { text, at, sentences: [...segmenter(lang, 'sentence').segment(text)] };
}

/**
 * @param lang the language of a text
 * @returns gives the sentence of the innermost block that holds a reference, without the notes in it; of an endless one,
 * the words around. Each block is cut into sentences once.
 */
export function sentencesOf(lang: string): (node: Nodes, parents: Parents[]) => { sentence: string; at: number } {
  const known = new Map<Nodes, BlockText>();
  return (node, parents) => {
    const block = parents.findLast(({ type }) => BLOCKS.includes(type)) ?? (parents.at(-1) as Nodes);
    const found = known.get(block) ?? blockText(block, lang);
    known.set(block, found);
    return around(node, found);
  };
}

/** A cell of a table says little without its row. */
const BLOCKS = ['paragraph', 'heading', 'tableRow'];

function around(node: Nodes, { text, at: places, sentences }: BlockText): { sentence: string; at: number } {
  const at = places.get(node) ?? 0;
  const segment = sentences.find(({ index, segment: words }) => at < index + words.length);
  const sentence = segment?.segment.trimEnd() ?? text;
  const begins = at - (segment?.index ?? 0);
  if (sentence.length <= 4 * AROUND) return { sentence, at: begins };
  const from = begins <= AROUND ? 0 : sentence.indexOf(' ', begins - AROUND) + 1 || begins - AROUND;
  const until = sentence.lastIndexOf(' ', begins + 2 * AROUND);
  const end = until > begins ? until : begins + 2 * AROUND;
  return { sentence: sentence.slice(from, end), at: begins - from };
}
