/** A drawing in the colours of paper by day, for what knows no custom properties: books and pictures. */
import type { Element } from 'hast';
import type { Site } from '../../../article/schema/schemas.ts';
import { looksOfSides } from '../../../prose/looks.ts';

/** As in src/frame/styles/tokens.css and chart.css. */
const COLOURS: Record<string, string> = {
  '--paper': '#f8f6f0',
  '--ink': '#1c252c',
  '--soft': '#56646d',
  '--rule': '#d9d4c7',
  '--accent': '#1f5673',
  '--chart-1': '#1f5673',
  '--chart-2': '#a04f12',
  '--chart-3': '#4a6a18',
  '--chart-4': '#7a3d7e',
  '--chart-5': '#5a6770',
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
