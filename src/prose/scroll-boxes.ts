/**
 * The rehype plugin that puts each table and each block of code into a box of its own, which scrolls where there is no room
 * for it and can be reached with the keyboard. Without it a wide table would widen the page, or run across the notes.
 */
import type { Element, ElementContent, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { library } from '../article/model/load.ts';
import { visitParents } from '../article/util/visit.ts';

interface Options {
  content: string;
}

/** Wraps tables and code, and makes header cells without words plain cells; a file’s `data.title` distinguishes those of one page from those of another. */
export function rehypeScrollBoxes({ content }: Options) {
  return (tree: Root, file: VFile): void => {
    const { table, code } = library(content).site.labels;
    const names: { [tag: string]: string } = { table, pre: code };
    const counts: { [tag: string]: number } = {};
    const found: { node: Element; parent: Parents }[] = [];
    visitParents(tree, 'element', (node: Element, ancestors: Parents[]) => {
      // A header that says nothing would be announced with every cell below it.
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
      const parent = ancestors.at(-1);
      if (parent && names[node.tagName]) found.push({ node, parent });
    });
    for (const { node, parent } of found) {
      const { tagName } = node;
      const number = (counts[tagName] ?? 0) + 1;
      counts[tagName] = number;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['scroll-box'],
          role: 'region',
          ariaLabel: [`${names[tagName]} ${number}`, file.data['title']].filter(Boolean).join(', '),
          tabIndex: 0,
        },
        children: [node],
      };
      const siblings = parent.children as ElementContent[];
      siblings[siblings.indexOf(node)] = box;
    }
  };
}
