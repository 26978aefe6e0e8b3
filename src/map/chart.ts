/** What the chart of an article’s places is made of, for every surface it is drawn on: a page, a picture. */
import type { Feature, MultiLineString } from 'geojson';
import type { Entry, Library } from '../annotations/library.ts';
import { coastOf, type MapData } from '../content/map.ts';
import { drawing } from './projection.ts';

/** A place on the chart. */
export type ChartPlace = MapData['chart']['entries'][number] & {
  entry: Entry;
  x: number;
  y: number;
  /** The SVG path of its coast. */
  shape: string;
};

/** A chart in kilometres, its shapes as SVG paths. */
export interface ChartDrawing {
  width: number;
  height: number;
  graticule: string;
  land: string;
  names: (MapData['chart']['names'][number] & { xy: [number, number] })[];
  places: ChartPlace[];
}

/**
 * The chart of a map.
 * @param width in kilometres, from the left edge eastwards
 */
export function chartOf({ dir, entries }: Library, { chart }: MapData, width: number): ChartDrawing {
  const { height, path, point } = drawing(chart, width);
  const coast = coastOf(dir, chart.coast);
  const shapesOf = (id: string | undefined) => coast.features.filter(({ properties }) => properties.entry === id);
  const places = chart.entries.flatMap((place) => {
    const entry = entries.get(place.ref);
    if (!entry) return [];
    const [x, y] = point(place.at);
    return [{ ...place, entry, x, y, shape: path({ type: 'FeatureCollection', features: shapesOf(entry.id) }) }];
  });
  const graticule: Feature<MultiLineString> = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        ...step(chart.west - 2, chart.west + 22).map((longitude) =>
          step(chart.south - 2, chart.north + 3).map((latitude) => [longitude, latitude]),
        ),
        ...step(chart.south, chart.north).map((latitude) =>
          step(chart.west - 2, chart.west + 22).map((longitude) => [longitude, latitude]),
        ),
      ],
    },
  };
  return {
    width,
    height,
    graticule: path(graticule),
    land: path({ type: 'FeatureCollection', features: shapesOf(undefined) }),
    names: chart.names.map((name) => ({ ...name, xy: point(name.at) })),
    places,
  };
}

/** The whole degrees between two. */
const step = (from: number, to: number) =>
  Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, n) => Math.ceil(from) + n);
