/** Finds room for words beside points: none over another, over a line, or beyond the edges. */
import { type Box, LEADING, PAPER, SOFT, words } from './marks.ts';
import { type Markish, Plot } from './plot.ts';
import { linesOf, widthOf } from './text.ts';

interface Placed {
  lines: string[];
  /** The middle of the first line, and where the lines begin. */
  x: number;
  y: number;
  box: Box;
  /** The point that the words are about. */
  point: { x: number; y: number };
}

/** The cost from which a place is none. */
const TAKEN = 1000;

const meets = (a: Box, b: Box) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

/**
 * Places words, those given first having the first choice. Words that find no room are left to the table of the data.
 * @param taken boxes that nothing may cover; `avoid` points that words should not cover
 */
export function placeNotes(
  notes: { x: number; y: number; text: string }[],
  given: { size: number; bounds: Box; taken: Box[]; avoid: { x: number; y: number }[]; width: number },
): Placed[] {
  const { size, bounds, avoid, width } = given;
  const boxes = [...given.taken];
  const line = size * LEADING;
  return notes.flatMap(({ x, y, text }): Placed[] => {
    const lines = linesOf(text, size, width);
    const wide = Math.max(...lines.map((each) => widthOf(each, size)));
    const high = lines.length * line;
    const tried = [0.6, 1.6, 2.6, 3.8, 5, 6.5, 8].flatMap((far) =>
      [-1, 1].flatMap((side) =>
        [-0.5, -0.15, -0.85, 0, -1].map((shift) => {
          const x1 = Math.min(Math.max(x + shift * wide, bounds.x1), bounds.x2 - wide);
          const y1 = side < 0 ? y - far * size - high : y + far * size;
          const box = { x1, y1, x2: x1 + wide, y2: y1 + high };
          const out = y1 < bounds.y1 || box.y2 > bounds.y2;
          const hits = boxes.filter((other) => meets(box, other)).length;
          const covered = avoid.filter((each) => meets(box, { x1: each.x, x2: each.x, y1: each.y, y2: each.y })).length;
          const away = far * 4 + (side > 0 ? 1 : 0) + Math.abs(shift + 0.5);
          return { box, cost: (out ? TAKEN : 0) + hits * TAKEN + covered * 8 + away };
        }),
      ),
    );
    const { box, cost } = tried.reduce((best, each) => (each.cost < best.cost ? each : best));
    if (cost >= TAKEN) return [];
    boxes.push(box);
    return [{ lines, x: box.x1, y: box.y1 + line / 2, box, point: { x, y } }];
  });
}

/** Lines from notes to points that are far from them. @param gap what stays free before the point */
export const leaders = (placed: Placed[], size: number, gap: number): Markish[] =>
  placed.flatMap(({ box, point }) => {
    const y = box.y2 < point.y ? box.y2 : box.y1;
    if (Math.abs(y - point.y) < size) return [];
    const x = Math.min(Math.max(point.x, box.x1), box.x2);
    return Plot().link([0], {
      x1: [x],
      y1: [y],
      x2: [point.x],
      y2: [point.y + (y < point.y ? -gap : gap)],
      stroke: SOFT,
    });
  });

/** The words of placed notes. */
export const noteWords = (placed: Placed[], size: number): Markish =>
  words(
    placed.flatMap(({ lines, x, y }) => lines.map((text, n) => ({ x, y: y + n * size * LEADING, text }))),
    size,
    { fill: SOFT, fontStyle: 'italic', stroke: PAPER, strokeWidth: 4 },
  );
