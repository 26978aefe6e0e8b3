/** The data of a chart as it is drawn: values in their order with their words, series with their looks. */

import { dateIn, partsOf } from '../../../article/dates.ts';
import type { Chart } from '../../../article/model/charts.ts';

/** What distinguishes one series from the others, in colour and without it. */
export interface Series {
  label: string;
  /** A custom property of CSS, such as `var(--chart-1)`. */
  colour: string;
  symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'star';
  /** The number of its pattern; 0 is a plain surface. */
  pattern: number;
}

export interface Value {
  /** Its year, date or category, in words. */
  label: string;
  /** Its place along the chart: a year, a time in milliseconds, or the number of its category. */
  at: number;
  /** NaN where there is a gap. */
  y: number;
  text: string;
  series: number;
  panel: string | undefined;
  doubt: boolean;
  note: string | undefined;
}

export interface Model {
  series: Series[];
  values: Value[];
  /** The years, dates or categories of the values, each once, in order. */
  places: { at: number; label: string }[];
  /** The least and the greatest value, with 0 between them or at an end. */
  extent: [number, number];
  number: (value: number) => string;
  /** An `x` of the data in words. */
  label: (x: string | number) => string;
  place: (at: number) => string;
  /** The colon of the language, with its space. */
  colon: string;
}

/** What a chart has to know of the site: whose numbers and dates it writes, and the names of the sides. */
export interface Setting {
  lang: string;
  locale?: string | undefined;
  sides: string[];
  labels?: { colon: string };
}

const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star'] as const;

/** The values and series of a chart, ready to be placed. */
export function modelOf(
  chart: Pick<Chart, 'kind' | 'x' | 'series' | 'rows'>,
  { lang, locale = lang, sides, labels }: Setting,
): Model {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const number = (value: number) => numbers.format(value).replace('-', '−');
  const { type } = chart.x;
  const categories = [...new Set(chart.rows.map(({ x }) => `${x}`))];
  const at = (x: string | number) =>
    type === 'category' ? categories.indexOf(`${x}`) : type === 'year' ? Number(x) : timeOf(`${x}`);
  const label = (x: string | number) => (type === 'date' ? dateIn(locale, `${x}`) : `${x}`);
  const ids = chart.series.map(({ id }) => id);
  const values = chart.rows.map((row): Value => {
    return {
      label: label(row.x),
      at: at(row.x),
      y: row.y ?? Number.NaN,
      text: row.y === undefined ? '' : number(row.y),
      series: Math.max(0, ids.indexOf(row.series ?? '')),
      panel: row.panel,
      doubt: row.doubt !== undefined,
      note: row.note,
    };
  });
  if (type !== 'category') values.sort((a, b) => a.at - b.at);
  const series = (chart.series.length > 0 ? chart.series : [{ label: '', side: undefined }]).map((each, n): Series => {
    const side = sides.indexOf(each.side ?? '');
    const own = chart.series.length > 1 ? `var(--chart-${n + 1})` : 'var(--accent)';
    const colour = side < 0 ? own : `var(--side-${side})`;
    return { label: each.label, colour, symbol: SYMBOLS[n] ?? 'star', pattern: n };
  });
  const totals = chart.kind === 'stacked' ? sums(values) : values.map(({ y }) => y);
  const known = totals.filter((y) => !Number.isNaN(y));
  const places = [...new Map(values.map((value) => [value.at, { at: value.at, label: value.label }])).values()];
  const place = (where: number) =>
    type === 'date' ? dateIn(locale, new Date(where).toISOString().slice(0, 7)) : `${where}`;
  return {
    colon: labels?.colon ?? ': ',
    series,
    values,
    places,
    extent: [Math.min(0, ...known), Math.max(0, ...known)],
    number,
    label,
    place,
  };
}

/** How far stacks reach: values below zero are stacked downwards. */
const sums = (values: Value[]) =>
  [...Map.groupBy(values, ({ at, panel }) => `${at} ${panel}`).values()].flatMap((group) =>
    [Math.max, Math.min].map((side) => group.reduce((sum, { y }) => sum + side(0, y || 0), 0)),
  );

function timeOf(date: string): number {
  const { year, month = 1, day = 1 } = partsOf(date);
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
