/**
 * A timeline as places in a drawing. Each year has the room that its events need: the scale is one of order, not of time,
 * so that every event can be a target of 24 CSS pixels however crowded its year is.
 */

import { partsOf } from '../../article/dates.ts';
import { byPeriod, type EventView } from '../../article/views/record.ts';
import { linesOf, widthOf } from '../mdx/chart/text.ts';

/** Room for one event, in CSS pixels: the target size of WCAG 2.5.8. */
export const CELL = 24;
const LINE = 15;
/** The size of the periods’ names for measuring: bold, in the widest of the systems’ fonts, wider than their 12 pixels. */
const NAME = 14.6;
const YEAR_WIDTH = 36;

export interface Drawing {
  width: number;
  height: number;
  /** The ribbon between the two sides, with the events of both or of others. */
  ribbon: { y: number; height: number };
  bands: { x: number; width: number; lines: string[] }[];
  years: { x: number; label: string }[];
  yearsAt: number;
  namesAt: number;
  focus: { x: number; width: number; y: number; height: number } | undefined;
  dots: { view: EventView; x: number; y: number }[];
}

type Lane = 'above' | 'on' | 'below';
interface Column {
  year: number;
  focused: boolean;
  lanes: Record<Lane, EventView[]>;
}

interface Band {
  period: EventView['period'];
  columns: Column[];
  span: number;
}

/**
 * @param events in the order of their dates
 * @param width the width of the drawing in CSS pixels; it is wider only if its events need more room
 */
export function draw(events: readonly EventView[], width: number): Drawing {
  const bands = bandsOf(events, Math.floor(width / CELL));
  const count = countOf(bands);
  const step = Math.max(CELL, width / Math.max(1, count));
  const before = bands.map((_, n) => countOf(bands.slice(0, n)));
  const columns = bands.flatMap(({ columns }, n) =>
    columns.map((column, m) => ({ ...column, at: (before[n] ?? 0) + m })),
  );
  const names = bands.map(({ period, span }) => linesOf(period?.label ?? '', NAME, span * step - 8));
  const namesHeight = Math.max(...names.map(({ length }) => length), 0) * LINE + 12;
  const tallest = (lane: Lane) => Math.max(0, ...columns.map(({ lanes }) => lanes[lane].length));
  const ribbon = { y: namesHeight + tallest('above') * CELL, height: Math.max(1, tallest('on')) * CELL };
  const bottom = ribbon.y + ribbon.height + tallest('below') * CELL;
  const dots = columns.flatMap((column) => dotsOf(column, step, ribbon));
  return {
    width: Math.max(width, count * step),
    height: bottom + LINE + 8,
    ribbon,
    bands: bands.map(({ span }, n) => ({ x: (before[n] ?? 0) * step, width: span * step, lines: names[n] ?? [] })),
    years: yearsOf(columns, step),
    yearsAt: bottom + LINE,
    namesAt: LINE,
    focus: focusOf(columns, step, { y: namesHeight - 4, height: bottom - namesHeight + 8 }),
    // Keyboards walk through events in the order of their dates.
    dots: dots.sort((a, b) => events.indexOf(a.view) - events.indexOf(b.view)),
  };
}

const countOf = (bands: Band[]) => bands.reduce((sum, { span }) => sum + span, 0);

/** The bands with as few events above each other as the room allows, in columns. */
function bandsOf(events: readonly EventView[], room: number): Band[] {
  const groups = byPeriod(events);
  const fill = (most: number, eachYear: boolean) =>
    groups.map(({ period, events: own }): Band => {
      const columns = columnsOf(own, most, eachYear);
      // A band is at least as wide as the longest word of its name.
      const words = (period?.label ?? '').split(/[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/u);
      const longest = Math.max(...words.map((word) => widthOf(word, NAME)));
      return { period, columns, span: Math.max(columns.length, Math.ceil((longest + 8) / CELL)) };
    });
  const choices = [
    ...[2, 3, 4, 5].map((most) => ({ most, eachYear: true })),
    ...[3, 4, 5, 6, 8, 10].map((most) => ({ most, eachYear: false })),
  ];
  for (const { most, eachYear } of choices) {
    const bands = fill(most, eachYear);
    if (countOf(bands) <= room) return bands;
  }
  return fill(events.length, false);
}

function dotsOf({ lanes, at }: Column & { at: number }, step: number, ribbon: Drawing['ribbon']): Drawing['dots'] {
  const heights: Record<Lane, (n: number, of: number) => number> = {
    above: (n) => ribbon.y - (n + 0.5) * CELL,
    on: (n, of) => ribbon.y + ribbon.height / 2 + (n - (of - 1) / 2) * CELL,
    below: (n) => ribbon.y + ribbon.height + (n + 0.5) * CELL,
  };
  return (['above', 'on', 'below'] as const).flatMap((lane) =>
    lanes[lane].map((view, n, { length }) => ({ view, x: (at + 0.5) * step, y: heights[lane](n, length) })),
  );
}

function focusOf(
  columns: (Column & { at: number })[],
  step: number,
  place: { y: number; height: number },
): Drawing['focus'] {
  const lit = columns.filter(({ focused }) => focused).map(({ at }) => at);
  const [first, last = first] = [lit[0], lit.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { x: first * step, width: (last - first + 1) * step, ...place };
}

const laneOf = ({ side }: EventView): Lane => (side === undefined ? 'on' : side % 2 === 0 ? 'above' : 'below');

/** Columns of at most so many events above each other, each of one year where that is wanted. */
function columnsOf(events: EventView[], most: number, eachYear: boolean): Column[] {
  const columns: Column[] = [];
  for (const view of events) {
    const { year } = partsOf(view.event.date);
    const { focused } = view;
    const lane = laneOf(view);
    let column = columns.at(-1);
    const full =
      !column || column.lanes[lane].length >= most || column.focused !== focused || (eachYear && column.year !== year);
    if (!column || full) {
      column = { year, focused, lanes: { above: [], on: [], below: [] } };
      columns.push(column);
    }
    column.lanes[lane].push(view);
  }
  return columns;
}

/** The years at the foot: each where it begins, as far as there is room. */
function yearsOf(columns: (Column & { at: number })[], step: number): Drawing['years'] {
  const years: (Drawing['years'][number] & { year: number })[] = [];
  for (const { year, at } of columns) {
    const last = years.at(-1);
    const x = at * step;
    if (!last || (last.year !== year && x - last.x >= YEAR_WIDTH)) years.push({ x, year, label: `${Math.abs(year)}` });
  }
  return years;
}
