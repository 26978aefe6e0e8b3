/** Draws a card as SVG: paper, ink, and the sign and colour of what it is. */
import type { Library } from '../../article/model/library.ts';
import type { Site } from '../../article/schema/schemas.ts';
import { drawable, drawn, undrawable, widthOf } from '../../ui/letters/faces.ts';
import { type Lines, type Setting, textLines, titleLines } from '../../ui/letters/lines.ts';
import { DAY } from '../../ui/map/colours.ts';
import { type Card, cardsOf } from './card.ts';
import { chartDrawing, type Picture } from './chart.ts';
import { CARD_HEIGHT as HEIGHT, CARD_WIDTH as WIDTH } from './pictures.ts';
import { signAt } from './signs.ts';

const { paper: PAPER, ink: INK, soft: SOFT, rule: RULE, accent: ACCENT } = DAY;
const PALE = '#ece7da';

const LEFT = 84;
export const MEASURE = WIDTH - 2 * LEFT;
const FOOT = 546;
const SPINE = 14;
const NUMERAL = 400;

/** How a title may be set, the largest first. */
export const TITLE: Setting[] = [100, 88, 78, 68, 60, 52, 45].map((size) => ({ size, weight: 600, leading: 1.12 }));
const CHART_TITLE: Setting[] = [52, 45, 38].map((size) => ({ size, weight: 600, leading: 1.15 }));
const NAMES: Setting = { size: 40, weight: 400, leading: 1.3 };
const KIND: Setting = { size: 31, weight: 600, leading: 1.3 };
const VERDICT: Setting = { size: 42, weight: 600, leading: 1.3 };
const NAME: Setting = { size: 29, weight: 600, leading: 1.3 };
const ARTICLE: Setting = { size: 27, weight: 400, leading: 1.3 };
const TEXT: Setting = { size: 33, weight: 400, leading: 1.36 };

/** The characters of a card that no font has. They are left out of its drawing. */
export const missingFrom = (
  { kind, title, names, text, verdict }: Card,
  site: Pick<Site, 'name' | 'title'>,
): string[] => undrawable([kind, title, ...names, text, verdict?.label, site.name, site.title].join(''));

/** Warnings: one sentence for each card that lacks letters. */
export const cardWarnings = (article: Library): string[] =>
  [...cardsOf(article).values()].flatMap((card) => {
    const missing = missingFrom(card, article.site);
    if (missing.length === 0) return [];
    return [
      `${card.file}: the picture of ${card.page} leaves out ${missing.map((letter) => `“${letter}”`).join(', ')}, for which ` +
        'there is no letter in Source Serif 4 or Noto Serif JP. Write it otherwise, or add a font in src/ui/letters/faces.ts.',
    ];
  });

/** A text without what no font can draw, its words one space apart. */
const lineOf = (text: string): string => drawable(text.replaceAll(/\s+/g, ' ')).replaceAll(/ {2,}/g, ' ').trim();

const put = (text: string, x: number, y: number, size: number, weight: number, colour: string) =>
  `<g fill="${colour}" transform="translate(${x} ${y})">${drawn(text, size, weight)}</g>`;

/** Lines one under the other, the first with its top at `y`. */
const putLines = ({ lines, size, weight, leading }: Lines, y: number, colour: string) =>
  lines.map((line, n) => put(line, LEFT, Math.round(y + size * (n * leading + 0.86)), size, weight, colour)).join('');

const heightOf = ({ lines, size, leading }: Lines) => lines.length * size * leading;

/** Words on one line at a place, cut where they would run beyond their width. */
function putLine(text: string, x: number, y: number, setting: Setting, width: number, colour: string): string {
  const { size, weight, leading } = setting;
  const [line] = textLines(lineOf(text), setting, width, size * leading).lines;
  return line ? put(line, x, y, size, weight, colour) : '';
}

/** What the page is, at the head of the card. */
function kindOf({ kind, look }: Card, colour: string): string {
  const [top, side] = [64, 26];
  const x = look ? LEFT + side + 16 : LEFT;
  const words = putLine(kind, x, top + 26, KIND, WIDTH - LEFT - x, colour);
  return look ? signAt(look.sign, LEFT, top + 3, side, colour) + words : words;
}

