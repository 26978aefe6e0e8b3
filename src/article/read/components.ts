/** The components of MDX in a tree: brought into one shape, and checked against their definitions. */
import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Component } from '../../ui/mdx/component.ts';
import { components } from '../../ui/mdx/components.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { visitParents } from '../util/visit.ts';

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Found = Omit<Problem, 'file'>;

/** Where words in a text come from, when that is another file: the place that messages name. */
export interface From {
  file: string;
  line: number;
  column: number;
}

declare module 'mdast' {
  interface Data {
    from?: From;
  }
  interface LinkData {
    /** What a list of mentions shows in place of the sentence. */
    sentence?: string;
  }
  interface ParagraphData {
    /** The attribute of a component whose words the paragraph holds. */
    attribute?: string;
  }
}

/** The definition of a node that is a component; undefined for every other node. */
export const componentOf = (node: { type: string; name?: string | null }): Component | undefined =>
  /^mdxJsx(?:Flow|Text)Element$/.test(node.type) ? components.get(node.name ?? '') : undefined;

/** The attributes of an element that are text between quotation marks. */
export const attributesOf = ({ attributes }: MdxElement): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  );

/** The key of the numbered figure that a node is, such as `chart:levels`; undefined for a node that is none. */
export const figureKey = (node: { type: string; name?: string | null }): string | undefined =>
  componentOf(node)?.figure?.(attributesOf(node as MdxElement));

/** The id of a figure within the text that shows it, after the id of the text. */
export const figurePart = (key: string): string => `figure-${key.replace(':', '-')}`;

/** The attribute whose words a paragraph holds; undefined for a paragraph that an editor wrote. */
export const attributeOf = (node: Nodes): string | undefined =>
  node.type === 'paragraph' ? node.data?.attribute : undefined;

/**
 * Brings components into one shape, whether an editor wrote them on one line or on several: one that is a paragraph by
 * itself becomes a block, text directly in it a paragraph, and each attribute that is read a paragraph before them.
 */
export function arrangeComponents(tree: Root): void {
  visitParents(tree, 'paragraph', (node: Paragraph, parents: Parents[]) => {
    const blocks = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
    if (blocks.length === 0 || !blocks.every((child) => componentOf(child))) return;
    const siblings = parents.at(-1)?.children as RootContent[];
    const index = siblings.indexOf(node);
    siblings.splice(index, 1, ...blocks.map((child) => asBlock(child as MdxJsxTextElement)));
    return index;
  });
  visitParents(tree, (node) => {
    const texts = componentOf(node)?.texts;
    if (!texts) return;
    const element = node as MdxElement;
    const words: Record<'before' | 'after', Paragraph[]> = { before: [], after: [] };
    for (const { type, name, value, position } of element.attributes as MdxJsxAttribute[]) {
      const place = texts[name];
      if (type !== 'mdxJsxAttribute' || typeof value !== 'string' || !place) continue;
      const text = { type: 'text' as const, value, position };
      words[place].push({ type: 'paragraph', children: [text], position, data: { attribute: name } });
    }
    element.children = [...words.before, ...element.children, ...words.after] as typeof element.children;
  });
}

function asBlock({ children, ...element }: MdxJsxTextElement): MdxJsxFlowElement {
  const paragraph: Paragraph = { type: 'paragraph', children, position: element.position };
  return {
    ...element,
    type: 'mdxJsxFlowElement',
    children: children.length > 0 ? [paragraph] : [],
  } as MdxJsxFlowElement;
}

/** The errors of a component: its place, its attributes, its content. */
export function componentProblems(
  node: MdxElement,
  { attributes: schema, holdsText, inSentences }: Component,
): Found[] {
  const name = node.name ?? '';
  const report = ({ position = node.position }: Pick<MdxElement, 'position'>, reason: string): Found => {
    const { line = 1, column = 1 } = position?.start ?? {};
    return { slug: 'component', line, column, details: { name, reason } };
  };
  if (node.type === 'mdxJsxTextElement' && !inSentences) {
    return [report(node, 'is a paragraph of its own. Leave an empty line before and after it.')];
  }
  const written = node.children.filter((child) => attributeOf(child) === undefined);
  if (!holdsText && written.length > 0) return [report(node, `holds no text. Close it at once: “<${name} … />”.`)];
  const found: Found[] = [];
  const given = new Map<string, MdxJsxAttribute>();
  for (const each of node.attributes) {
    if (each.type !== 'mdxJsxAttribute') found.push(report(each, 'takes no braces. Write each attribute as name="…".'));
    else if (given.has(each.name)) found.push(report(each, `has “${each.name}” twice. Take one of them out.`));
    else given.set(each.name, each);
  }
  const literal: Record<string, string> = {};
  for (const [key, each] of given) {
    const isKnown = Object.hasOwn(schema.shape, key);
    const { nearest, known } = suggest(key, Object.keys(schema.shape));
    if (!isKnown) found.push(report(each, `has no attribute “${key}”.${nearest} Attributes: ${known}.`));
    else if (typeof each.value === 'string') literal[key] = each.value;
    else found.push(report(each, `wants “${key}” as ${key}="…", in quotation marks.`));
  }
  for (const { path, code, message, ...issue } of schema.safeParse(literal).error?.issues ?? []) {
    const key = String(path[0]);
    const attribute = given.get(key);
    // One that is misspelt is not missing as well.
    const isMisspelt = found.some(({ details }) => details['reason']?.includes(`Did you mean “${key}”?`));
    if (isMisspelt) continue;
    if (!attribute) found.push(report(node, `needs the attribute “${key}”: ${schema.shape[key]?.description}`));
    else if (Object.hasOwn(literal, key)) {
      const { nearest, known } = suggest(literal[key] ?? '', 'values' in issue ? (issue.values as string[]) : []);
      const reason = code === 'invalid_value' ? `must be one of: ${known}.${nearest}` : `${message}.`;
      found.push(report(attribute, `has an attribute that is not right: “${key}” ${reason}`));
    }
  }
  return found;
}
