/** The look of maps where there are no styles of pages: drawing.css with the colours of tokens.css. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Surface } from './draw.ts';

const read = (path: string) => readFileSync(resolve(path), 'utf8').replace(/\/\*.*?\*\/\s*/gs, '');

/**
 * CSS for drawings whose colours are written into them.
 * @param coloured `day`: the colours of paper by day; `both`: those of the scheme of the page that shows the drawing
 */
export function drawingStyle(coloured: Surface['coloured'] = 'day'): string {
  const colours = read('src/frame/styles/tokens.css').matchAll(/--(\w+): (light-dark\((\S+), \S+\))/g);
  const values = Array.from(colours, ([, name, both, day]) => [name, coloured === 'both' ? both : day] as const);
  const known = new Map<string | undefined, string | undefined>([
    ...values,
    ['serif', '"Source Serif 4", Georgia, serif'],
  ]);
  const style = read('src/ui/map/drawing.css').replace(/var\(--(\w+)\)/g, (whole, name) => known.get(name) ?? whole);
  return coloured === 'both' ? `:root{color-scheme:light dark}${style}` : style;
}
