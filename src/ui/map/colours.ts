/** The colours of paper by day, where there are no styles of pages, and the look of maps in them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** As tokens.css has them. */
export const DAY = {
  paper: '#f8f6f0',
  ink: '#1c252c',
  soft: '#56646d',
  rule: '#d9d4c7',
  sea: '#e4ecee',
  land: '#f3ead6',
  accent: '#1f5673',
};
const values: Record<string, string> = { ...DAY, serif: '"Source Serif 4", Georgia, serif' };

/** CSS for drawings whose colours are written into them: drawing.css. */
export const drawingStyle = (): string =>
  readFileSync(resolve('src/ui/map/drawing.css'), 'utf8')
    .replace(/\/\*.*?\*\/\s*/gs, '')
    .replace(/var\(--(\w+)\)/g, (whole, name: string) => values[name] ?? whole);
