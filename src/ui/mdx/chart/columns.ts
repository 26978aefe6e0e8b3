/** Columns through the years, each series beside or on top of the others; a year without a value keeps its place. */
import { plane } from './axes.ts';
import { type Box, bar, board, type Frame, LEADING, PAPER, type Part, SOFT, type Words, words } from './marks.ts';
import type { Model, Value } from './model.ts';
import { placeNotes } from './place-notes.ts';
import { type Markish, Plot } from './plot.ts';
import { widthOf } from './text.ts';
import { spanOf } from './time.ts';

interface Look {
  stacked: boolean;
  height: number;
}

/** How wide one year is, and how wide the widest number. */
function measures(model: Model, { width, size }: Frame, stacked: boolean) {
  const [from, to] = spanOf(model);
  const step = (width - size * 4) / (to - from + 1);
  const beside = stacked ? 1 : model.series.length;
  return {
    step,
    bar: (step * 0.78) / beside,
    widest: Math.max(...model.values.map(({ text }) => widthOf(text, size))),
  };
}

/** Whether every column has room for its number. */
export const hasRoom = (model: Model, frame: Frame, stacked: boolean): boolean => {
  const { bar, widest } = measures(model, frame, stacked);
  return widest <= bar * 1.25;
};

export function columns(model: Model, frame: Frame, { stacked, height }: Look): Part {
  const { size, width } = frame;
  const { step, bar: thick } = measures(model, frame, stacked);
  const all = hasRoom(model, frame, stacked);
  const hasNotes = model.values.some(({ note }) => note);
  const top = size * (hasNotes ? 4.4 : 1.6);
  const span = spanOf(model);
  const { plane: at, marks: axes, bottom } = plane({
    model, frame, extent: model.extent, span, right: 0, inset: step / 2, height, top, isYear: true,
  }); // biome-ignore format: one measure after the other
  const marks: Markish[] = [];
  const numbers: Words[] = [];
  const noted: Words[] = [];
  const taken: Box[] = [];
  const known = model.values.filter(({ y }) => !Number.isNaN(y));
  const most = Math.max(...known.map(({ y }) => y));
  const isTold = (value: Value) => all || value.note !== undefined || value.y === most || value === known.at(-1);
  for (const group of Map.groupBy(known, (value) => value.at).values()) {
    let base = 0;
    for (const value of group.sort((a, b) => a.series - b.series)) {
      const series = model.series[value.series];
      if (!series) continue;
      const from = stacked ? base : 0;
      base += value.y;
      const middle = at.x(value.at) + (stacked ? 0 : (value.series - (model.series.length - 1) / 2) * thick);
      const [y1, y2] = [at.y(Math.max(from, from + value.y)), at.y(Math.min(from, from + value.y))];
      const [x1, x2] = [middle - thick / 2, middle + thick / 2];
      marks.push(bar({ x1, x2, y1, y2 }, series, value, frame));
      taken.push({ x1, x2, y1, y2: at.bottom });
      if (!stacked && isTold(value)) {
        numbers.push({ x: middle, y: y1 - size * 0.7, text: value.text });
        const half = widthOf(value.text, size) / 2;
        taken.push({ x1: middle - half, x2: middle + half, y1: y1 - size * 1.4, y2: y1 });
      }
      if (value.note) noted.push({ x: middle, y: y1 - (stacked ? 0 : size * 1.1), text: value.note });
    }
  }
  const line = size * LEADING;
  const bounds = { x1: at.left + 2, y1: 0, x2: at.right, y2: at.bottom };
  const placed = placeNotes(noted, { size, width: width * 0.3, bounds, taken, avoid: [] });
  const leaders = placed
    .filter(({ box, point }) => point.y - box.y2 > size)
    .map(({ box, point }) => {
      const x = Math.min(Math.max(point.x, box.x1), box.x2);
      return Plot.link([0], { x1: [x], y1: [box.y2], x2: [point.x], y2: [point.y - 4], stroke: SOFT });
    });
  const drawn = [
    ...axes,
    ...marks,
    ...leaders,
    words(numbers, size, { textAnchor: 'middle', stroke: PAPER, strokeWidth: 3 }),
    words(
      placed.flatMap(({ lines, x, y }) => lines.map((text, n) => ({ x, y: y + n * line, text }))),
      size,
      {
        fill: SOFT,
        fontStyle: 'italic',
        stroke: PAPER,
        strokeWidth: 4,
      },
    ),
  ];
  return { children: board(drawn, width, bottom), height: bottom };
}
