/** The look of maps where there are no styles of pages: drawing.css with the colours of paper by day. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The colours of paper by day; see tokens.css. */
const DAY: Record<string, string> = {
  sea: '#e4ecee',
  land: '#f3ead6',
  ink: '#1c252c',
  soft: '#56646d',
  rule: '#d9d4c7',
  serif: '"Source Serif 4", Georgia, serif',
};

/** CSS for drawings whose colours are written into them. */
export const drawingStyle = (): string =>
  readFileSync(resolve('src/ui/map/drawing.css'), 'utf8')
    .replace(/\/\*.*?\*\/\s*/gs, '')
    .replace(/var\(--(\w+)\)/g, (whole, name: string) => DAY[name] ?? whole);
