/** Draws the chart of an article’s places as SVG. */
import type { Element, ElementContent } from 'hast';
import { coastOf } from '../../article/map.ts';
import type { Library } from '../../article/model/library.ts';
import { memoise } from '../../article/util/memoise.ts';
import { formsOf } from '../../prose/place-names.ts';
import { s } from '../mdx/component.ts';
import type { Box, Point } from './boxes.ts';
import { type Chart, type ChartPlace, chartOf, roundDistance } from './chart.ts';
import { type Crop, LOCATOR } from './crop.ts';
import { definitions, documentsLook, ground, looking, nameOn, type Surface, words } from './draw.ts';
import { drawing, pathOf } from './projection.ts';

/** How the chart is drawn on one surface. */
export interface ChartSurface extends Surface {
  crop: Crop;
  /** Makes places links; without it they are not. */
  href?: ((address: string) => string) | undefined;
  /** Entries that the drawing is about: filled strongly, and the others pale. All are alike without it. */
  lit?: ReadonlySet<string> | undefined;
  /** Whether it has words; a small picture has none. */
  worded?: boolean;
}

/** The chart as an SVG element, without a name: what shows it says what it is. */
export function drawChart(surface: ChartSurface): Element {
  const { article, crop, lit, worded = true } = surface;
  const chart = chartOf(article);
  const { point } = chart.plan;
  const state = article.map?.states.find((each) => each.id === article.map?.chart.shows);
  const shown = { held: lit ? [] : (state?.held ?? []), lines: state?.lines ?? [] };
  const under = shown.lines.map(({ points }) => points.map(point));
  const { box } = crop;
  return s(
    'svg',
    { className: ['drawing'], viewBox: [box.x, box.y, box.width, box.height].join(' ') },
    surface.apart ? undefined : chartDefinitions(surface),
    ground(surface, shown, point),
    worded ? names(surface, chart, under) : undefined,
    chart.places.map((place) => drawPlace(surface, place, under)),
    worded ? scale(surface, chart) : undefined,
    crop.locator && worded ? locator(surface, crop.locator, box) : undefined,
  );
}

/** What drawings of the chart refer to. */
export const chartDefinitions = (surface: Surface): Element => {
  const { map, dir } = surface.article;
  const { rings } = chartOf(surface.article);
  const region = map?.region && regionOf(surface.article);
  const shape = region && map.region && pathOf(region.rings(coastOf(dir, map.region.coast)));
  const all = definitions(surface, rings);
  if (shape) all.children.push(s('path', { id: `${surface.id}-region`, d: shape }));
  return all;
};

const regionOf = memoise((article: Library) =>
  article.map?.region ? drawing(article.map.region, LOCATOR.height - 8, 0) : undefined,
);

const names = (surface: ChartSurface, { points }: Chart, under: Point[][]): ElementContent[] => [
  ...points.flatMap((label) => [
    s('circle', { cx: label.dot[0], cy: label.dot[1], r: 1.8, className: ['dot'] }),
    words(label, under),
  ]),
  ...surface.crop.names.map((label) => nameOn(surface, label, under)),
];

function drawPlace(
  surface: ChartSurface,
  { ref, entry, rings, spot, label, hatched }: ChartPlace,
  under: Point[][],
): Element {
  const { article, href, lit, worded = true, id } = surface;
  const d = pathOf(rings);
  const documents = documentsLook(article);
  const usageOf = (form: string) => formsOf(article, ref).find(({ name }) => name === form)?.of;
  const state = lit ? (lit.has(ref) ? ['lit'] : ['faint']) : [];
  return s(
    href ? 'a' : 'g',
    {
      className: ['place', ...state],
      ...looking(surface, entry.kind.scheme),
      ...(href
        ? { href: href(entry.address), ariaLabel: `${entry.title}${article.site.labels.colon}${entry.what}` }
        : {}),
    },
    spot ? s('circle', { className: ['island'], cx: spot[0], cy: spot[1], r: 4 }) : undefined,
    d && s('path', { className: ['island'], d }),
    hatched && documents && d ? s('path', { d, fill: `url(#${id}-hatching)`, className: ['hatched'] }) : undefined,
    worded ? words(label, under, usageOf) : undefined,
  );
}

function scale({ article: { site }, crop }: ChartSurface, { plan: { kilometres } }: Chart): Element {
  const [x, y] = crop.scale;
  const distance = roundDistance(70 * kilometres);
  const length = Math.round(distance / kilometres);
  const said = new Intl.NumberFormat(site.locale ?? site.lang, { style: 'unit', unit: 'kilometer' }).format(distance);
  return s(
    'g',
    { className: ['scale'], ariaHidden: 'true' },
    s('path', { d: `M${x} ${y - 4}v4h${length}v-4` }),
    s('text', { x: x + length + 6, y: y + 1 }, s('tspan', { className: ['value'] }, said)),
  );
}

/** The region, and where in it the crop of the chart is. */
function locator({ article, id }: ChartSurface, [x, y]: Point, crop: Box): Element | undefined {
  const plan = regionOf(article);
  const chart = article.map?.chart;
  if (!plan || !chart) return undefined;
  const whole = plan.box(chart);
  const { width: across, height: down } = chartOf(article).plan;
  const [fx, fy] = [whole.width / across, whole.height / down];
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const frame = {
    x: tenth(whole.x + crop.x * fx),
    y: tenth(whole.y + crop.y * fy),
    width: tenth(crop.width * fx),
    height: tenth(crop.height * fy),
  };
  const [width, height] = [Math.min(plan.width, LOCATOR.width - 8), plan.height];
  const size = { width, height };
  return s(
    'svg',
    { x: x + 4, y: y + 4, ...size, viewBox: `0 0 ${width} ${height}`, className: ['locator'], ariaHidden: 'true' },
    s('rect', { ...size, className: ['sea'] }),
    s('use', { href: `#${id}-region`, className: ['land'] }),
    s('rect', { ...frame, className: ['frame'] }),
    s('rect', { ...size, className: ['edge'] }),
  );
}
