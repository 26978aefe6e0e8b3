/** What the chart of an article’s places is made of, for every surface it is drawn on: a page, a picture. */
import type { Feature, MultiLineString } from 'geojson';
import { coastOf, type MapData } from '../../article/map.ts';
import type { Entry, Library } from '../../article/model/library.ts';
import { around, boxOf, type Crop, cropOf, LINE } from './crop.ts';
import { drawing } from './projection.ts';

/** A place on the chart. */
export type ChartPlace = MapData['chart']['entries'][number] & {
  entry: Entry;
  x: number;
  y: number;
  /** Where it lies, when the coast has no shape of its own for it. */
  spot: [number, number] | undefined;
  /** The SVG path of its coast. */
  shape: string;
  /** The corners of its coast or of its spot: top left and bottom right. */
  bounds: [[number, number], [number, number]];
};

/** A chart, its shapes as SVG paths. */
export interface ChartDrawing {
  width: number;
  height: number;
  /** Where in it the middle of a narrow screen is. */
  middle: number;
  /** Kilometres that a unit of the drawing stands for. */
  kilometres: number;
  graticule: string;
  land: string;
  names: (MapData['chart']['names'][number] & { xy: [number, number]; inCrop: boolean })[];
  places: ChartPlace[];
  /** What of it a page shows. */
  crop: Crop;
}

/** The chart of a map. */
export function chartOf({ dir, entries }: Library, map: MapData): ChartDrawing {
  const { chart } = map;
  const { width, height, middle, kilometres, path, bounds, point } = layoutOf(map);
  const coast = coastOf(dir, chart.coast);
  const shapesOf = (id: string | undefined) => coast.features.filter(({ properties }) => properties.entry === id);
  const places = chart.entries.flatMap((place) => {
    const entry = entries.get(place.ref);
    if (!entry) return [];
    const [x, y] = point(place.at);
    const shapes = shapesOf(entry.id);
    const spot = shapes.length === 0 ? point(place.spot ?? place.at) : undefined;
    const coastline = { type: 'FeatureCollection', features: shapes } as const;
    const corners: ChartPlace['bounds'] = spot ? [spot, spot] : bounds(coastline);
    return [{ ...place, entry, x, y, spot, shape: path(coastline), bounds: corners }];
  });
  const named = chart.names.map((name) => ({ ...name, xy: point(name.at) }));
  const crop = cropOf(
    { width, height },
    places.map(({ entry: { title }, second, x, y, bounds: corners }) => {
      const lines = [firstName(title), ...(second ? [second] : [])];
      return { label: around(lines.map((line, n) => boxOf(line, [x, y + n * LINE], 'start'))), corners };
    }),
    named.map((name) => ({ is: name.is, box: boxOfName(name) })),
  );
  const graticule: Feature<MultiLineString> = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        ...step(chart.west - 2, chart.east + 2).map((longitude) =>
          step(chart.south - 2, chart.north + 3).map((latitude) => [longitude, latitude]),
        ),
        ...step(chart.south, chart.north).map((latitude) =>
          step(chart.west - 2, chart.east + 2).map((longitude) => [longitude, latitude]),
        ),
      ],
    },
  };
  return {
    width,
    height,
    middle,
    kilometres,
    graticule: path(graticule),
    land: path({ type: 'FeatureCollection', features: shapesOf(undefined) }),
    names: named.map((name, n) => ({ ...name, inCrop: crop.names[n] ?? false })),
    places,
    crop,
  };
}

/** The first of the names that a title gives. */
export const firstName = (title: string): string => title.split(' / ')[0] ?? title;

/** How far below or above a point its name stands, in units of the drawing. */
export const besidePoint = (side: 'above' | 'below'): number => (side === 'below' ? 14 : -6);

const boxOfName = ({
  text,
  is,
  side,
  xy: [x, y],
}: {
  text: string;
  is: string;
  side: 'above' | 'below';
  xy: [number, number];
}) => boxOf(text, [x, is === 'point' ? y + besidePoint(side) : y], 'middle');

/** The whole degrees between two. */
const step = (from: number, to: number) =>
  Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, n) => Math.ceil(from) + n);

/** Height of the chart in units of its drawing; type and lines are measured in the same. */
const HEIGHT = 314;

/** The drawing of a chart, and where in it the middle of a narrow screen is. */
function layoutOf({ chart }: MapData) {
  const drawn = drawing(chart, HEIGHT);
  const [middle] = drawn.point([chart.middle, (chart.south + chart.north) / 2]);
  return { ...drawn, middle };
}

/** The longest round distance, in kilometres, that is at most as long as given. */
export function roundDistance(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return Math.max(...[1, 2, 5].map((n) => n * power).filter((distance) => distance <= most));
}
