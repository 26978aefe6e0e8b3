/** Puts other nodes in the place of the references and notes of a tree; pages and book have forms of their own. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Note, Reference } from '../article/model/library.ts';
import { visitParents } from '../article/util/visit.ts';
import { become } from './elements.ts';

/** The replacement of each. */
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
