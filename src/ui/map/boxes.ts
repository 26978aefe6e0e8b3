/** Rectangles and the coasts that meet them, in units of a drawing. */

/** A position in units of a drawing. */
export type Point = [number, number];

/** A rectangle in units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a box lies in another as a whole. */
export const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The smallest box around boxes. */
export function around(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  return { x, y, width, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** The smallest box around points. */
export const boxAround = (points: Point[]): Box => around(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));

export const padded = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** What of a box lies in another. */
export function within(box: Box, outer: Box): Box {
  const [x, y] = [Math.max(box.x, outer.x), Math.max(box.y, outer.y)];
  return {
    x,
    y,
    width: Math.min(box.x + box.width, outer.x + outer.width) - x,
    height: Math.min(box.y + box.height, outer.y + outer.height) - y,
  };
}

/** Whether a line through points, or a closed ring, runs through a box. */
export function crosses(points: Point[], box: Box, closed: boolean): boolean {
  const ends = closed ? points.length : points.length - 1;
  for (let n = 0; n < ends; n += 1) {
    if (segmentMeets(points[n] as Point, points[(n + 1) % points.length] as Point, box)) return true;
  }
  return false;
}

/** Liang and Barsky: how much of the segment lies between the sides. */
function segmentMeets([x1, y1]: Point, [x2, y2]: Point, { x, y, width, height }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [x1 - x2, x1 - x],
    [x2 - x1, x + width - x1],
    [y1 - y2, y1 - y],
    [y2 - y1, y + height - y1],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from <= to;
}
