/** The marks of notes in the text: how they are written, and what keeps them with the words they belong to. */
import type { PhrasingContent, Root, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { element, type Properties, text } from './elements.ts';
import { segmenter } from './segments.ts';

/** What a mark says of its note. */
export interface Marked {
  /** The element id of the note. */
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
 * A line may break beside an inline block, whatever joins it to its neighbours. So the marks stand in an element without
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

/**
 * Takes the last word before an editor’s note into the reference, so that it lights up with the note. To be called when
 * nothing else looks for words in the tree any more.
 */
export function takeLastWords(tree: Root, lang: string): void {
  visitParents(tree, 'annotation' as never, (node: { children: PhrasingContent[] }, parents) => {
    if (!classesOf(node).some((name) => name === 'own' || name === 'further')) return;
    const siblings = (parents.at(-1) as { children: PhrasingContent[] } | undefined)?.children ?? [];
    const before = siblings[siblings.indexOf(node as never) - 1];
    if (before?.type !== 'text') return;
    const at = lastWord(before.value, lang);
    if (at === undefined) return;
    node.children.unshift(text(before.value.slice(at)));
    (before as Text).value = before.value.slice(0, at);
  });
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
