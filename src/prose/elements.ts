/** Nodes of a Markdown tree that become HTML elements, and what takes the place of references and notes: pages and book have forms of their own. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Note, Reference } from '../article/model/library.ts';
import { visitParents } from '../article/util/visit.ts';

/** Attributes as hast names them. */
export type Properties = { [name: string]: string | boolean | string[] | undefined };

/** A node that becomes an HTML element of this name. */
export function element(name: string, properties: Properties, children: unknown[] = []) {
  return { type: 'annotation', data: { hName: name, hProperties: properties }, children } as unknown as RootContent &
    PhrasingContent;
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Turns a node into another one, in place. */
export function become(node: Nodes, other: object): void {
  const fields = node as unknown as { [field: string]: unknown };
  for (const key of Object.keys(node)) if (key !== 'position') delete fields[key];
  Object.assign(node, other);
}

/** Gives blocks the ids that they were annotated with. Their data are replaced, not changed: a copy shares them. */
export function identify(blocks: Nodes[]): void {
  for (const node of blocks) {
    const { anchor } = node.data ?? {};
    if (anchor !== undefined) withProperties(node, { id: anchor });
  }
}

/** A copy of a tree, to be changed: its nodes are new ones; their places and data, which nobody changes, are the same. */
export function copyOf<Tree extends Nodes>(tree: Tree): Tree {
  const copy = { ...tree };
  if ('children' in copy) copy.children = copy.children.map(copyOf) as typeof copy.children;
  return copy;
}

/** Gives a node attributes of the element that it becomes, beside those it has. */
function withProperties(node: Nodes, properties: Properties): void {
  const { data } = node as { data?: { hProperties?: Properties } };
  Object.assign(node, { data: { ...data, hProperties: { ...data?.hProperties, ...properties } } });
}

/** Says which language a block is in, where it is not that of the page. */
export const inLanguage = (node: Nodes, lang: string): void => withProperties(node, { lang });

/** What replaces each reference, note and link. */
export interface Forms {
  reference: (reference: Reference, words: PhrasingContent[]) => PhrasingContent;
  /** Where a note is referred to first. @param term the words that refer to its entry; undefined for an editor’s note */
  note: (note: Note, term: PhrasingContent | undefined) => PhrasingContent;
  /** A further `[^name]`; it leads to the same note. */
  again: (note: Note) => PhrasingContent;
  /** The address of an ordinary link. */
  href: (address: string) => string;
}

/** @param tree an annotated tree, or a part of one, whose nodes are copies: they are changed in place */
export function rewrite(tree: Nodes, to: Forms): void {
  visitParents(tree, ['link', 'footnote', 'footnoteReference'], (node) => {
    const { reference, note, again } = node.data ?? {};
    if (node.type === 'link') {
      const term = reference && to.reference(reference, node.children);
      if (!term) node.url = to.href(node.url);
      else become(node, note ? to.note(note, term) : term);
    } else if (note) become(node, to.note(note, undefined));
    else if (again) become(node, to.again(again));
  });
}
