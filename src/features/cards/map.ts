/** Maps as pictures, their letters as paths: on cards, and for download. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MapState } from '../../article/map.ts';
import type { MapFigure } from '../../article/model/figures.ts';
import type { Entry, Library } from '../../article/model/library.ts';
import { widthOf } from '../../ui/letters/faces.ts';
import { chartOf, placesOf } from '../../ui/map/chart.ts';
import { DAY, drawingStyle } from '../../ui/map/colours.ts';
import { drawChart } from '../../ui/map/draw-chart.ts';
import { drawState } from '../../ui/map/draw-state.ts';
import { keysOf, swatch } from '../../ui/map/legend.ts';
import { s } from '../../ui/mdx/component.ts';
import { letters, type Picture } from './chart.ts';

const SIZES: Record<string, number> = { first: 20, holder: 20, 'water-name': 19, 'land-name': 19 };
const BOLD = new Set(['first', 'holder']);
const INK: Record<string, string> = { value: DAY.soft, 'water-name': DAY.soft, 'land-name': DAY.soft };

/** A drawing with each text as outlines, in its place. */
function outlined(node: Element): Element {
  if (node.tagName !== 'text') {
    const children = node.children.map((child): ElementContent => (child.type === 'element' ? outlined(child) : child));
    return { ...node, children };
  }
  const classes = (node.properties['className'] ?? []) as string[];
  const anchor = classes.find((each) => each === 'middle' || each === 'end') ?? 'start';
  const [x, y] = [Number(node.properties['x']), Number(node.properties['y'])];
  const spans = node.children.flatMap((child) =>
    child.type === 'element' && `${child.properties['className']}` === 'name' ? child.children : [child],
  );
  const said = spans.map((span, n) => {
    if (span.type !== 'element') return undefined;
    const is = `${span.properties['className']}`;
    const [text] = span.children;
    const fill = is === 'holder' ? 'currentColor' : (INK[is] ?? DAY.ink);
    const written = text?.type === 'text' ? text.value : '';
    const drawnWords = letters(written, [x, y + n * 20], SIZES[is] ?? 18, BOLD.has(is) ? 600 : 400, anchor);
    return { ...drawnWords, properties: { ...drawnWords.properties, fill } };
  });
  return s('g', {}, ...said);
}

const written = (...drawings: Element[]): string =>
  drawings.map((each) => toHtml(each, { space: 'svg', allowDangerousHtml: true })).join('');

/** A drawing at a place, as wide as given; how high it is. */
function placed(drawing: Element, x: number, y: number, width: number): { drawing: Element; height: number } {
  const [, , across = 1, down = 1] = `${drawing.properties['viewBox']}`.split(' ').map(Number);
  const height = (width * down) / across;
  const sea = s('rect', { x, y, width, height, fill: DAY.sea });
  const properties = { ...drawing.properties, x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` };
  return { drawing: s('g', {}, sea, { ...drawing, properties }), height };
}

/** The land of an entry among that of the others, without words; undefined for an entry that the chart does not show. */
export function entryPicture(article: Library, entry: Entry): Picture | undefined {
  const places = placesOf(article, entry);
  if (places.length === 0) return undefined;
  const surface = { article, id: `_card-${entry.id}`, coloured: 'day' as const, worded: false };
  const drawing = drawChart({ ...surface, crop: chartOf(article).wide, lit: new Set(places) });
  const { drawing: map, height } = placed(drawing, 0, 0, 400);
  return { svg: `<style>${drawingStyle()}</style>${written(map)}`, width: 400, height };
}

/** The states of a figure side by side, each with its label, above their legend. */
export function statesPicture(article: Library, { id, states }: MapFigure): Picture {
  const [across, gap] = [Math.min(states.length, states.length === 4 ? 2 : 3), 18];
  const width = states.length === 1 ? 640 : 320;
  let [top, rowHeight] = [0, 0];
  const all = states.flatMap((state: MapState, n) => {
    const column = n % across;
    if (column === 0) {
      top += rowHeight;
      rowHeight = 0;
    }
    const x = column * (width + gap);
    const drawing = outlined(drawState({ article, id: `_${id}-${n}`, coloured: 'day' }, state));
    const map = placed(drawing, x, top + 26, width);
    rowHeight = Math.max(rowHeight, map.height + 26 + gap);
    return [letters(state.label, [x, top + 17], 17, 600), map.drawing];
  });
  const total = across * width + (across - 1) * gap;
  const key = legendPicture(article, states, total, top + rowHeight);
  return { svg: `<style>${drawingStyle()}</style>${written(...all, ...key.drawn)}`, width: total, height: key.foot };
}

function legendPicture(article: Library, states: MapState[], width: number, top: number) {
  let [x, y] = [0, top + 12];
  const surface = { article, id: '_key', coloured: 'day' as const };
  const drawnKeys = keysOf(surface, states).flatMap((key) => {
    const long = 34 + widthOf(key.label, 15, 400) + 24;
    if (x > 0 && x + long > width) [x, y] = [0, y + 24];
    const at = x;
    x += long;
    const { properties, ...rest } = swatch(surface, key);
    return [
      { ...rest, properties: { ...properties, x: `${at}`, y: `${y - 11}` } },
      letters(key.label, [at + 32, y], 15, 400),
    ];
  });
  return { drawn: drawnKeys, foot: y + 8 };
}
