/** `charts/ID.yaml`: the data of one chart, with the source of every value. `<Chart id="ID" />` shows it. */
import { z } from 'astro/zod';
import { repeatedValues } from '../problems/names.ts';
import type { Path } from '../problems/problems.ts';
import { atMost, date, id, sourceIds, text } from './schema-parts.ts';

const sources = z
  .union([id, sourceIds], { error: 'must be the id of a source, or a list of ids, each once' })
  .transform((given) => [given].flat())
  .describe('Where the value was seen: the id of an entry of sources.yaml, or a list of ids.');

const named = (what: string) =>
  z.strictObject({
    id: id.describe(`The id that rows name under “${what}”.`),
    label: text.describe('What readers see.'),
  });

const row = z
  .strictObject({
    x: z
      .union([z.number(), text], { error: 'must be a year, a date, or the words of a category' })
      .describe('Its place along the chart: a year, a date or a category, as “x › type” says.'),
    series: id.optional().describe('The series it belongs to; needed where “series” lists some.'),
    panel: id.optional().describe('The panel it belongs to; needed where “panels” lists some.'),
    y: z.number().optional().describe('The value, a number in the unit of the chart.'),
    gap: text.optional().describe('In place of “y”: why there is no value here. A line breaks.'),
    source: sources.optional(),
    doubt: text.optional().describe('Why the value is uncertain, such as “reckoned from …”; it is drawn hollow.'),
    note: atMost(60).optional().describe('A few words drawn beside the value.'),
  })
  .describe('One value, or one gap.');

/** The most series that readers can tell apart without colour. */
const MOST_SERIES = 5;

export const chart = z
  .strictObject({
    title: text.describe('What the chart shows, as a sentence.'),
    kind: z
      .enum(['bars', 'lines', 'dots', 'stacked', 'multiples'])
      .describe('How it is drawn. “multiples” draws one small chart for each of “panels”.'),
    unit: text.describe('The unit of the values, such as “per cent” or “billion US dollars”.'),
    x: z
      .strictObject({
        label: text.describe('What is counted along the chart, such as “Year”.'),
        type: z.enum(['year', 'date', 'category']).describe('What each “x” is.'),
      })
      .describe('What the values are given for: the horizontal axis.'),
    alt: text.describe('What the chart shows, in a sentence or two, for those who do not see it.'),
    caption: text.optional().describe('A paragraph below the chart; it may hold references and citations.'),
    series: z
      .array(
        named('series').extend({
          side: text.optional().describe('One of the “sides” of site.yaml, whose colour it has.'),
        }),
      )
      .max(MOST_SERIES, `must list at most ${MOST_SERIES}`)
      .default([])
      .describe('What is compared; not needed for one series alone.'),
    panels: z.array(named('panel')).default([]).describe('The small charts of “multiples”.'),
    rows: z.array(row).min(1, 'must hold at least one row').describe('The values.'),
    gaps: z.array(text).default([]).describe('What is missing, one sentence each; readers see them below the chart.'),
  })
  .describe('The data of one chart.');

export type ChartData = z.infer<typeof chart>;
type Row = ChartData['rows'][number];

/** What is wrong within a chart by itself: fields that contradict each other, by their paths. */
export function chartErrors(data: ChartData): { path: Path; reason: string }[] {
  const { kind, rows, series, panels } = data;
  const found: ReturnType<typeof chartErrors> = [];
  const report = (reason: string, ...path: Path) => found.push({ path, reason });
  const idsIn = (list: { id: string }[]) => list.map(({ id }) => id).join(', ');
  const seen = new Map<string, number>();
  for (const [n, given] of rows.entries()) {
    const at = (field: keyof Row, reason: string) => report(reason, 'rows', n, field);
    const wrongX = xError(given.x, data.x.type);
    if (wrongX) at('x', wrongX);
    if (given.y !== undefined && given.gap !== undefined)
      at('gap', 'is given as well as “y”. A row has a value or a gap: take one of them out');
    if (given.y === undefined && given.gap === undefined)
      at('y', 'is missing. Give the value, or say under “gap” why there is none');
    if (given.y !== undefined && !given.source) at('source', 'is missing. Name the source in which the value was seen');
    if (series.length > 0 && given.series === undefined) at('series', `is missing. Name one of: ${idsIn(series)}`);
    if (panels.length > 0 && given.panel === undefined) at('panel', `is missing. Name one of: ${idsIn(panels)}`);
    const key = JSON.stringify([given.x, given.series, given.panel]);
    const before = seen.get(key);
    if (before !== undefined) at('x', `repeats “${given.x}” of row ${before + 1}. Take one of the rows out`);
    else seen.set(key, n);
  }
  if (kind === 'multiples' && panels.length === 0)
    report('is missing. “multiples” draws one chart for each panel', 'panels');
  if (kind !== 'multiples' && panels.length > 0) report('belongs to the kind “multiples” only. Take it out', 'panels');
  if (kind === 'stacked' && series.length < 2) report('must list the parts that are stacked, at least two', 'series');
  if (rows.every(({ y }) => y === undefined)) report('must hold at least one value, a “y”', 'rows');
  for (const [n, { id: unused }] of series.entries())
    if (!rows.some((row) => row.series === unused)) report('has no row. Give it one, or take it out', 'series', n);
  for (const { path, value } of ['series.*.id', 'panels.*.id'].flatMap((field) => repeatedValues(data, field)))
    report(`repeats “${value}”`, ...path);
  return found;
}

/** Why an `x` is not of its type; undefined for one that is. */
function xError(x: Row['x'], type: ChartData['x']['type']): string | undefined {
  if (type === 'year' && !Number.isInteger(x)) return 'must be a year, such as 2019';
  if (type === 'date' && !date.safeParse(x).success) return 'must be a year, a month or a day, such as 2018-11-14';
  return undefined;
}
