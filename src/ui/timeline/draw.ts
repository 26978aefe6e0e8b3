/**
 * A timeline as places in a drawing. Each year has the room that its events need: the scale is one of order, not of time,
 * so that every event can be a target of 24 CSS pixels however crowded its year is.
 */

import { isWithin, partsOf } from '../../article/dates.ts';
import type { HistoricalEvent } from '../../article/model/library.ts';
import type { Site } from '../../article/schema/schemas.ts';

/** Room for one event, in CSS pixels: the target size of WCAG 2.5.8. */
export const CELL = 24;
const LINE = 15;
/** Width of a character of the labels, with room to spare. */
const CHARACTER = 6.6;
const YEAR_WIDTH = 36;

export interface Drawing {
  width: number;
  height: number;
  /** The ribbon between the two sides, with the events of both or of others. */
  ribbon: { y: number; height: number };
  bands: { x: number; width: number; lines: string[] }[];
  years: { x: number; label: string }[];
  /** The position of the years and the names of periods. */
  yearsAt: number;
  namesAt: number;
  focus: { x: number; width: number; y: number; height: number } | undefined;
  dots: { event: HistoricalEvent; side: number | undefined; x: number; y: number }[];
}

type Given = Pick<Site, 'periods' | 'sides' | 'focus'>;
type Lane = 'above' | 'on' | 'below';
interface Column {
  year: number;
  focused: boolean;
  lanes: Record<Lane, HistoricalEvent[]>;
}

/** The periods that have events, each with its own; events before the first period come under none. */
export function byPeriod(events: HistoricalEvent[], periods: Site['periods']) {
  const periodOf = ({ date }: HistoricalEvent) => periods.findLast(({ from }) => partsOf(date).year >= from);
  return [...Map.groupBy(events, periodOf)].map(([period, own]) => ({ period, events: own }));
}

/** The place of an event’s side among the sides of the site. */
export const sideOf = ({ side }: { side?: string | undefined }, { sides }: Pick<Site, 'sides'>): number | undefined =>
  side === undefined || !sides.includes(side) ? undefined : sides.indexOf(side);

/**
 * @param events in the order of their dates
 * @param width the width of the drawing in CSS pixels; it is wider only if its events need more room
 */
export function draw(events: HistoricalEvent[], site: Given, width: number): Drawing {
  const laneOf = (event: HistoricalEvent): Lane => {
    const side = sideOf(event, site);
    return side === undefined ? 'on' : side % 2 === 0 ? 'above' : 'below';
  };
  const isFocused = (event: HistoricalEvent) => site.focus !== undefined && isWithin(event.date, site.focus);
  const groups = byPeriod(events, site.periods);
  const fill = (most: number, eachYear: boolean) =>
    groups.map(({ period, events: own }) => {
      const columns = columnsOf(own, { most, eachYear, laneOf, isFocused });
      // A band is at least as wide as the longest word of its name.
      const longest = Math.max(0, ...(period?.label ?? '').split(/\s+/).map(({ length }) => length));
      return { period, columns, span: Math.max(columns.length, Math.ceil((longest * CHARACTER + 8) / CELL)) };
    });
  const room = Math.floor(width / CELL);
  const count = (bands: ReturnType<typeof fill>) => bands.reduce((sum, { span }) => sum + span, 0);
  const choices = [2, 3, 4, 5]
    .map((most) => fill(most, true))
    .concat([3, 4, 5, 6, 8, 10].map((most) => fill(most, false)));
  const bands = choices.find((choice) => count(choice) <= room) ?? fill(events.length, false);
  const step = Math.max(CELL, width / Math.max(1, count(bands)));

  const tallest = (lane: Lane) =>
    Math.max(0, ...bands.flatMap(({ columns }) => columns.map(({ lanes }) => lanes[lane].length)));
  const columnsBefore = bands.map((_, n) => count(bands.slice(0, n)));
  const names = bands.map(({ period, span }) => wrapped(period?.label ?? '', (span * step - 8) / CHARACTER));
  const namesHeight = Math.max(...names.map(({ length }) => length), 0) * LINE + 12;
  const ribbon = { y: namesHeight + tallest('above') * CELL, height: Math.max(1, tallest('on')) * CELL };
  const bottom = ribbon.y + ribbon.height + tallest('below') * CELL;
  const all = bands.flatMap(({ columns }, n) =>
    columns.map((column, m) => ({ ...column, at: (columnsBefore[n] ?? 0) + m })),
  );
  const heights: Record<Lane, (n: number, of: number) => number> = {
    above: (n) => ribbon.y - (n + 0.5) * CELL,
    on: (n, of) => ribbon.y + ribbon.height / 2 + (n - (of - 1) / 2) * CELL,
    below: (n) => ribbon.y + ribbon.height + (n + 0.5) * CELL,
  };
  const dots = all.flatMap(({ lanes, at }) =>
    (['above', 'on', 'below'] as const).flatMap((lane) =>
      lanes[lane].map((event, n) => ({
        event,
        side: sideOf(event, site),
        x: (at + 0.5) * step,
        y: heights[lane](n, lanes[lane].length),
      })),
    ),
  );
  const lit = all.flatMap(({ focused, at }) => (focused ? [at] : []));
  return {
    width: Math.max(width, count(bands) * step),
    height: bottom + LINE + 8,
    ribbon,
    bands: bands.map(({ span }, n) => ({
      x: (columnsBefore[n] ?? 0) * step,
      width: span * step,
      lines: names[n] ?? [],
    })),
    years: yearsOf(all, step),
    yearsAt: bottom + LINE,
    namesAt: LINE,
    focus:
      lit[0] === undefined
        ? undefined
        : {
            x: lit[0] * step,
            width: ((lit.at(-1) ?? 0) - lit[0] + 1) * step,
            y: namesHeight - 4,
            height: bottom - namesHeight + 8,
          },
    // Keyboards walk through events in the order of their dates.
    dots: dots.sort((a, b) => events.indexOf(a.event) - events.indexOf(b.event)),
  };
}

function columnsOf(
  events: HistoricalEvent[],
  given: {
    most: number;
    eachYear: boolean;
    laneOf: (event: HistoricalEvent) => Lane;
    isFocused: (event: HistoricalEvent) => boolean;
  },
): Column[] {
  const columns: Column[] = [];
  for (const event of events) {
    const { year } = partsOf(event.date);
    const focused = given.isFocused(event);
    const lane = given.laneOf(event);
    let column = columns.at(-1);
    const full =
      !column ||
      column.lanes[lane].length >= given.most ||
      column.focused !== focused ||
      (given.eachYear && column.year !== year);
    if (!column || full) {
      column = { year, focused, lanes: { above: [], on: [], below: [] } };
      columns.push(column);
    }
    column.lanes[lane].push(event);
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

/** Words in lines of at most so many characters. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
