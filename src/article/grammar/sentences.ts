/** The sentences around references, as lists of mentions show them. */
import type { Nodes, Parents } from 'mdast';
import { segmenter } from '../util/segments.ts';

/** Characters of a sentence that are kept on each side of the words that refer. */
const AROUND = 200;

/** The text of a block without its notes, where its references begin in it, and its sentences; made once for each block. */
interface BlockText {
  text: string;
  at: Map<Nodes, number>;
  sentences: Intl.SegmentData[];
}
const blockTexts = new WeakMap<Nodes, BlockText>();

function blockText(block: Nodes, lang: string): BlockText {
  const known = blockTexts.get(block);
  if (known) return known;
  let text = '';
  const at = new Map<Nodes, number>();
  const collect = (part: Nodes) => {
    if (part.type === 'link') at.set(part, text.length);
    if (part.type === 'footnote' || part.type === 'footnoteReference') return;
    if ('value' in part && (part.type === 'text' || part.type === 'inlineCode')) text += part.value;
    if ('children' in part) part.children.forEach(collect);
  };
  collect(block);
  text = text.replaceAll(/\s/g, ' ');
  const made = { text, at, sentences: [...segmenter(lang, 'sentence').segment(text)] };
  blockTexts.set(block, made);
  return made;
}

/** The sentence of the innermost block that holds a reference, without the notes in it; of an endless one, the words around. */
export function sentenceOf(node: Nodes, parents: Parents[], lang: string): { sentence: string; at: number } {
  const block = parents.findLast(({ type }) => ['paragraph', 'heading', 'tableCell'].includes(type)) ?? parents.at(-1);
  const { text, at: places, sentences } = blockText(block as Nodes, lang);
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
