/** Elements of SVG. */
import type { Element, ElementContent } from 'hast';
import { h } from '../mdx/component.ts';

/** Attributes by the names of their properties, such as `className` and `viewBox`; what is undefined is left out. */
export type Attributes = Record<string, string | number | string[] | undefined>;

/** An element of SVG. */
export const s = (
  name: string,
  attributes: Attributes,
  ...children: (ElementContent | ElementContent[] | string | undefined)[]
): Element => {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? `${value}` : value]],
  );
  return h(name, Object.fromEntries(given), ...children);
};
