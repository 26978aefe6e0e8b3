/** The text of content, as a reader reads it. */
import type { Nodes } from 'mdast';
import { attributesOf, componentOf, type MdxElement } from '../read/components.ts';

/** The text of a part of a tree, without its notes. */
export function textOf(node: Nodes): string {
  if (node.type === 'footnote' || node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node)
    return node.type === 'text' || node.type === 'inlineCode' ? node.value.replaceAll(/\s/g, ' ') : '';
  if (!('children' in node)) return '';
  const component = componentOf(node);
  const block =
    component !== undefined || ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type);
  const says = component?.says?.(attributesOf(node as MdxElement)) ?? '';
  const parts = [says, ...node.children.map(textOf)].filter(Boolean);
  return block ? parts.reduce(joined, '') : parts.join('');
}

/** A block after another: a dot between them where the first, such as a heading or a cell, ends without a sign of its own. */
const joined = (before: string, after: string): string =>
  before === '' || /[\p{P}\p{S}]\s*$/u.test(before) ? `${before} ${after}`.trimStart() : `${before} · ${after}`;

/** Characters of the longest words of languages that write spaces between them. */
const LONG_WORD = 30;

/** A text of at most so many characters: cut after a whole word, where it has spaces, and closed by an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  // Japanese has a space only where other words are in it.
  const isNear = end > Math.max(0, most - LONG_WORD);
  return `${cut.slice(0, isNear ? end : most - 1).replace(/[\s\p{P}]+$/u, '')}…`;
}
