/** Values through time as lines, or as points alone: each series named where it ends, a gap where there is no value. */
import { plane } from './axes.ts';
import { type Box, board, type Frame, LEADING, PAPER, type Part, type Words, words } from './marks.ts';
import type { Model, Series, Value } from './model.ts';
import { leaders, noteWords, placeNotes } from './place-notes.ts';
import { type Markish, Plot } from './plot.ts';
import { linesOf, widthOf } from './text.ts';

/** A series that ends in the last part of a chart is named at its right edge; one that ends before, at its last point. */
const LATE = 0.85;

interface Look {
  joined: boolean;
  isYear: boolean;
  height: number;
}
/** The words at the end of a series. */
interface End {
  n: number;
  lines: string[];
}
interface Spot extends Value {
  px: number;
  py: number;
}

/** @param shared the ranges of values and of places that several panels share */
export function through(
  model: Model,
  frame: Frame,
  { joined, isYear, height }: Look,
  shared: { extent: [number, number]; span: [number, number] } = { extent: model.extent, span: spanOf(model) },
): Part {
  const { size, width } = frame;
  const line = size * LEADING;
  const room = width * (width < 400 ? 0.3 : 0.24);
  const last = model.series.map((_, n) => model.values.findLast(({ series, y }) => series === n && !Number.isNaN(y)));
  const isLate = (value: Value) => value.at >= shared.span[0] + LATE * (shared.span[1] - shared.span[0]);
  const ends = model.series.flatMap(({ label }, n): End[] => {
    const value = last[n];
    if (!value || !isLate(value)) return [];
    return [{ n, lines: [...(label ? linesOf(label, size, room) : []), value.text] }];
  });
  const right = Math.max(0, ...ends.flatMap(({ lines }) => lines.map((each) => widthOf(each, size)))) + size * 1.1;
  const early = last.filter((value): value is Value => value !== undefined && !isLate(value));
  const top = size * (early.length > 0 || model.values.some(({ note }) => note) ? 2.6 : 0.8);
  const given = { model, frame, ...shared, right, inset: size * 0.6, height, top, isYear };
  const { plane: at, marks: axes, bottom } = plane(given);
  // A gap keeps its place in the line.
  const all = model.values.map((value): Spot => ({ ...value, px: at.x(value.at), py: at.y(value.y) }));
  const spots = all.filter(({ y }) => !Number.isNaN(y));
  const bySeries = model.series.map((_, n) => all.filter(({ series }) => series === n));
  const drawn = model.series.flatMap((series, n) => {
    const own = bySeries[n] ?? [];
    return [...(joined ? segments(own, series) : []), ...dots(own, series, size, joined)];
  });
  const labels = endLabels(ends, spots, at.right + size * 0.2, line, at.bottom + size * 0.3);
  const remarks = [
    ...early.map(({ at: where, y, series, text, note }) => {
      const said = [model.series[series]?.label, note ?? text].filter(Boolean).join(model.colon);
      return { x: at.x(where), y: at.y(y), text: said };
    }),
    ...spots
      .filter((spot) => spot.note && !early.some((each) => each.at === spot.at && each.series === spot.series))
      .map(({ px, py, note = '' }) => ({ x: px, y: py, text: note })),
  ];
  const lines = joined ? bySeries.flatMap(along) : [];
  const notes = notesBeside(remarks, spots, lines, frame, { x1: at.left + 2, y1: 0, x2: at.right, y2: at.bottom });
  const total = Math.max(bottom, ...labels.map(({ y }) => y + line / 2));
  const names = words(labels, size, { fontWeight: 600, stroke: PAPER, strokeWidth: 4 });
  return { children: board([...axes, ...drawn, ...notes, names], width, total), height: total };
}

