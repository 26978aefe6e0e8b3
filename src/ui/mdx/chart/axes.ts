/** The axes of charts through time: steps that a reader counts in, and the frame between them. */

import { type Frame, LEADING, RULE, SOFT, words } from './marks.ts';
import type { Model } from './model.ts';
import { type Markish, Plot } from './plot.ts';
import { widthOf } from './text.ts';

/** Multiples of 1, 2 or 5 from the least to the greatest, at most so many. */
function steps([least, most]: [number, number], count: number, whole: boolean): number[] {
  const rough = Math.max((most - least) / Math.max(1, count), whole ? 1 : Number.EPSILON);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough * 0.999) ?? rough;
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
}

/** Where a chart through time is drawn: edges of its inner part, and its scales. */
export interface Plane {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (at: number) => number;
  y: (value: number) => number;
}

interface Given {
  model: Model;
  frame: Frame;
  /** The range of values, and that of places. */
  extent: [number, number];
  span: [number, number];
  /** Room at the right edge and between places and edges. */
  right: number;
  inset: number;
  /** The height between the edges. */
  height: number;
  top: number;
  isYear: boolean;
}

/** The plane of a chart with its lines, numbers and years. */
export function plane({ model, frame, extent, span, right, inset, height, top, isYear }: Given) {
  const { width, size } = frame;
  const ticks = steps(extent, Math.max(2, Math.min(5, Math.round(height / (size * 2.2)))), false);
  const left = Math.max(...ticks.map((tick) => widthOf(model.number(tick), size))) + size * 0.6;
  const most = Math.max(extent[1], ticks.at(-1) ?? 0);
  const bottom = top + height;
  const edges = { left, right: width - right, top, bottom };
  const y = (value: number) => bottom - ((value - extent[0]) / (most - extent[0] || 1)) * height;
  const [from, to] = [left + inset, edges.right - inset];
  const x = (at: number) => from + ((at - span[0]) / (span[1] - span[0] || 1)) * (to - from);
  const years = placesOf(model, span, isYear, Math.floor((to - from) / (size * 3)));
  const labels = ticks.map((tick) => ({ x: left - size * 0.5, y: y(tick), text: model.number(tick) }));
  const below = years.map((at) => {
    const text = isFirstDay(at, isYear) ? `${new Date(at).getUTCFullYear()}` : model.place(at);
    const half = widthOf(text, size) / 2;
    return { at: x(at), x: Math.max(half, Math.min(x(at), width - half)), y: bottom + size * LEADING, text };
  });
  const marks: Markish[] = [
    Plot().ruleY(ticks.map(y), { x1: left, x2: edges.right, stroke: RULE }),
    Plot().ruleY([y(0)], { x1: left, x2: edges.right, stroke: SOFT }),
    Plot().ruleX(below, { x: 'at', y1: bottom, y2: bottom + 5, stroke: SOFT }),
    words(labels, size, { textAnchor: 'end' }),
    words(below, size, { textAnchor: 'middle' }),
  ];
  return { plane: { ...edges, x, y } satisfies Plane, marks, bottom: bottom + size * LEADING * 1.7 };
}

const isFirstDay = (at: number, isYear: boolean) =>
  !isYear && new Date(at).toISOString().endsWith('-01-01T00:00:00.000Z');

/** The places that are named along a chart: round years, or the dates themselves where they are few. */
function placesOf(model: Model, span: [number, number], isYear: boolean, room: number): number[] {
  if (isYear) {
    const all = model.places.map(({ at }) => at);
    if (span[1] - span[0] + 1 <= room && all.length === span[1] - span[0] + 1) return all;
    return steps(span, Math.max(1, room - 1), true);
  }
  const year = (at: number) => new Date(at).getUTCFullYear();
  const days = (each: number) => Date.UTC(each, 0, 1);
  const years = steps([year(span[0]), year(span[1]) + 1], Math.max(1, room - 1), true).map(days);
  const within = years.filter((at) => at >= span[0] && at <= span[1]);
  return within.length > 1 ? within : [...span];
}
