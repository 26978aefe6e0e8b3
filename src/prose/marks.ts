/** The marks of notes in the text: how they are written, and what keeps them with the words they belong to. */
import type { PhrasingContent, Root } from 'mdast';
import { segmenter } from '../article/language.ts';
import { visitParents } from '../article/util/visit.ts';
import { element, type Properties, text } from './elements.ts';

/** What a mark says of its note. */
export interface Marked {
  id: string;
  number: number;
  /** What the link to the note is called aloud. */
  link: string;
  /** What the button that opens it is called aloud. */
  button: string;
}

/**
 * The two ways to a note: a link for the wide layout, a button for the narrow one.
 *
 * A line may break beside an inline block, whatever joins it to its neighbours. So the marks are in an element without
 * breaks, whose first and last characters forbid one to the words outside it. The first, a zero-width space, also parts
 * the number from the word before it, for those who search for that word or link to it.
 */
export function marks({ id, number, link, button }: Marked): PhrasingContent {
  const shown = [text(`${number}`)];
  return element('span', { className: ['marks'] }, [
    text('\u200b'),
    element('a', { className: ['mark', 'to-note'], href: `#${id}`, role: 'doc-noteref', ariaLabel: link }, shown),
    element(
      'button',
      { className: ['mark', 'open-note'], type: 'button', popoverTarget: id, ariaLabel: button },
      shown,
    ),
    text('\u2060'),
  ]);
}

/** The classes of a node that becomes an element. */
export function classesOf(node: object): string[] {
  const { className } = (node as { data?: { hProperties?: Properties } }).data?.hProperties ?? {};
  return Array.isArray(className) ? className : [];
}

/** What may be taken into a reference as the words before it. */
const WORDS = ['annotation', 'emphasis', 'strong', 'link', 'inlineCode', 'delete', 'ruby'];

/**
 * Takes the last words before an editor’s note into its reference, so that they light up with it: the last word, or the
 * whole of a link or an emphasis. To be called when nothing else looks for words in the tree any more.
 */
export function takeLastWords(tree: Root, lang: string): void {
  const found: { node: PhrasingContent & { children: PhrasingContent[] }; siblings: PhrasingContent[] }[] = [];
  visitParents(tree, 'annotation' as never, (node: (typeof found)[number]['node'], parents) => {
    const classes = classesOf(node);
    if (classes.includes('ref') && (classes.includes('own') || classes.includes('further')))
      found.push({ node, siblings: (parents.at(-1) as { children: PhrasingContent[] }).children });
  });
  for (const { node, siblings } of found) {
    const index = siblings.indexOf(node);
    const [earlier, before] = [siblings[index - 2], siblings[index - 1]];
    const isSigns = before?.type === 'text' && /^[\p{P}\p{S}]+$/u.test(before.value);
    const words = isSigns ? earlier : before;
    if (words && WORDS.includes(words.type) && !classesOf(words).includes('ref')) {
      const count = isSigns ? 2 : 1;
      node.children.unshift(...siblings.splice(index - count, count));
    } else if (before?.type === 'text') {
      const at = isSigns ? 0 : lastWord(before.value, lang);
      if (at === undefined) continue;
      node.children.unshift(text(before.value.slice(at)));
      before.value = before.value.slice(0, at);
    }
  }
}

/** Characters at the end of a text among which its last word is looked for. */
const TAIL = 100;

/** Where the last word of a text begins, with the signs behind it; undefined where it ends with a space or has no word. */
function lastWord(value: string, lang: string): number | undefined {
  if (/\s$/.test(value)) return undefined;
  const from = Math.max(0, value.length - TAIL);
  const last = [...segmenter(lang, 'word').segment(value.slice(from))].findLast(({ isWordLike }) => isWordLike);
  return last && from + last.index;
}