/** Words beside points, with a line to a point that is far from them. */
function notesBeside(
  remarks: { x: number; y: number; text: string }[],
  spots: Spot[],
  avoid: { x: number; y: number }[],
  { size, width }: Frame,
  bounds: Box,
): Markish[] {
  const half = size * 0.4;
  const taken = spots.map(({ px, py }): Box => ({ x1: px - half, y1: py - half, x2: px + half, y2: py + half }));
  const most = width * (width < 400 ? 0.42 : 0.28);
  const placed = placeNotes(remarks, { size, width: most, bounds, taken, avoid });
  return [...leaders(placed, size, 6), noteWords(placed, size)];
}

/** The first and the last place of a chart. */
export const spanOf = ({ places }: Model): [number, number] => {
  const all = places.map(({ at }) => at);
  return [Math.min(...all), Math.max(...all)];
};

/** Values that follow each other without a gap, as the ends of a line. */
const pairsOf = (own: Spot[]) =>
  own.flatMap((to, n) => {
    const from = own[n - 1];
    if (!from || Number.isNaN(from.y) || Number.isNaN(to.y)) return [];
    return [{ x1: from.px, y1: from.py, x2: to.px, y2: to.py, doubt: from.doubt || to.doubt }];
  });

/** The line of a series; dashed to and from a doubtful value. */
function segments(own: Spot[], { colour }: Series): Markish[] {
  return [false, true].flatMap((doubt) => {
    const some = pairsOf(own).filter((pair) => pair.doubt === doubt);
    if (some.length === 0) return [];
    const line = { stroke: colour, strokeWidth: 2, strokeLinecap: 'round' as const };
    const dash = doubt ? { strokeDasharray: '4 4' } : {};
    return [Plot().link(some, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', ...line, ...dash })];
  });
}

/** The points of a series; of a long line only those that a reader should see apart. */
function dots(own: Spot[], { colour, symbol }: Series, size: number, joined: boolean): Markish[] {
  const known = own.filter(({ y }) => !Number.isNaN(y));
  const alone = (spot: Spot) => {
    const n = own.indexOf(spot);
    return [own[n - 1], own[n + 1]].every((beside) => !beside || Number.isNaN(beside.y));
  };
  const shown =
    joined && known.length > 30
      ? known.filter((spot, n) => spot.doubt || spot.note || n === 0 || n === known.length - 1 || alone(spot))
      : known;
  return [false, true].flatMap((doubt) => {
    const some = shown.filter((spot) => spot.doubt === doubt);
    if (some.length === 0) return [];
    const look = { symbol, r: size * 0.3, fill: doubt ? PAPER : colour, stroke: colour, strokeWidth: 1.5 };
    return [Plot().dot(some, { x: 'px', y: 'py', ...look })];
  });
}

/** The names of the series at their ends, moved apart where they would meet. */
function endLabels(ends: End[], spots: Spot[], x: number, line: number, bottom: number): Words[] {
  const blocks = ends
    .map(({ lines, n }) => {
      const high = lines.length * line;
      return { lines, high, y: (spots.findLast((each) => each.series === n)?.py ?? 0) - high / 2 };
    })
    .sort((a, b) => a.y - b.y);
  for (const [n, block] of blocks.entries()) {
    const above = blocks[n - 1];
    block.y = Math.max(block.y, above ? above.y + above.high + 3 : 0);
  }
  let below = bottom;
  for (const block of blocks.toReversed()) {
    block.y = Math.max(0, Math.min(block.y, below - block.high));
    below = block.y - 3;
  }
  return blocks.flatMap(({ lines, y }) => lines.map((text, n) => ({ x, y: y + (n + 0.5) * line, text })));
}

/** Points along the line of a series, which words should not cover. */
const along = (own: Spot[]) =>
  pairsOf(own).flatMap(({ x1, y1, x2, y2 }) => {
    const count = Math.max(1, Math.round(Math.hypot(x2 - x1, y2 - y1) / 4));
    return Array.from({ length: count }, (_, part) => {
      return { x: x1 + ((x2 - x1) * part) / count, y: y1 + ((y2 - y1) * part) / count };
    });
  });
