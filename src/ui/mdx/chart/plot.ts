/** Marks of Observable Plot as elements of SVG without styles, which the policy of the pages forbids. */
import { createRequire } from 'node:module';
import type * as Library from '@observablehq/plot';
import type { Element, ElementContent } from 'hast';
import type * as Dom from 'linkedom';
import { memoiseByKey } from '../../../article/util/memoise.ts';

const require = createRequire(import.meta.url);
/** Observable Plot, loaded with the first chart: it and the document that it draws in have two hundred modules. */
export const Plot = memoiseByKey(() => require('@observablehq/plot') as typeof Library);
const documentOf = memoiseByKey(() => (require('linkedom') as typeof Dom).parseHTML('<html></html>').document);

/** The part of a DOM that is read here. */
interface DomNode {
  nodeType: number;
  localName: string;
  textContent: string;
  attributes: Iterable<{ name: string; value: string }>;
  childNodes: Iterable<DomNode>;
}

/** What Plot writes for screen readers and for its own styles; the drawing has one description of its own. */
const NEEDLESS = /^(?:aria-.*|class|style|font-family|xmlns)$/;

/**
 * Draws marks.
 * @returns the content of the `svg`, its numbers rounded to a tenth
 */
export function plot(options: Library.PlotOptions): ElementContent[] {
  const document = documentOf() as unknown as Document;
  const drawn = Plot().plot({ margin: 0, axis: null, ...options, document });
  const all = [...(drawn as unknown as DomNode).childNodes];
  return all.filter(({ localName }) => localName !== 'style').flatMap(elementsOf);
}

function elementsOf(node: DomNode): ElementContent[] {
  if (node.nodeType === 3) return [{ type: 'text', value: node.textContent }];
  if (node.nodeType !== 1) return [];
  const properties: Element['properties'] = {};
  for (const { name, value } of [...node.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NEEDLESS.test(name)) continue;
    const side = /^var\(--(side-\d+)\)$/.exec(value)?.[1];
    if (side) properties['data-look'] = side;
    properties[name] = side ? 'var(--look)' : rounded(value);
  }
  const children = [...node.childNodes].flatMap(elementsOf);
  return [{ type: 'element', tagName: node.localName, properties, children }];
}

const rounded = (value: string) =>
  value.replace(/-?\d+\.\d{2,}(?![\w)])/g, (number) => `${Number(Number(number).toFixed(1))}`);

export type { Markish, MarkOptions } from '@observablehq/plot';
