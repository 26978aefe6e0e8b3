/** Readings above words, `{漢字|かんじ}`: found where MDX sees code in braces. Everything but a page sees the words alone. */
import type { Data, Root, Text } from 'mdast';
import { visitParents } from '../util/visit.ts';

/** Words with their reading above them. */
export interface Ruby {
  type: 'ruby';
  children: [Text];
  reading: string;
  data?: Data;
  position?: Root['position'];
}
declare module 'mdast' {
  interface PhrasingContentMap {
    ruby: Ruby;
  }
  interface RootContentMap {
    ruby: Ruby;
  }
}

const RUBY = /^\s*([^|{}\s]+)\s*\|\s*([^|{}\s]+)\s*$/;

/** Turns such braces of a tree into nodes of their own, in place. */
export function readRuby(tree: Root): void {
  visitParents(tree, 'mdxTextExpression', (node) => {
    const [, words, reading] = RUBY.exec(node.value) ?? [];
    if (words === undefined || reading === undefined) return;
    const { position } = node;
    const ruby: Ruby = { type: 'ruby', children: [{ type: 'text', value: words, position }], reading, position };
    for (const key of Object.keys(node)) delete (node as unknown as Record<string, unknown>)[key];
    Object.assign(node, ruby);
  });
}
