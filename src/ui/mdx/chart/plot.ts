/** Marks of Observable Plot as elements of SVG without styles, which the policy of the pages forbids. */
import * as Plot from '@observablehq/plot';
import type { Element, ElementContent } from 'hast';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<html></html>');

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
export function plot(options: Plot.PlotOptions): ElementContent[] {
  const drawn = Plot.plot({ margin: 0, axis: null, ...options, document: document as unknown as Document });
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
export { Plot };
