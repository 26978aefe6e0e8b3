/** Columns through the years, each series beside or on top of the others; a year without a value keeps its place. */
import { type Plane, plane } from './axes.ts';
import { type Box, bar, board, type Frame, PAPER, type Part, type Words, words } from './marks.ts';
import type { Model, Value } from './model.ts';
import { leaders, noteWords, placeNotes } from './place-notes.ts';
import type { Markish } from './plot.ts';
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
  const hasNotes = model.values.some(({ note }) => note);
  const { plane: at, marks: axes, bottom } = plane({
    model, frame, extent: model.extent, span: spanOf(model), right: 0, inset: measures(model, frame, stacked).step / 2,
    height, top: size * (hasNotes ? 4.4 : 1.6), isYear: true,
  }); // biome-ignore format: one measure after the other
  const { marks, numbers, noted, taken } = columnsOf(model, frame, stacked, at);
  const bounds = { x1: at.left + 2, y1: 0, x2: at.right, y2: at.bottom };
  const placed = placeNotes(noted, { size, width: width * 0.3, bounds, taken, avoid: [] });
  const drawn = [
    ...axes,
    ...marks,
    ...leaders(placed, size, 4),
    words(numbers, size, { textAnchor: 'middle', stroke: PAPER, strokeWidth: 3 }),
    noteWords(placed, size),
  ];
  return { children: board(drawn, width, bottom), height: bottom };
}

/** The columns, the numbers above them, their notes, and the boxes that the two take. */
function columnsOf(model: Model, frame: Frame, stacked: boolean, at: Plane) {
  const { size } = frame;
  const thick = measures(model, frame, stacked).bar;
  const known = model.values.filter(({ y }) => !Number.isNaN(y));
  const most = Math.max(...known.map(({ y }) => y));
  const all = hasRoom(model, frame, stacked);
  const isNumbered = (value: Value) => all || value.note !== undefined || value.y === most || value === known.at(-1);
  const marks: Markish[] = [];
  const numbers: Words[] = [];
  const noted: Words[] = [];
  const taken: Box[] = [];
  for (const group of Map.groupBy(known, (value) => value.at).values()) {
    const ends = { up: 0, down: 0 };
    for (const value of group.sort((a, b) => a.series - b.series)) {
      const series = model.series[value.series];
      if (!series) continue;
      const way = value.y < 0 ? 'down' : 'up';
      const from = stacked ? ends[way] : 0;
      ends[way] += value.y;
      const middle = at.x(value.at) + (stacked ? 0 : (value.series - (model.series.length - 1) / 2) * thick);
      const [y1, y2] = [at.y(Math.max(from, from + value.y)), at.y(Math.min(from, from + value.y))];
      const [x1, x2] = [middle - thick / 2, middle + thick / 2];
      marks.push(bar({ x1, x2, y1, y2 }, series, value, frame));
      taken.push({ x1, x2, y1, y2: at.bottom });
      if (!stacked && isNumbered(value)) {
        numbers.push({ x: middle, y: y1 - size * 0.7, text: value.text });
        const half = widthOf(value.text, size) / 2;
        taken.push({ x1: middle - half, x2: middle + half, y1: y1 - size * 1.4, y2: y1 });
      }
      if (value.note) noted.push({ x: middle, y: y1 - (stacked ? 0 : size * 1.1), text: value.note });
    }
  }
  return { marks, numbers, noted, taken };
}
