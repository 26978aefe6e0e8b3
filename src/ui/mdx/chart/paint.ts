/** A drawing in the colours of paper by day, for what knows no custom properties: books and pictures. */
import type { Element } from 'hast';
import type { Site } from '../../../article/schema/schemas.ts';
import { looksOfSides } from '../../../prose/looks.ts';
import { DAY } from '../../map/colours.ts';

/** Those of the series are as in chart.css. */
const COLOURS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(DAY).map(([name, colour]) => [`--${name}`, colour])),
  ...Object.fromEntries(
    ['#1f5673', '#a04f12', '#4a6a18', '#7a3d7e', '#5a6770'].map((colour, n) => [`--chart-${n + 1}`, colour]),
  ),
};

/**
 * @param paper the colour of the ground, such as white in a book
 * @returns a copy with every colour written out
 */
export function painted(drawing: Element, site: Pick<Site, 'sides' | 'notes'>, paper = COLOURS['--paper']): Element {
  const sides = new Map(looksOfSides(site).map(({ id, colour }) => [id, colour.light]));
  const paint = (node: Element): Element => {
    const { 'data-look': look, ...properties } = node.properties;
    for (const [name, value] of Object.entries(properties)) {
      const [, colour = ''] = /^var\((--[\w-]+)\)$/.exec(`${value}`) ?? [];
      if (!colour) continue;
      properties[name] = colour === '--look' ? sides.get(`${look}`) : colour === '--paper' ? paper : COLOURS[colour];
    }
    const children = node.children.map((child) => (child.type === 'element' ? paint(child) : child));
    return { ...node, properties, children };
  };
  return paint(drawing);
}
