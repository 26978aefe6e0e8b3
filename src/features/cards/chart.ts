/** A chart as a picture, its letters as paths: on its card, and for download. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Site } from '../../article/schema/schemas.ts';
import { drawable, drawn, widthOf } from '../../ui/letters/faces.ts';
import { textLines, titleLines } from '../../ui/letters/lines.ts';
import { cachedPng } from '../../ui/letters/raster.ts';
import { DAY } from '../../ui/map/colours.ts';
import { type Drawable, draw, type Form } from '../../ui/mdx/chart/draw.ts';
import { painted } from '../../ui/mdx/chart/paint.ts';
import { s } from '../../ui/mdx/component.ts';

/** Pixels of a downloaded picture for each unit of its drawing. */
const SCALE = 2.5;
const EDGE = 16;
type Look = Pick<Site, 'lang' | 'locale' | 'sides' | 'notes'>;

/** A drawing without letters that need a font, and its size. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** How letters are set that an element and those around it describe. */
interface Type {
  size: number;
  weight: number;
  anchor: string;
  stroke: number;
}

/** The chart as SVG without letters, and its size. */
export function chartDrawing(chart: Drawable, form: Form, site: Look): Picture {
  const drawing = painted(draw(chart, form, site, '_'), site);
  const [x = 0, y = 0, width = 0, height = 0] = `${drawing.properties['viewBox']}`.split(' ').map(Number);
  const letters = outlined(drawing, { size: 14, weight: 400, anchor: 'middle', stroke: 0 });
  const inner = toHtml(
    { ...letters, tagName: 'g', properties: { transform: `translate(${-x} ${-y})` } },
    { space: 'svg', allowDangerousHtml: true },
  );
  return { svg: inner, width, height };
}

/** Text as the outlines of its letters, from the innermost element outwards. */
function outlined(node: Element, around: Type): Element {
  const { properties } = node;
  const given = (...names: string[]) => names.map((name) => properties[name]).find((value) => value !== undefined);
  const type: Type = {
    size: Number.parseFloat(`${given('font-size', 'fontSize') ?? around.size}`),
    weight: Number(given('font-weight', 'fontWeight') ?? around.weight),
    anchor: `${given('text-anchor', 'textAnchor') ?? around.anchor}`,
    stroke: Number(given('stroke-width') ?? around.stroke),
  };
  if (node.tagName !== 'text') {
    const children = node.children.map((child) => (child.type === 'element' ? outlined(child, type) : child));
    return { ...node, children };
  }
  const [first] = node.children;
  const written = first?.type === 'text' ? first.value : '';
  const dy = Number.parseFloat(`${properties['y'] ?? 0}`) * type.size;
  const words = letters(written, [0, dy], type.size, type.weight, type.anchor);
  // The outlines are scaled from the units of the font, and so would be their halo.
  const halo = type.stroke > 0 ? { 'stroke-width': type.stroke / (type.size / 1000), 'paint-order': 'stroke' } : {};
  const transform = `${properties['transform'] ?? ''} ${words.properties['transform']}`;
  return { ...words, properties: { transform, ...halo } };
}

/** Words as the outlines of their letters. @param anchor what of them is at the place: `start`, `middle` or `end` */
export function letters(text: string, at: [number, number], size: number, weight: number, anchor = 'start'): Element {
  const said = drawable(text);
  const x = at[0] - { start: 0, middle: 0.5, end: 1 }[anchor as 'start'] * widthOf(said, size, weight);
  const outlines = { type: 'raw', value: drawn(said, size, weight) } as unknown as Element;
  return s('g', { transform: `translate(${x} ${at[1]})` }, outlines);
}

/** A drawing with its title, its unit where it has one, and its foot as PNG. */
export function figurePng(
  { svg, width, height }: Picture,
  { title, unit = '', foot }: { title: string; unit?: string; foot: string },
): Uint8Array<ArrayBuffer> {
  const line = (text: string, y: number, size: number, weight: number) =>
    `<g transform="translate(0 ${y})">${drawn(drawable(text), size, weight)}</g>`;
  const setting = { size: 19, weight: 600, leading: 1.3 };
  const titles = titleLines(drawable(title), [setting], width, 100).lines;
  const head = titles.map((text, n) => line(text, 22 + n * 25, 19, 600)).join('');
  const top = titles.length * 25 + (unit ? 34 : 16);
  const below = textLines(drawable(foot), { size: 12, weight: 400, leading: 1.4 }, width, 68).lines;
  const end = top + height + 24;
  const feet = below.map((text, n) => line(text, end + n * 17, 12, 400)).join('');
  const [wide, high] = [width + 2 * EDGE, end + below.length * 17 + EDGE];
  return cachedPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide * SCALE}" height="${high * SCALE}" viewBox="0 0 ${wide} ${high}">` +
      `<rect width="${wide}" height="${high}" fill="${DAY.paper}"/><g fill="${DAY.ink}" transform="translate(${EDGE} ${EDGE})">` +
      `${head}<g fill="${DAY.soft}">${line(unit, top - 14, 15, 400)}${feet}</g><g transform="translate(0 ${top})">${svg}</g></g></svg>`,
  );
}
