/** The cover of the book, drawn in the look of the site. */
import { toHtml } from 'hast-util-to-html';
import type { Library } from '../../article/model/library.ts';
import { drawable, drawn } from '../../ui/letters/faces.ts';
import { titleLines } from '../../ui/letters/lines.ts';
import { cachedPng } from '../../ui/letters/raster.ts';
import { chartOf } from '../../ui/map/chart.ts';
import { DAY, drawingStyle } from '../../ui/map/colours.ts';
import { drawChart } from '../../ui/map/draw-chart.ts';

const INK = { ...DAY, soft: '#5a6770', place: '#1c6d66' };
const COVER = { width: 1000, height: 1600, sea: 830, pixels: 800 };
const LEFT = 80;
/** How the title may be set, the largest first, and the height that it has. */
const TITLE = [112, 100, 88, 78, 68, 60, 52, 45].map((size) => ({ size, weight: 600, leading: 1.12 }));
const ROOM = 400;

/** The cover as PNG: name and title, the names of its places in every language of the article, and their chart. */
export function coverPicture(article: Library): Uint8Array {
  const { site } = article;
  const { lines, size, leading } = titleLines(drawable(site.title), TITLE, COVER.width - 2 * LEFT, ROOM);
  const text = (words: string, y: number, height: number, weight: number, fill: string) =>
    `<g fill="${fill}" transform="translate(${LEFT} ${y})">${drawn(drawable(words), height, weight)}</g>`;
  const top = 250;
  const below = top + lines.length * size * leading;
  const drawing = [
    `<rect width="${COVER.width}" height="${COVER.height}" fill="${INK.paper}"/>`,
    article.map ? coverSea(article) : '',
    text(site.name, 105, 34, 400, INK.soft),
    ...lines.map((line, n) => text(line, top + n * size * leading, size, 600, INK.ink)),
    ...namesOf(article).map((names, n) => text(names, below + n * 50, 34, 400, INK.place)),
  ].join('');
  const box = `viewBox="0 0 ${COVER.width} ${COVER.height}"`;
  return cachedPng(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${drawing}</svg>`, COVER.pixels);
}

function coverSea(article: Library): string {
  const { plan, places, wide } = chartOf(article);
  const across = places.map(({ label }) => label.at[0]);
  const middle = across.length > 0 ? (Math.min(...across) + Math.max(...across)) / 2 : plan.width / 2;
  const width = (COVER.width * plan.height) / COVER.sea;
  const x = Math.min(Math.max(0, middle - width / 2), Math.max(0, plan.width - width));
  const crop = { ...wide, box: { x, y: 0, width, height: plan.height } };
  const svg = drawChart({ article, id: '_cover', crop, worded: false, coloured: 'day' });
  const y = COVER.height - COVER.sea;
  Object.assign(svg.properties, { y, width: COVER.width, height: COVER.sea });
  const sea = `<rect y="${y}" width="${COVER.width}" height="${COVER.sea}" fill="${INK.sea}"/>`;
  return `<style>${drawingStyle()}</style>${sea}${toHtml(svg, { space: 'svg' })}`;
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
