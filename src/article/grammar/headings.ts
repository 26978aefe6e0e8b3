/** Ids of headings within a text: of the file and the heading’s words, so that two files of one page do not share one. */
import type { Heading, Root } from 'mdast';
import { textOf } from './plain-text.ts';

/** @param owner the id that element ids of the file begin with */
export function headingsOf(tree: Root, owner: string): { node: Heading; id: string }[] {
  const taken = new Map<string, number>();
  return tree.children
    .filter((node) => node.type === 'heading')
    .map((node) => {
      const words =
        textOf(node)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const slug = words.join('-');
      const nth = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, nth);
      return { node, id: `${owner}_h-${slug}${nth > 1 ? `-${nth}` : ''}` };
    });
}
