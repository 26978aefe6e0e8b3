/**
 * What of a chart is shown: the places with their names, as large as they fit. Names of land and sea
 * are shown where they fit in whole. Lengths of words are estimated, for the drawing is made without a browser.
 */

/** A rectangle in units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of a drawing that is shown. */
export interface Crop extends Box {
  /** Whether each name is shown in it. */
  names: boolean[];
  /** Where the scale’s left end stands. */
  scale: [number, number];
}

/** Units: type of a name in chart.css where the crop is shown, and the widest letter’s share of it on average. */
const TYPE = 16;
const LETTER = 0.56;
/** Units from one line of a place’s name to the next. */
export const LINE = 17;
/** Units that stay free around everything. */
const PADDING = 9;
/** Room of the scale with its words. */
const SCALE = { width: 130, height: 20 };
/** How much wider than high the crop may become for the sake of names. */
const WIDEST = 1.65;

/** The box of words at a position: the middle or the start of their baseline. */
export function boxOf(words: string, [x, y]: [number, number], anchor: 'start' | 'middle'): Box {
  const width = [...words].length * TYPE * LETTER;
  return { x: anchor === 'start' ? x : x - width / 2, y: y - TYPE * 0.8, width, height: TYPE };
}

const meet = (a: Box, b: Box): boolean =>
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

const padded = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/**
 * The crop of a drawing.
 * @param drawing its size in units
 * @param places the box of each place’s name, and the corners of its land
 * @param names the box of each name of land, of sea or of a point; points belong to the places and are always shown
 */
export function cropOf(
  drawing: { width: number; height: number },
  places: { label: Box; corners: [[number, number], [number, number]] }[],
  names: { is: string; box: Box }[],
): Crop {
  const whole: Box = { x: 0, y: 0, ...drawing };
  const lands = places.map(({ corners: [[x, y], [right, bottom]] }) =>
    padded({ x, y, width: right - x, height: bottom - y }, 4),
  );
  const labels = places.map(({ label }) => label);
  const points = names.filter(({ is }) => is === 'point').map(({ box }) => box);
  const needed = [...lands, ...labels, ...points];
  if (places.length === 0)
    return { ...whole, names: names.map(() => true), scale: [PADDING, drawing.height - PADDING] };
  const free = ({ box }: { box: Box }) => !labels.some((label) => meet(label, padded(box, 2)));
  let crop = within(padded(around(needed), PADDING), whole);
  for (const name of names.filter(({ is }) => is === 'land')) {
    const wider = within(padded(around([...needed, name.box]), PADDING), whole);
    if (!free(name) || !holds(wider, name.box) || wider.width > WIDEST * wider.height) continue;
    needed.push(name.box);
    crop = wider;
  }
  const shown = names.map((name) => name.is === 'point' || (holds(crop, name.box) && free(name)));
  const taken = [...labels, ...lands, ...names.filter((_, n) => shown[n]).map(({ box }) => box)];
  const corners = [crop.y + crop.height - SCALE.height, crop.y].flatMap((y) =>
    [crop.x, crop.x + crop.width - SCALE.width].map((x) => ({ x, y, ...SCALE })),
  );
  const corner = corners.find((box) => !taken.some((other) => meet(box, other))) ?? {
    ...SCALE,
    x: crop.x,
    y: crop.y + crop.height,
  };
  // Where no corner is free, the scale takes a strip below.
  const height = Math.max(crop.height, corner.y + corner.height - crop.y);
  return { ...crop, height, names: shown, scale: [corner.x + PADDING, corner.y + SCALE.height - 7] };
}

/** What of a box lies in another. */
function within(box: Box, outer: Box): Box {
  const [x, y] = [Math.max(box.x, outer.x), Math.max(box.y, outer.y)];
  return {
    x,
    y,
    width: Math.min(box.x + box.width, outer.x + outer.width) - x,
    height: Math.min(box.y + box.height, outer.y + outer.height) - y,
  };
}
