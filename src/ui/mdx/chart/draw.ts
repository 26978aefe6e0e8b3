/** A chart as SVG, once for narrow and once for wide columns of text. The same data gives the same bytes. */
import type { Element, ElementContent } from 'hast';
import type { Chart } from '../../../article/model/charts.ts';
import { h } from '../component.ts';
import { columns, hasRoom } from './columns.ts';
import { board, type Frame, key, LEADING, type Part, patterns, words } from './marks.ts';
import { type Model, modelOf, type Setting } from './model.ts';
import { rows } from './rows.ts';
import { linesOf } from './text.ts';
import { spanOf, through } from './time.ts';

/**
 * The two forms of a drawing, in units of their view boxes. Pages show the narrow one down to 288 px and the wide one down
 * to 544 px, so that no letter is smaller than 12 px.
 */
export const FORMS = {
  narrow: { width: 320, size: 14, height: 190 },
  wide: { width: 640, size: 15, height: 260 },
  /** For the card of a link, which is seen small. */
  card: { width: 640, size: 18, height: 80 },
} as const;
export type Form = keyof typeof FORMS;
/** What of a chart is drawn. */
export type Drawable = Pick<Chart, 'kind' | 'x' | 'series' | 'panels' | 'rows' | 'alt'>;

/** How many years fit below each other where columns have no room; more would make a chart too long. */
const MOST_ROWS = 32;

/**
 * @param prefix what the ids in the drawing begin with
 * @returns an `svg` element whose colours are custom properties of CSS
 */
export function draw(chart: Drawable, form: Form, setting: Setting, prefix: string): Element {
  const { width, size, height } = FORMS[form];
  const model = modelOf(chart, setting);
  const frame: Frame = { width, size, prefix };
  const parts = chart.kind === 'multiples' ? panels(chart, model, frame, height) : whole(chart, model, frame, height);
  const drawn = below(parts);
  return h(
    'svg',
    {
      className: ['plotted', form],
      viewBox: `-1 0 ${width + 2} ${Math.ceil(drawn.height)}`,
      role: 'img',
      ariaLabel: chart.alt,
      fontSize: `${size}`,
      // What Plot leaves out of its marks because its own drawing has it.
      textAnchor: 'middle',
    },
    patterns(model, frame),
    drawn.children,
  );
}

function whole({ kind, x }: Drawable, model: Model, frame: Frame, height: number): Part[] {
  const isYear = x.type === 'year';
  if (kind === 'lines' || (kind === 'dots' && x.type !== 'category'))
    return [through(model, frame, { joined: kind === 'lines', isYear, height })];
  const look = kind === 'stacked' || kind === 'dots' ? kind : 'bars';
  const legend = look === 'dots' ? { children: [], height: 0 } : key(model, frame, false);
  const stacked = kind === 'stacked';
  const long = spanOf(model)[1] - spanOf(model)[0] > MOST_ROWS;
  if (isYear && (frame.width > 400 || long || hasRoom(model, frame, stacked)))
    return [legend, columns(model, frame, { stacked, height })];
  return [legend, rows(isYear ? everyYear(model) : model, frame, { kind: look, above: x.type === 'category' })];
}

/** Years without a value are drawn among the others. */
function everyYear(model: Model): Model {
  const [from, to] = spanOf(model);
  const places = Array.from({ length: to - from + 1 }, (_, n) => ({ at: from + n, label: `${from + n}` }));
  return { ...model, places };
}

/** One small chart for each panel, all with the same scale: side by side where there is room for two. */
function panels(chart: Drawable, model: Model, frame: Frame, height: number): Part[] {
  const across = frame.width > 400 && chart.panels.length > 1 ? 2 : 1;
  const gap = frame.size * 2;
  const width = (frame.width - gap * (across - 1)) / across;
  const small = { ...frame, width };
  const shared = { extent: model.extent, span: spanOf(model) };
  const drawn = chart.panels.map(({ id, label }) => {
    const values = model.values.filter((value) => value.panel === id);
    const there = new Set(values.map(({ at }) => at));
    const own = { ...model, values, places: model.places.filter(({ at }) => there.has(at)) };
    const look = { joined: true, isYear: chart.x.type === 'year', height: height * 0.7 };
    const part =
      values.length === 0
        ? { children: [], height: 0 }
        : chart.x.type === 'category'
          ? rows(own, small, { kind: 'bars', above: true }, model.extent)
          : through(own, small, look, shared);
    return below([heading(label, small), part]);
  });
  const legend = chart.x.type === 'category' ? [key(model, frame, false)] : [];
  const lines = Array.from({ length: Math.ceil(drawn.length / across) }, (_, n) =>
    drawn.slice(n * across, (n + 1) * across),
  );
  const beside = lines.map((line): Part => {
    const children = line.map((part, n) => h('g', { transform: `translate(${n * (width + gap)},0)` }, part.children));
    return { children, height: Math.max(...line.map((part) => part.height)) + gap * 0.6 };
  });
  return [...legend, ...beside];
}

function heading(label: string, { width, size }: Frame): Part {
  const line = size * LEADING;
  const lines = linesOf(label, size, width).map((text, n) => ({ x: 0, y: (n + 0.5) * line, text }));
  const height = (lines.length + 0.4) * line;
  return { children: board([words(lines, size, { fontWeight: 600 })], width, height), height };
}

function below(parts: Part[]): Part {
  let height = 0;
  const children = parts.flatMap((part): ElementContent[] => {
    const top = Math.round(height);
    height += part.height;
    if (part.children.length === 0) return [];
    return top === 0 ? part.children : [h('g', { transform: `translate(0,${top})` }, part.children)];
  });
  return { children, height };
}
