/** The pictures of the book, drawn in the look of the site: its cover, and the chart of its places. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { MapData } from '../../article/map.ts';
import type { Library } from '../../article/model/library.ts';
import { writeWhole } from '../../article/util/write-atomic.ts';
import { type ChartDrawing, chartOf } from '../../ui/map/chart.ts';
import { type Content, h } from './xhtml.ts';

const { resolve: find } = createRequire(import.meta.url);
const serif = (subset: string, style: string) =>
  find(`@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-${style}.woff2`);
const japanese = find('@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf');

/** Each cut holds its own script alone: the drawing library takes a whole line from the first font that holds all of it. */
const CUTS = [
  { font: serif('latin', 'normal'), script: /[\u0020-\u00ff\u2000-\u206f]/, wght: 600 },
  { font: serif('latin', 'normal'), script: /[\u0020-\u00ff\u2000-\u206f]/, wght: 400 },
  { font: serif('latin', 'italic'), script: /[\u0020-\u00ff\u2000-\u206f]/, wght: 400 },
  { font: serif('latin-ext', 'normal'), script: /[\u0100-\u024f\u1e00-\u1eff]/, wght: 400 },
  { font: serif('cyrillic', 'normal'), script: /[\u0400-\u04ff]/, wght: 400 },
  { font: japanese, script: /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/, wght: undefined },
];

const INK = { paper: '#f8f6f0', ink: '#1c252c', soft: '#5a6770', sea: '#e4ecee', land: '#f3ead6', place: '#1c6d66' };
const MARKED = '#b23a24';

/** How much of the chart’s width the book shows, around its middle. */
const CHART_WIDTH = 640;
const COVER = { width: 1000, height: 1600, sea: 830, pixels: 800 };
const SVG = 'http://www.w3.org/2000/svg';
const FAMILY = 'Source Serif 4';

/** The cover: name and title, the names of its places in every language of the article, and their chart. */
export function coverPicture(article: Library, fonts: string): Promise<Uint8Array> {
  const { site } = article;
  const lines = balanced(site.title, site.lang);
  const longest = Math.max(...lines.map((line) => line.length));
  const size = Math.min(112, 1720 / longest);
  const top = 250;
  const below = top + lines.length * size * 1.12;
  const text = (y: number, attributes: Record<string, string | number>, words: string) =>
    h('text', { x: 80, y, fill: INK.ink, ...attributes }, words);
  const drawn = [
    h('rect', { width: COVER.width, height: COVER.height, fill: INK.paper }),
    article.map ? coverSea(article, article.map) : undefined,
    text(105, { 'font-size': 34, fill: INK.soft }, site.name),
    lines.map((line, n) => text(top + n * size * 1.12, { 'font-size': size, 'font-weight': 600 }, line)),
    namesOf(article).map((names, n) => text(below + n * 50, { 'font-size': 34, fill: INK.place }, names)),
  ];
  return picture(drawn, fonts);
}

/** The chart with its names, as a drawing of a page, which sets them in the fonts of the book. */
export function chartDrawing(article: Library, map: MapData): Element {
  const chart = chartOf(article, map);
  const names = chart.names.map(({ text, is, side, xy: [x, y] }) =>
    is === 'point'
      ? [
          h('circle', { cx: x, cy: y, r: 1.6, fill: INK.soft }),
          h(
            'text',
            {
              x,
              y: y + (side === 'below' ? 12 : -5),
              'font-size': 8,
              fill: INK.soft,
              'text-anchor': 'middle',
            },
            text,
          ),
        ]
      : h(
          'text',
          {
            x,
            y,
            'font-size': 11,
            'font-style': 'italic',
            fill: INK.soft,
            'text-anchor': 'middle',
            'letter-spacing': 1,
          },
          text,
        ),
  );
  const places = chart.places.map(({ entry, x, y, second, native }) =>
    h(
      'text',
      { x, y, 'font-size': 10.5, fill: INK.ink },
      h('tspan', { 'font-weight': 600 }, entry.title.split(' / ')[0]),
      second ? h('tspan', { 'font-style': 'italic' }, ` ${second}`) : undefined,
      native ? h('tspan', { fill: INK.soft }, ` ${native}`) : undefined,
    ),
  );
  const left = Math.round(Math.max(0, Math.min(chart.width - CHART_WIDTH, chart.middle - CHART_WIDTH / 2)));
  const sea = h('rect', { width: chart.width, height: chart.height, fill: INK.sea });
  return h(
    'svg',
    {
      xmlns: SVG,
      viewBox: `${left} 0 ${Math.min(CHART_WIDTH, chart.width)} ${chart.height}`,
      'font-family': FAMILY,
      role: 'img',
      'aria-label': map.chart.alt,
    },
    [sea, shapes(chart), names, places],
  );
}

