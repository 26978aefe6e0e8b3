/** What the chart of an article’s places is made of, for every surface it is drawn on: a page, the book, a card. */

import { coastOf, type MapData } from '../../article/map.ts';
import type { Entry, Library } from '../../article/model/library.ts';
import { memoise } from '../../article/util/memoise.ts';
import { type Box, boxAround, type Point } from './boxes.ts';
import { type Crop, furnish, smallest } from './crop.ts';
import type { Label } from './labels.ts';
import { type Drawing, drawing } from './projection.ts';

/** A place on the chart. */
export type ChartPlace = MapData['chart']['entries'][number] & {
  entry: Entry;
  label: Label;
  /** Where it lies, when the coast has no shape of its own for it. */
  spot: Point | undefined;
  /** The coasts of its land. */
  rings: Point[][];
};

/** A chart, in units of its drawing. */
export interface Chart {
  plan: Drawing;
  /** All coasts, those of the places included. */
  rings: Point[][];
  places: ChartPlace[];
  points: (Label & { dot: Point })[];
  /** What narrow and what wider screens show; the same where map.yaml names neither. */
  narrow: Crop;
  wide: Crop;
}

/** Height of the window in units, where map.yaml names no crop for narrow screens; and else the width of that crop. */
const HEIGHT = 314;
const NARROW = 410;

/** The chart of an article that has a map. */
export const chartOf = memoise((article: Library): Chart => {
  const { map, dir, entries } = article;
  if (!map) throw new Error('The article has no map.');
  const { chart } = map;
  const plan = planOf(chart);
  const coast = coastOf(dir, chart.coast);
  const places = chart.entries.flatMap((place): ChartPlace[] => {
    const entry = entries.get(place.ref);
    if (!entry) return [];
    const shapes = coast.features.filter(({ properties }) => properties.entry === entry.id);
    const lines = [
      { text: firstName(entry.title), is: 'first' as const },
      ...(place.second ? [{ text: place.second, is: 'second' as const }] : []),
      ...place.figures.map((text) => ({ text, is: 'value' as const })),
    ];
    return [
      {
        ...place,
        entry,
        label: { lines, at: plan.point(place.at), anchor: 'start' },
        spot: shapes.length === 0 ? plan.point(place.spot ?? place.at) : undefined,
        rings: plan.rings({ type: 'FeatureCollection', features: shapes }),
      },
    ];
  });
  const points = chart.names
    .filter(({ is }) => is === 'point')
    .map(({ text, at, side }) => {
      const dot = plan.point(at);
      return { ...beside(dot, text, side), dot };
    });
  const rings = plan.rings(coast);
  const needs = {
    rings,
    whole: { x: 0, y: 0, width: plan.width, height: plan.height },
    labels: [...places.map(({ label }) => label), ...points],
    lands: places.map(({ rings, spot }) => boxAround(spot ? [spot] : rings.flat())),
    names: chart.names.flatMap(({ text, at, is }) =>
      is === 'point'
        ? []
        : [{ lines: [{ text, is }], at: plan.point(at), anchor: 'middle' as const, land: is !== 'sea' }],
    ),
  };
  const cropped = (box: Box | undefined) => furnish(box ?? smallest(needs), needs, map.region !== undefined);
  const [narrow, wide] = [chart.narrow, chart.wide].map((window) => window && plan.box(window));
  return { plan, rings, places, points, narrow: cropped(narrow ?? wide), wide: cropped(wide ?? narrow) };
});

function beside([x, y]: Point, text: string, side: 'above' | 'below' | 'left' | 'right'): Label {
  const lines = [{ text, is: 'point' as const }];
  if (side === 'left' || side === 'right')
    return { lines, at: [side === 'left' ? x - 6 : x + 6, y + 4], anchor: side === 'left' ? 'end' : 'start' };
  return { lines, at: [x, y + (side === 'below' ? 15 : -7)], anchor: 'middle' };
}

function planOf(chart: MapData['chart']): Drawing {
  const plan = drawing(chart, HEIGHT);
  return chart.narrow ? drawing(chart, Math.round((HEIGHT * NARROW) / plan.box(chart.narrow).width)) : plan;
}

/** The places of the chart that an entry is, or of which it consists, as scheme:id. */
export const placesOf = ({ map }: Library, { key }: Entry): string[] =>
  (map?.chart.entries ?? []).filter(({ ref, partOf }) => [ref, ...partOf].includes(key)).map(({ ref }) => ref);

/** Whether the chart shows an entry. */
export const isOnChart = (article: Library, entry: Entry): boolean => placesOf(article, entry).length > 0;

/** The first of the names that a title gives: A of “A / B” and of 「A（B）」. */
const firstName = (title: string): string => title.split(/ \/ |（/)[0] ?? title;

/** All labels that a crop shows. */
export const labelsIn = ({ places, points }: Chart, { names }: Crop): Label[] => [
  ...places.map(({ label }) => label),
  ...points,
  ...names,
];

/** The longest round distance, in kilometres, that is at most as long as given. */
export function roundDistance(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return Math.max(...[1, 2, 5].map((n) => n * power).filter((distance) => distance <= most));
}
