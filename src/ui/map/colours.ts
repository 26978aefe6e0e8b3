/** The colours of paper by day, and the look of maps, where there are no styles of pages: those of tokens.css and drawing.css. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Surface } from './draw.ts';

const read = (path: string) => readFileSync(resolve(path), 'utf8').replace(/\/\*.*?\*\/\s*/gs, '');
const tokens = Array.from(
  read('src/frame/styles/tokens.css').matchAll(/--(\w+): (light-dark\((\S+), \S+\))/g),
  ([, name = '', both = '', day = '']) => ({ name, both, day }),
);

export const DAY = Object.fromEntries(tokens.map(({ name, day }) => [name, day])) as Record<
  'paper' | 'ink' | 'soft' | 'rule' | 'sea' | 'land' | 'accent',
  string
>;

/**
 * CSS for drawings whose colours are written into them.
 * @param coloured `day`: the colours of paper by day; `both`: those of the scheme of the page that shows the drawing
 */
export function drawingStyle(coloured: Surface['coloured'] = 'day'): string {
  const values = tokens.map(({ name, both, day }) => [name, coloured === 'both' ? both : day] as const);
  const known = new Map([...values, ['serif', '"Source Serif 4", Georgia, serif'] as const]);
  const style = read('src/ui/map/drawing.css').replace(/var\(--(\w+)\)/g, (whole, name) => known.get(name) ?? whole);
  return coloured === 'both' ? `:root{color-scheme:light dark}${style}` : style;
}