/** The sea at the foot of the cover, its places in the middle. */
function coverSea(article: Library, map: MapData): Content {
  const chart = chartOf(article, map);
  const scale = COVER.sea / chart.height;
  const across = chart.places.map(({ x }) => x);
  const middle = across.length > 0 ? (Math.min(...across) + Math.max(...across)) / 2 : chart.width / 2;
  const left = Math.max(0, middle - COVER.width / scale / 2);
  return h(
    'svg',
    {
      y: COVER.height - COVER.sea,
      width: COVER.width,
      height: COVER.sea,
      viewBox: `${left} 0 ${COVER.width / scale} ${chart.height}`,
    },
    h('rect', { width: 2 * chart.width, height: chart.height, fill: INK.sea }),
    shapes(chart),
  );
}

function shapes({ graticule, land, places }: ChartDrawing): Content[] {
  const shore = {
    fill: 'none',
    stroke: INK.soft,
    'stroke-opacity': 0.16,
    'stroke-width': 7,
    'stroke-linejoin': 'round',
  };
  return [
    h(
      'defs',
      {},
      h(
        'pattern',
        { id: '_hatching', width: 3.2, height: 3.2, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        h('line', { x1: 0, y1: 0, x2: 0, y2: 3.2, stroke: MARKED, 'stroke-width': 1.1 }),
      ),
    ),
    h('path', { d: graticule, fill: 'none', stroke: INK.soft, 'stroke-opacity': 0.3, 'stroke-width': 0.4 }),
    h('path', { d: land, ...shore }),
    h('path', { d: land, fill: INK.land, stroke: INK.soft, 'stroke-width': 0.7 }),
    ...places.map(({ shape, spot, hatched }) => [
      spot ? h('circle', { cx: spot[0], cy: spot[1], r: 3, fill: INK.land, stroke: INK.place }) : undefined,
      h('path', { d: shape, ...shore }),
      h('path', { d: shape, fill: INK.land, stroke: hatched ? MARKED : INK.place, 'stroke-width': 1 }),
      hatched ? h('path', { d: shape, fill: 'url(#_hatching)' }) : undefined,
    ]),
  ];
}

/** The names of the places on the map, or else of the first entries, one line for each language. */
function namesOf({ site, map, entries }: Library): string[] {
  const shown = map
    ? map.chart.entries.flatMap(({ ref }) => entries.get(ref) ?? [])
    : [...entries.values()].slice(0, 3);
  return site.languages
    .map(({ lang }) => shown.flatMap(({ names }) => names.find((name) => name.lang === lang)?.name ?? []).join(' · '))
    .filter(Boolean);
}

/** A title in lines of about equal length. */
function balanced(title: string, lang: string): string[] {
  const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(title)].map(({ segment }) => segment);
  const wanted = title.length / Math.ceil(title.length / 16);
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length > 0 && line.length + word.length / 2 > wanted && word.trim()) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trim());
}

/** Draws the cover as a PNG. */
async function picture(content: Content[], fonts: string): Promise<Uint8Array> {
  const svg = h('svg', { xmlns: SVG, viewBox: `0 0 ${COVER.width} ${COVER.height}`, 'font-family': FAMILY }, content);
  const drawing = new Resvg(toXml(svg), {
    fitTo: { mode: 'width', value: COVER.pixels },
    font: { loadSystemFonts: false, fontFiles: await cut(svg, fonts), defaultFontFamily: FAMILY },
  });
  return new Uint8Array(drawing.render().asPng());
}

/** The fonts of a picture, cut to its characters; the drawing library reads no compressed ones. */
async function cut(svg: Element, folder: string): Promise<string[]> {
  const characters = [...new Set(toXml(svg))].sort();
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const { font, script, wght } of CUTS) {
    const own = characters.filter((character) => script.test(character)).join('');
    if (own === '') continue;
    const key = createHash('sha256')
      .update(JSON.stringify([font.split('node_modules').at(-1), own, wght]))
      .digest('hex');
    const path = resolve(join(folder, `${key.slice(0, 16)}.ttf`));
    if (!existsSync(path)) {
      const options = { targetFormat: 'sfnt' as const, ...(wght ? { variationAxes: { wght } } : {}) };
      writeWhole(path, await subsetFont(readFileSync(font), own, options));
    }
    files.push(path);
  }
  return files;
}
