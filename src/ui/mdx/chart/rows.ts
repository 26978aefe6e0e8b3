/** Values below each other: bars, stacked bars or dots for categories, and for years where columns have no room. */

import { bar, board, type Frame, LEADING, PAPER, type Part, RULE, SOFT, type Words, words } from './marks.ts';
import type { Model, Series, Value } from './model.ts';
import { type Markish, Plot } from './plot.ts';
import { linesOf, widthOf } from './text.ts';

/** How rows are drawn. */
interface Look {
  kind: 'bars' | 'stacked' | 'dots';
  /** Whether the category of a value is above its bar; if not, before it. */
  above: boolean;
}

/** @param extent the least and the greatest value, which several panels share */
export const rows = (model: Model, frame: Frame, look: Look, extent = model.extent): Part =>
  new Rows(model, frame, look, extent).draw();

class Rows {
  readonly #model: Model;
  readonly #frame: Frame;
  readonly #look: Look;
  readonly #thick: number;
  /** Where bars begin at the least value. */
  readonly #left: number;
  readonly #scale: (y: number) => number;
  readonly #marks: Markish[] = [];
  readonly #texts: Words[] = [];
  readonly #soft: Words[] = [];
  readonly #inside: Words[] = [];
  /** The foot of what is drawn. */
  #y = 0;

  constructor(model: Model, frame: Frame, look: Look, extent: [number, number]) {
    const { width, size } = frame;
    this.#model = model;
    this.#frame = frame;
    this.#look = look;
    this.#thick = size * 1.15;
    this.#left = look.above ? 0 : Math.max(...model.places.map(({ label }) => widthOf(label, size))) + size * 0.7;
    const longest = Math.max(...model.values.map((value) => widthOf(this.#wordsOf(value), size)));
    const right = look.kind === 'stacked' ? width : Math.max(this.#left + width * 0.3, width - longest - size);
    this.#scale = (y) => this.#left + ((y - extent[0]) / (extent[1] - extent[0] || 1)) * (right - this.#left);
  }

  draw(): Part {
    const { width, size } = this.#frame;
    const { above, kind } = this.#look;
    for (const { at, label } of this.#model.places) {
      this.#category(label);
      const here = this.#model.values.filter((value) => value.at === at).sort((a, b) => a.series - b.series);
      if (kind === 'stacked') this.#stack(here);
      else for (const value of here) this.#row(value);
      this.#y += size * (above ? 0.75 : 0.4);
    }
    const axis = Plot().ruleX([this.#scale(0)], { y1: 0, y2: this.#y - size * 0.3, stroke: SOFT, strokeWidth: 1 });
    const drawn = [
      ...(above ? [] : [axis]),
      ...this.#marks,
      words(this.#texts, size),
      words(this.#soft, size, { fill: SOFT, fontStyle: 'italic' }),
      words(this.#inside, size, { textAnchor: 'middle', stroke: PAPER, strokeWidth: 5 }),
    ];
    return { children: board(drawn, width, this.#y), height: this.#y };
  }

  /** The words of a value; beside a dot also those of its series. */
  #wordsOf({ text, series }: Value): string {
    const named = this.#look.kind === 'dots' && this.#model.series.length > 1;
    return named ? `${text} ${this.#model.series[series]?.label}` : text;
  }

  /** Words line by line, which move what follows down. */
  #lines(texts: string[], x: number, to: Words[]): void {
    const line = this.#frame.size * LEADING;
    for (const text of texts) {
      to.push({ x, y: this.#y + line / 2, text });
      this.#y += line;
    }
  }

  #category(label: string): void {
    const { width, size } = this.#frame;
    if (!this.#look.above) {
      this.#texts.push({ x: 0, y: this.#y + this.#thick / 2, text: label });
      return;
    }
    this.#lines(linesOf(label, size, width), 0, this.#texts);
    this.#y += size * 0.15;
  }

  /** Values on top of each other, each with its words where they have room. */
  #stack(values: Value[]): void {
    let [up, down] = [0, 0];
    for (const value of values.filter((each) => !Number.isNaN(each.y))) {
      const from = value.y < 0 ? down : up;
      this.#mark(value, from, from + value.y);
      const room = this.#scale(from + value.y) - this.#scale(from);
      if (Math.abs(room) > widthOf(value.text, this.#frame.size) + 8)
        this.#inside.push({ x: this.#scale(from) + room / 2, y: this.#y + this.#thick / 2, text: value.text });
      if (value.y < 0) down += value.y;
      else up += value.y;
    }
    this.#y += this.#thick;
    for (const value of values) this.#note(value);
  }

  #row(value: Value): void {
    const { size } = this.#frame;
    const isDot = this.#look.kind === 'dots';
    const y = this.#y + this.#thick / 2;
    if (Number.isNaN(value.y)) this.#soft.push({ x: this.#scale(0) + size * 0.6, y, text: '–' });
    else {
      this.#mark(value, 0, value.y);
      const x = this.#scale(Math.max(0, value.y)) + size * (isDot ? 0.75 : 0.5);
      this.#texts.push({ x, y, text: this.#wordsOf(value) });
    }
    this.#y += this.#thick + (isDot ? size * 0.35 : 2);
    this.#note(value);
  }

  #mark(value: Value, from: number, to: number): void {
    const series = this.#model.series[value.series];
    if (!series) return;
    if (this.#look.kind === 'dots') this.#dot(value, series);
    else {
      const [x1, x2] = [this.#scale(Math.min(from, to)), this.#scale(Math.max(from, to))];
      this.#marks.push(bar({ x1, x2, y1: this.#y, y2: this.#y + this.#thick }, series, value, this.#frame));
    }
  }

  #dot({ y, doubt }: Value, { symbol, colour }: Series): void {
    const middle = this.#y + this.#thick / 2;
    const [x1, x2] = [this.#scale(0), this.#scale(y)];
    const look = { symbol, r: this.#frame.size * 0.36, fill: doubt ? PAPER : colour, stroke: colour, strokeWidth: 1.5 };
    this.#marks.push(
      Plot().ruleY([middle], { x1, x2, stroke: RULE, strokeWidth: 1.5 }),
      Plot().dot([0], { x: [x2], y: [middle], ...look }),
    );
  }

  #note({ note }: Value): void {
    const { width, size } = this.#frame;
    if (note) this.#lines(linesOf(note, size, width - this.#left), this.#left, this.#soft);
  }
}
