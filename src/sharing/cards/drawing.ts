/** Draws a card as SVG: paper, ink, and the sign and colour of what it is. */
import type { Site } from '../../content/schemas.ts';
import type { Card } from './card.ts';
import { drawn, undrawable, widthOf } from './faces.ts';
import { type Lines, type Setting, textLines, titleLines } from './lines.ts';
import { signAt } from './signs.ts';
import { CARD_HEIGHT as HEIGHT, CARD_WIDTH as WIDTH } from './size.ts';

/** The colours of paper by day; see src/styles/tokens.css. */
const PAPER = '#f8f6f0';
const INK = '#1c252c';
const SOFT = '#56646d';
const RULE = '#d9d4c7';
const ACCENT = '#1f5673';
const PALE = '#ece7da';

const LEFT = 84;
/** The width of a line, in pixels. */
export const MEASURE = WIDTH - 2 * LEFT;
const FOOT = 546;
const SPINE = 14;
const NUMERAL = 400;

/** How a title may be set, the largest first. */
export const TITLE: Setting[] = [100, 88, 78, 68, 60, 52, 45].map((size) => ({ size, weight: 600, leading: 1.12 }));
const NAMES: Setting = { size: 40, weight: 400, leading: 1.3 };
const TEXT: Setting = { size: 33, weight: 400, leading: 1.36 };

/** The characters of a card that no font has. They are left out of its drawing. */
export const missingFrom = (
  { kind, title, names, text, verdict }: Card,
  site: Pick<Site, 'name' | 'title'>,
): string[] => undrawable([kind, title, ...names, text, verdict?.label, site.name, site.title].join(''));

/** A text without what no font can draw. */
function drawable(text: string): string {
  const missing = new Set(undrawable(text));
  const kept = [...text.replaceAll(/\s+/g, ' ')].filter((character) => !missing.has(character)).join('');
  return kept.replaceAll(/ {2,}/g, ' ').trim();
}

const put = (text: string, x: number, y: number, size: number, weight: number, colour: string) =>
  `<g fill="${colour}" transform="translate(${x} ${y})">${drawn(text, size, weight)}</g>`;

/** Lines one under the other, the first with its top at `y`. */
const putLines = ({ lines, size, weight, leading }: Lines, y: number, colour: string) =>
  lines.map((line, n) => put(line, LEFT, Math.round(y + size * (n * leading + 0.86)), size, weight, colour)).join('');

const heightOf = ({ lines, size, leading }: Lines) => lines.length * size * leading;

/**
 * @param site its name and the title of the article, which stand at the foot of every card
 * @returns SVG of letters as paths, so that no font has to be found to show it
 */
export function draw(card: Card, site: Pick<Site, 'name' | 'title'>): string {
  const { name } = site;
  const [kind, title, text] = [card.kind, card.title, card.text].map(drawable) as [string, string, string];
  const names = drawable(card.names.map(drawable).filter(Boolean).join(' · '));
  const colour = (card.look ?? card.verdict)?.colour.light ?? ACCENT;
  const parts: string[] = [`<rect width="${SPINE}" height="${HEIGHT}" fill="${colour}"/>`];

  if (card.numeral) {
    const width = widthOf(card.numeral, NUMERAL, 300);
    parts.push(put(card.numeral, WIDTH - LEFT - width, 64 + NUMERAL * 0.66, NUMERAL, 300, PALE));
  }
  const [top, sign] = [64, 26];
  const after = card.look ? sign + 16 : 0;
  if (card.look) parts.push(signAt(card.look.sign, LEFT, top + 3, sign, colour));
  if (kind) parts.push(put(kind, LEFT + after, top + 26, 31, 600, colour));

  // The words stand on the foot, whatever their number; what is left of the card stays open above them.
  const floor = FOOT - 34 - (card.verdict ? 76 : 0);
  const room = floor - (kind ? 122 : 64);
  const line = textLines(names, NAMES, MEASURE, NAMES.size * NAMES.leading);
  const gap = 16;
  const least = (text ? 2 * TEXT.size * TEXT.leading + gap : 0) + heightOf(line) + (names ? gap : 0);
  const head = titleLines(title, TITLE, MEASURE, room - least);
  const body = textLines(text, TEXT, MEASURE, room - heightOf(head) - heightOf(line) - 2 * gap);
  let y = floor;
  for (const [lines, ink] of [
    [body, SOFT],
    [line, SOFT],
    [head, INK],
  ] as const) {
    if (lines.lines.length === 0) continue;
    y -= heightOf(lines);
    parts.push(putLines(lines, y, ink));
    y -= gap;
  }
  if (card.verdict) {
    parts.push(signAt(card.verdict.sign, LEFT, FOOT - 80, 34, colour));
    parts.push(put(drawable(card.verdict.label), LEFT + 52, FOOT - 50, 42, 600, colour));
  }

  parts.push(`<path d="M${LEFT} ${FOOT}H${WIDTH - LEFT}" stroke="${RULE}" stroke-width="2"/>`);
  parts.push(put(drawable(name), LEFT, FOOT + 49, 29, 600, INK));
  const whole = drawable(site.title);
  const width = widthOf(whole, 27, 400);
  const space = MEASURE - widthOf(drawable(name), 29, 600) - 40;
  if (title !== whole && width <= space) parts.push(put(whole, WIDTH - LEFT - width, FOOT + 49, 27, 400, SOFT));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${PAPER}"/>${parts.join('')}</svg>`;
}
