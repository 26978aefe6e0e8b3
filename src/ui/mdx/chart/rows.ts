/** Values below each other: bars, stacked bars or dots for categories, and for years where columns have no room. */

import { bar, board, type Frame, LEADING, PAPER, type Part, RULE, SOFT, type Words, words } from './marks.ts';
import type { Model, Value } from './model.ts';
import { type Markish, Plot } from './plot.ts';
import { linesOf, widthOf } from './text.ts';

/** How rows are drawn. */
interface Look {
  kind: 'bars' | 'stacked' | 'dots';
  /** Whether the category of a value is above its bar; if not, before it. */
  above: boolean;
}

/** @param extent the least and the greatest value, which several panels share */
export function rows(model: Model, frame: Frame, { kind, above }: Look, extent = model.extent): Part {
  const { width, size } = frame;
  const line = size * LEADING;
  const thick = size * 1.15;
  const left = above ? 0 : Math.max(...model.places.map(({ label }) => widthOf(label, size))) + size * 0.7;
  const named = kind === 'dots' && model.series.length > 1;
  const wordsOf = ({ text, series }: Value) => (named ? `${text} ${model.series[series]?.label}` : text);
  const longest = Math.max(...model.values.map((value) => widthOf(wordsOf(value), size)));
  const right = kind === 'stacked' ? width : Math.max(left + width * 0.3, width - longest - size);
  const scale = (y: number) => left + ((y - extent[0]) / (extent[1] - extent[0] || 1)) * (right - left);
  const marks: Markish[] = [];
  const texts: Words[] = [];
  const soft: Words[] = [];
  const inside: Words[] = [];
  let y = 0;

  const draw = (value: Value, from: number, to: number) => {
    const series = model.series[value.series];
    if (!series) return;
    const [x1, x2] = [scale(Math.min(from, to)), scale(Math.max(from, to))];
    const [y1, y2] = [y, y + thick];
    if (kind === 'dots') {
      const middle = y + thick / 2;
      marks.push(Plot.ruleY([middle], { x1: scale(0), x2: scale(to), stroke: RULE, strokeWidth: 1.5 }));
      marks.push(
        Plot.dot([0], {
          x: [scale(to)],
          y: [middle],
          symbol: series.symbol,
          r: size * 0.36,
          fill: value.doubt ? PAPER : series.colour,
          stroke: series.colour,
          strokeWidth: 1.5,
        }),
      );
      return;
    }
    marks.push(bar({ x1, x2, y1, y2 }, series, value, frame));
  };
  const note = (value: Value) => {
    const lines = linesOf(value.note ?? '', size, width - left);
    for (const text of value.note ? lines : []) {
      soft.push({ x: left, y: y + line / 2, text });
      y += line;
    }
  };

  for (const { at, label } of model.places) {
    const here = model.values.filter((value) => value.at === at).sort((a, b) => a.series - b.series);
    if (above) {
      for (const text of linesOf(label, size, width)) {
        texts.push({ x: 0, y: y + line / 2, text });
        y += line;
      }
      y += size * 0.15;
    } else texts.push({ x: 0, y: y + thick / 2, text: label });
    if (kind === 'stacked') {
      let [up, down] = [0, 0];
      for (const value of here.filter((each) => !Number.isNaN(each.y))) {
        const from = value.y < 0 ? down : up;
        draw(value, from, from + value.y);
        const room = scale(from + value.y) - scale(from);
        if (Math.abs(room) > widthOf(value.text, size) + 8)
          inside.push({ x: scale(from) + room / 2, y: y + thick / 2, text: value.text });
        if (value.y < 0) down += value.y;
        else up += value.y;
      }
      y += thick;
      here.forEach(note);
    } else {
      for (const value of here) {
        if (!Number.isNaN(value.y)) {
          draw(value, 0, value.y);
          texts.push({
            x: scale(Math.max(0, value.y)) + size * (kind === 'dots' ? 0.75 : 0.5),
            y: y + thick / 2,
            text: wordsOf(value),
          });
        } else soft.push({ x: scale(0) + size * 0.6, y: y + thick / 2, text: '–' });
        y += thick + (kind === 'dots' ? size * 0.35 : 2);
        note(value);
      }
    }
    y += size * (above ? 0.75 : 0.4);
  }
  const zero = scale(0);
  const axis = Plot.ruleX([zero], { y1: 0, y2: y - size * 0.3, stroke: SOFT, strokeWidth: 1 });
  const drawn = [
    ...(above ? [] : [axis]),
    ...marks,
    words(texts, size),
    words(soft, size, { fill: SOFT, fontStyle: 'italic' }),
    words(inside, size, { textAnchor: 'middle', stroke: PAPER, strokeWidth: 5 }),
  ];
  return { children: board(drawn, width, y), height: y };
}
