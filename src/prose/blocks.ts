/** A text block by block, each with its notes below it, for pages that show it beside another: as parts without ids of their own. */
import type { Element, ElementContent, Root } from 'hast';
import type { Text } from '../article/model/library.ts';
import { SKIP, visitParents } from '../article/util/visit.ts';
import { type Part, partsOf, treesReader } from './parts.ts';

/**
 * @param content the content folder, an absolute path
 * @param base what addresses of the text’s language begin with, such as `/ru/`
 * @param lang a translation, or `null` for the original
 * @returns for a text in that language its blocks, in their order
 */
export function blocksReader(content: string, base: string, lang: string | null): (text: Text) => Part[][] {
  const read = treesReader(content, base, lang);
  return (text) => {
    const tree = read('own', text);
    const blocks: (Root['children'][number] | Element)[][] = [];
    for (const node of tree.children) {
      if (node.type === 'text') continue;
      const isNote = node.type === 'element' && node.tagName === 'aside';
      if (isNote) blocks.at(-1)?.push(belowText(node));
      else blocks.push([node]);
    }
    for (const block of blocks) makePlain({ type: 'root', children: block } as Root);
    return blocks.map((block) => withoutIds(partsOf(block as Parameters<typeof partsOf>[0], text.path)));
  };
}

/** Components without an id. */
const withoutIds = (parts: Part[]): Part[] =>
  parts.map((part) => {
    if (typeof part === 'string') return part;
    const { anchor: _, ...props } = part.props;
    return { ...part, props, parts: withoutIds(part.parts) };
  });

const classesOf = (node: Element): unknown[] => [node.properties['className']].flat();

/** A note as a part of the page, with its number and label, and nothing that opens, closes or leads. */
function belowText({ properties, children }: Element): Element {
  const { dataLook, lang } = properties;
  const [head, ...body] = children as Element[];
  const kept = (head?.children ?? []).filter(
    (child) =>
      child.type === 'element' && ['number', 'label', 'standing'].some((name) => classesOf(child).includes(name)),
  );
  const kicker = { ...head, children: kept.flatMap((child) => [child, { type: 'text', value: ' ' }]) } as Element;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['note-below'], dataLook, ...(lang ? { lang } : {}) },
    children: [kicker, ...body.filter((node) => node.type !== 'element' || !classesOf(node).includes('open-page'))],
  };
}

/** Numbers of notes instead of what leads to them, and no ids: the page shows two texts with the same ones. */
function makePlain(tree: Root): void {
  visitParents(tree, (node, parents) => {
    if (node.type === 'component') {
      for (const children of Object.values(node.texts)) makePlain({ type: 'root', children });
    }
    if (node.type !== 'element') return;
    delete node.properties['id'];
    if (!classesOf(node).includes('marks')) return;
    const siblings = parents.at(-1)?.children as ElementContent[];
    const link = node.children.find((child) => child.type === 'element');
    const children = link?.type === 'element' ? link.children : [];
    siblings[siblings.indexOf(node)] = { type: 'element', tagName: 'sup', properties: {}, children };
    return SKIP;
  });
}
