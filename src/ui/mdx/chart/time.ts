/** Values through time as lines, or as points alone: each series named where it ends, a gap where there is no value. */
import { plane } from './axes.ts';
import { board, type Frame, LEADING, PAPER, type Part, SOFT, type Words, words } from './marks.ts';
import type { Model, Series, Value } from './model.ts';
import { type Box, placeNotes } from './place-notes.ts';
import { type Markish, Plot } from './plot.ts';
import { linesOf, widthOf } from './text.ts';

interface Look {
  joined: boolean;
  isYear: boolean;
  height: number;
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
  const ends = model.series.map(({ label }, n) => {
    const last = model.values.findLast((value) => value.series === n && !Number.isNaN(value.y));
    return { n, last, lines: last ? [...(label ? linesOf(label, size, room) : []), last.text] : [] };
  });
  const right = Math.max(0, ...ends.flatMap(({ lines }) => lines.map((each) => widthOf(each, size)))) + size * 1.1;
  const hasNotes = model.values.some(({ note }) => note);
  const top = size * (hasNotes ? 2.6 : 0.8);
  const {
    plane: at,
    marks: axes,
    bottom,
  } = plane({ model, frame, ...shared, right, inset: size * 0.6, height, top, isYear });
  const spots = model.values.map((value): Spot => ({ ...value, px: at.x(value.at), py: at.y(value.y) }));
  const marks: Markish[] = [];
  for (const [n, series] of model.series.entries()) {
    const own = spots.filter((spot) => spot.series === n);
    if (joined) marks.push(...segments(own, series));
    marks.push(...dots(own, series, size, joined));
  }
  const labels = endLabels(ends, spots, at.right + size * 0.2, line, { top: 0, bottom: at.bottom + line });
  const noted = spots.filter(({ note, y }) => note && !Number.isNaN(y));
  const placed = placeNotes(
    noted.map(({ px, py, note = '' }) => ({ x: px, y: py, text: note })),
    {
      size,
      width: width < 400 ? width * 0.42 : width * 0.28,
      bounds: { x1: at.left + 2, y1: 0, x2: at.right, y2: at.bottom },
      taken: spots
        .filter(({ y }) => !Number.isNaN(y))
        .map(({ px, py }): Box => {
          return { x1: px - size * 0.4, y1: py - size * 0.4, x2: px + size * 0.4, y2: py + size * 0.4 };
        }),
      avoid: joined ? along(spots, model.series.length) : [],
    },
  );
  const leaders = placed.flatMap(({ box, point }) => {
    const y = box.y2 < point.y ? box.y2 : box.y1;
    if (Math.abs(y - point.y) < size) return [];
    const x = Math.min(Math.max(point.x, box.x1), box.x2);
    return Plot.link([0], { x1: [x], y1: [y], x2: [point.x], y2: [point.y + (y < point.y ? -6 : 6)], stroke: SOFT });
  });
  const halo = { stroke: PAPER, strokeWidth: 4 };
  const drawn = [
    ...axes,
    ...marks,
    ...leaders,
    words(
      placed.flatMap(({ lines, x, y }) => lines.map((text, n) => ({ x, y: y + n * line, text }))),
      size,
      {
        fill: SOFT,
        fontStyle: 'italic',
        ...halo,
      },
    ),
    words(labels, size, { fontWeight: 600, ...halo }),
  ];
  const total = Math.max(bottom, ...labels.map(({ y }) => y + line / 2));
  return { children: board(drawn, width, total), height: total };
}

/** The first and the last place of a chart. */
export const spanOf = ({ places }: Model): [number, number] => {
  const all = places.map(({ at }) => at);
  return [Math.min(...all), Math.max(...all)];
};

/** The line of a series between values that follow each other; dashed to and from a doubtful one. */
function segments(own: Spot[], { colour }: Series): Markish[] {
  const pairs = own.flatMap((to, n) => {
    const from = own[n - 1];
    if (!from || Number.isNaN(from.y) || Number.isNaN(to.y)) return [];
    return [{ x1: from.px, y1: from.py, x2: to.px, y2: to.py, doubt: from.doubt || to.doubt }];
  });
  return [false, true].flatMap((doubt) => {
    const some = pairs.filter((pair) => pair.doubt === doubt);
    if (some.length === 0) return [];
    const dash = doubt ? { strokeDasharray: '4 4' } : {};
    return [
      Plot.link(some, {
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        stroke: colour,
        strokeWidth: 2,
        strokeLinecap: 'round',
        ...dash,
      }),
    ];
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
    return [
      Plot.dot(some, {
        x: 'px',
        y: 'py',
        symbol,
        r: size * 0.3,
        fill: doubt ? PAPER : colour,
        stroke: colour,
        strokeWidth: 1.5,
      }),
    ];
  });
}

/** The names of the series at their ends, moved apart where they would meet. */
function endLabels(
  ends: { last: Value | undefined; lines: string[]; n: number }[],
  spots: Spot[],
  x: number,
  line: number,
  edges: { top: number; bottom: number },
): Words[] {
  const blocks = ends
    .flatMap(({ last, lines, n }) => {
      const spot = spots.findLast((each) => each.series === n && !Number.isNaN(each.y));
      return last && spot ? [{ lines, high: lines.length * line, y: spot.py - (lines.length * line) / 2 }] : [];
    })
    .sort((a, b) => a.y - b.y);
  for (const [n, block] of blocks.entries()) {
    const above = blocks[n - 1];
    block.y = Math.max(block.y, above ? above.y + above.high + 3 : edges.top);
  }
  let below = edges.bottom;
  for (const block of blocks.toReversed()) {
    block.y = Math.max(edges.top, Math.min(block.y, below - block.high));
    below = block.y - 3;
  }
  return blocks.flatMap(({ lines, y }) => lines.map((text, n) => ({ x, y: y + (n + 0.5) * line, text })));
}

/** Points along the lines, which words should not cover. */
const along = (spots: Spot[], series: number) =>
  Array.from({ length: series }, (_, n) => spots.filter((spot) => spot.series === n)).flatMap((own) =>
    own.flatMap((to, n) => {
      const from = own[n - 1];
      if (!from || Number.isNaN(from.y) || Number.isNaN(to.y)) return [];
      const count = Math.max(1, Math.round(Math.abs(to.px - from.px) / 4));
      return Array.from({ length: count }, (__, k) => {
        const part = k / count;
        return { x: from.px + (to.px - from.px) * part, y: from.py + (to.py - from.py) * part };
      });
    }),
  );
