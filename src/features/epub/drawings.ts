/** The cover of the book, drawn in the look of the site. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { toXast } from 'hast-util-to-xast';
import subsetFont from 'subset-font';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Library } from '../../article/model/library.ts';
import { writeWhole } from '../../article/util/write-atomic.ts';
import { chartOf } from '../../ui/map/chart.ts';
import { drawingStyle } from '../../ui/map/colours.ts';
import { drawChart } from '../../ui/map/draw-chart.ts';
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

const INK = { paper: '#f8f6f0', ink: '#1c252c', soft: '#5a6770', sea: '#e4ecee', place: '#1c6d66' };
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
    article.map ? coverSea(article) : undefined,
    text(105, { 'font-size': 34, fill: INK.soft }, site.name),
    lines.map((line, n) => text(top + n * size * 1.12, { 'font-size': size, 'font-weight': 600 }, line)),
    namesOf(article).map((names, n) => text(below + n * 50, { 'font-size': 34, fill: INK.place }, names)),
  ];
  return picture(drawn, fonts);
}

/** The sea at the foot of the cover, its places in the middle. */
function coverSea(article: Library): Content {
  const { plan, places } = chartOf(article);
  const scale = COVER.sea / plan.height;
  const across = places.map(({ label }) => label.at[0]);
  const middle = across.length > 0 ? (Math.min(...across) + Math.max(...across)) / 2 : plan.width / 2;
  const width = COVER.width / scale;
  const box = {
    x: Math.min(Math.max(0, middle - width / 2), Math.max(0, plan.width - width)),
    y: 0,
    width,
    height: plan.height,
  };
  const crop = { ...chartOf(article).wide, box };
  const svg = toXast(drawChart({ article, id: '_cover', crop, worded: false, coloured: true })) as Element;
  Object.assign(svg.attributes, { y: COVER.height - COVER.sea, width: COVER.width, height: COVER.sea });
  const sea = h('rect', { y: COVER.height - COVER.sea, width: COVER.width, height: COVER.sea, fill: INK.sea });
  return [h('style', {}, drawingStyle()), sea, svg];
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