/** The title, names and text, above the foot; the rest of the card stays empty above them. */
function wordsOf(card: Card): string {
  const measure = card.map ? MEASURE - card.map.width - 40 : MEASURE;
  const [title, text] = [lineOf(card.title), lineOf(card.text)];
  const names = lineOf(card.names.map(lineOf).filter(Boolean).join(' · '));
  const floor = FOOT - 34 - (card.verdict ? 76 : 0);
  const room = floor - (card.kind || card.look ? 122 : 64);
  const gap = 16;
  const called = textLines(names, NAMES, measure, 2 * NAMES.size * NAMES.leading);
  const least = (text ? 2 * TEXT.size * TEXT.leading + gap : 0) + heightOf(called) + (names ? gap : 0);
  const head = titleLines(title, TITLE, measure, room - least);
  const body = textLines(text, TEXT, measure, room - heightOf(head) - heightOf(called) - 2 * gap);
  let y = floor;
  let drawing = '';
  for (const [lines, ink] of [
    [body, SOFT],
    [called, SOFT],
    [head, INK],
  ] as const) {
    if (lines.lines.length === 0) continue;
    y -= heightOf(lines);
    drawing += putLines(lines, y, ink);
    y -= gap;
  }
  return numeralOf(card, y, head) + drawing;
}

const mapBeside = ({ svg, width, height }: Picture): string =>
  `<g transform="translate(${WIDTH - LEFT - width} ${Math.round((FOOT - height) / 2)})">${svg}</g>`;

/** The title of a figure, and the figure as large as the card allows. */
function wordsOfFigure({ title }: Card, { svg, width, height }: Picture): string {
  const head = titleLines(lineOf(title), CHART_TITLE, MEASURE, 130);
  const top = 118 + heightOf(head) + 18;
  const scale = Math.min(MEASURE / width, (FOOT - 24 - top) / height);
  return `${putLines(head, 118, INK)}<g transform="translate(${LEFT} ${top}) scale(${scale})" fill="${INK}">${svg}</g>`;
}

/** The number of a section, where the title leaves it its place: drawn first, so that nothing is under it. */
function numeralOf({ numeral }: Card, top: number, { lines, size, weight }: Lines): string {
  if (!numeral) return '';
  const left = WIDTH - LEFT - widthOf(numeral, NUMERAL, 300);
  const foot = 64 + NUMERAL * 0.66;
  const right = LEFT + Math.max(...lines.map((line) => widthOf(line, size, weight)));
  return top > foot || right < left ? put(numeral, left, foot, NUMERAL, 300, PALE) : '';
}

/** What came of a claim, in words with its sign. */
function verdictOf({ verdict }: Card, colour: string): string {
  if (!verdict) return '';
  const words = putLine(verdict.label, LEFT + 52, FOOT - 50, VERDICT, MEASURE - 52, colour);
  return signAt(verdict.sign, LEFT, FOOT - 80, 34, colour) + words;
}

function footOf({ title }: Card, site: Pick<Site, 'name' | 'title'>): string {
  const y = FOOT + 49;
  const rule = `<path d="M${LEFT} ${FOOT}H${WIDTH - LEFT}" stroke="${RULE}" stroke-width="2"/>`;
  const words = rule + putLine(site.name, LEFT, y, NAME, MEASURE, INK);
  const whole = lineOf(site.title);
  const width = widthOf(whole, ARTICLE.size, ARTICLE.weight);
  const space = MEASURE - widthOf(lineOf(site.name), NAME.size, NAME.weight) - 40;
  if (title === site.title || width > space) return words;
  return words + put(whole, WIDTH - LEFT - width, y, ARTICLE.size, ARTICLE.weight, SOFT);
}

/** A card as SVG of letters as paths, so that no font has to be found to show it. */
export function draw(card: Card, site: Pick<Site, 'name' | 'title'>): string {
  const figure = card.chart ? chartDrawing(card.chart.data, 'card', card.chart.site) : card.figure && card.map;
  const beside = card.figure ? undefined : card.map;
  const colour = (card.look ?? card.verdict)?.colour.light ?? ACCENT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${SPINE}" height="${HEIGHT}" fill="${colour}"/>`,
    kindOf(card, colour),
    figure ? wordsOfFigure(card, figure) : wordsOf(card),
    beside ? mapBeside(beside) : '',
    verdictOf(card, colour),
    footOf(card, site),
    '</svg>',
  ].join('');
}
