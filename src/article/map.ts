/** `map.yaml` and its coastlines: what the maps of an article are drawn from. An article may have none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { listSeparator } from './language.ts';
import type { MapData } from './schema/map-schema.ts';
import type { Site } from './schema/schemas.ts';

export { type MapData, type MapState, map } from './schema/map-schema.ts';

export type Coast = FeatureCollection<Polygon, { entry?: string }>;

/** The coastline that a map names. */
export function coastOf(dir: string, file: string): Coast {
  return JSON.parse(readFileSync(join(dir, file), 'utf8')) as Coast;
}

/** The ids of the sources that a map rests on. */
export const sourcesOfMap = ({ chart, states }: MapData): string[] => [
  ...states.flatMap((state) => state.sources),
  ...(chart.distances?.sources ?? []),
];

/** The distances of a chart in one sentence and its note, with the sources of both. */
export function distancesOf({ chart: { distances } }: MapData, { lang, labels }: Pick<Site, 'lang' | 'labels'>) {
  if (!distances) return undefined;
  const { from, list, note, sources } = distances;
  return { text: `${from}${labels.colon}${list.join(listSeparator(lang))}${labels.stop}${note}`, sources };
}
