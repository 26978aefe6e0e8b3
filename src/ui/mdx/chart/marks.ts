/** What every kind of chart is drawn with: type, surfaces, signs, and the key of several series. */
import type { ElementContent } from 'hast';
import { h } from '../component.ts';
import type { Model, Series, Value } from './model.ts';
import { type Markish, Plot, plot } from './plot.ts';
import { linesOf, widthOf } from './text.ts';

/** The frame that a chart is drawn in, in units of its view box. */
export interface Frame {
  width: number;
  size: number;
  /** What the ids of its patterns begin with. */
  prefix: string;
}

/** A drawn part, and how high it is. */
export interface Part {
  children: ElementContent[];
  height: number;
}

export const INK = 'var(--ink)';
export const SOFT = 'var(--soft)';
export const RULE = 'var(--rule)';
export const PAPER = 'var(--paper)';
/** The height of a line, as a share of the size of the type. */
export const LEADING = 1.3;

export interface Words {
  x: number;
  y: number;
  text: string;
}

export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

type TextOptions = Parameters<ReturnType<typeof Plot>['text']>[1];
/** The fields of `Words`. */
const AT = { x: 'x', y: 'y', text: 'text' } as const;

/** Words at places, each on one line; `y` is the middle of the line. */
export const words = (all: Words[], size: number, options: Partial<TextOptions> = {}): Markish =>
  Plot().text(all, { ...AT, fontSize: size, fill: INK, textAnchor: 'start', ...options } as TextOptions);

/** What a surface of a series is filled with: its colour, or its pattern; nothing where the value is doubtful. */
const fillOf = ({ colour, pattern }: Series, { doubt }: Pick<Value, 'doubt'>, { prefix }: Frame): string =>
  doubt ? PAPER : pattern === 0 ? colour : `url(#${prefix}-${pattern})`;

/** The outline of surfaces: dashed where the value is doubtful. */
const edge = (series: Series, doubt: boolean) => ({
  stroke: series.colour,
  strokeWidth: 1.5,
  ...(doubt ? { strokeDasharray: '4 3' } : {}),
});

/** The bar of a value, between the corners of a box. */
export const bar = ({ x1, x2, y1, y2 }: Box, series: Series, value: Pick<Value, 'doubt'>, frame: Frame): Markish =>
  Plot().rect([0], {
    ...{ x1: [x1], x2: [x2], y1: [y1], y2: [y2], fill: fillOf(series, value, frame) },
    ...edge(series, value.doubt),
  });

const PATTERNS: Record<number, { turn: number; line: number }> = {
  1: { turn: 45, line: 2.5 },
  2: { turn: 0, line: 1.2 },
  3: { turn: -45, line: 1.2 },
  4: { turn: 90, line: 3.5 },
};

/** The patterns of the series that have one. */
export function patterns({ series }: Model, { prefix }: Frame): ElementContent[] {
  const all = series.flatMap(({ colour, pattern }) => {
    const look = PATTERNS[pattern];
    if (!look) return [];
    const side = /^var\(--(side-\d+)\)$/.exec(colour)?.[1];
    return h(
      'pattern',
      {
        id: `${prefix}-${pattern}`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${look.turn})`,
        ...(side ? { 'data-look': side } : {}),
      },
      h('rect', { width: 6, height: 6, fill: PAPER }),
      h('rect', { width: look.line, height: 6, fill: side ? 'var(--look)' : colour }),
    );
  });
  return all.length > 0 ? [h('defs', {}, all)] : [];
}

/** The series with their surfaces or signs, one after the other, in as many lines as they need. */
export function key(model: Model, frame: Frame, signs: boolean): Part {
  const { series } = model;
  if (series.length < 2) return { children: [], height: 0 };
  const { size, width } = frame;
  const line = size * 1.6;
  const placed: { each: Series; x: number; y: number; text: string; first: boolean }[] = [];
  let [x, row] = [0, 0];
  for (const each of series) {
    const lines = linesOf(each.label, size, width - 1.6 * size);
    const wide = Math.max(...lines.map((text) => widthOf(text, size))) + 2.6 * size;
    if (x > 0 && x + wide - size > width) [x, row] = [0, row + 1];
    for (const [n, text] of lines.entries()) {
      if (n > 0) row += 0.8;
      placed.push({ each, x, y: (row + 0.5) * line, text, first: n === 0 });
    }
    x += wide;
  }
  const height = (row + 1.25) * line;
  const marks = placed
    .filter(({ first }) => first)
    .map(({ each, x: left, y }) =>
      signs
        ? Plot().dot([0], { x: [left + size / 2], y: [y], symbol: each.symbol, r: size * 0.36, fill: each.colour })
        : bar({ x1: left + 1, x2: left + size, y1: y - size / 2, y2: y + size / 2 }, each, { doubt: false }, frame),
    );
  const texts = placed.map(({ x: left, y, text }) => ({ x: left + 1.45 * size, y, text }));
  return { children: board([...marks, words(texts, size)], width, height), height };
}

/** Marks at places in units of the view box. */
export const board = (marks: Markish[], width: number, height: number) =>
  plot({ width, height, x: { type: 'identity' }, y: { type: 'identity' }, marks });
