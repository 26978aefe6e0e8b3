/** What is wrong with `map.yaml`: names that do not exist, ids given twice, coasts that cannot be drawn, places outside the map. */
import { join } from 'node:path';
import type { Coast, MapData } from '../map.ts';
import type { Library } from '../model/library.ts';
import { repeatedValues, unknownNames } from '../problems/names.ts';
import { fieldName, type Path, type Problem } from '../problems/problems.ts';
import { readText } from '../read/text-file.ts';

/** Bytes that a coastline may have. */
const COAST = 5_000_000;

export function mapProblems({ dir, site, map, entries, sources, placeIn }: Library): Problem[] {
  if (!map) return [];
  const at = (...path: Path) => placeIn('map.yaml', ...path);
  const wrong = (path: Path, reason: string): Problem => {
    return { slug: 'field', ...at(...path), details: { field: fieldName(path), reason } };
  };
  const [holders, areas, states] = [map.holders, map.areas, map.states].map(
    (list) => new Set(list.map(({ id }) => id)),
  ) as [Set<string>, Set<string>, Set<string>];
  const names = {
    'holders.*.look': new Set(site.notes.map(({ label }) => label)),
    'chart.entries.*.ref': entries,
    'chart.entries.*.partOf': entries,
    'chart.shows': states,
    'chart.distances.sources': sources,
    'series.*.states': states,
    'states.*.held.*.by': holders,
    'states.*.held.*.areas': areas,
    'states.*.lines.*.of': holders,
    'states.*.sources': sources,
  };
  const coasts = (['chart', 'region'] as const).flatMap((part) => {
    const reason = map[part] && coastTrouble(dir, map[part].coast);
    return reason ? [wrong([part, 'coast'], reason)] : [];
  });
  const homeless = map.states.flatMap(({ view }, n) =>
    view === 'region' && !map.region
      ? [wrong(['states', n], 'is drawn on the region, which map.yaml lacks: give “region”, or “view: chart”')]
      : [],
  );
  const lost = outside(map).map(({ path, reason }) => wrong(path, reason));
  // A figure is named by the id of a state or of a series.
  const twice = [['states.*.id', 'series.*.id'], ['holders.*.id'], ['areas.*.id']]
    .flatMap((ids) => repeatedValues(map, ...ids))
    .map(({ path, value: id }): Problem => {
      return { slug: 'duplicate-id', ...at(...path), details: { id, other: 'another of the map' } };
    });
  return [...coasts, ...unknownNames(map, names, at), ...homeless, ...lost, ...twice];
}

function coastTrouble(dir: string, file: string): string | undefined {
  const text = readText(join(dir, file), COAST);
  if (text === undefined) return 'names a file that does not exist';
  if (typeof text === 'object') return `names a file that cannot be read: ${text.details['reason']}`;
  try {
    const { type, features } = JSON.parse(text) as Partial<Coast>;
    const drawn =
      Array.isArray(features) && features.every(({ geometry }) => /^(?:Multi)?Polygon$/.test(geometry?.type));
    if (type !== 'FeatureCollection' || !drawn) return 'names a file that is not a GeoJSON collection of polygons';
    if (features.length === 0) return 'names a file that holds no land';
    return features.every(({ geometry }) => arePositions(geometry.coordinates))
      ? undefined
      : 'names a file with a point that is no longitude and latitude in degrees, such as [145.5, 43.9]';
  } catch {
    return 'names a file that is not JSON';
  }
}

/** Whether lists within lists hold nothing but longitudes and latitudes. */
function arePositions(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates)) return false;
  if (Array.isArray(coordinates[0])) return coordinates.every(arePositions);
  const [east, north] = coordinates;
  return typeof east === 'number' && typeof north === 'number' && Math.abs(east) <= 360 && Math.abs(north) <= 90;
}

/** Paths of what lies outside the map that it is on, and of a map whose edges are exchanged. */
function outside({ chart, region, areas }: MapData): { path: Path; reason: string }[] {
  type Edges = Pick<MapData['chart'], 'west' | 'east' | 'south' | 'north'>;
  const isIn = ({ west, east, south, north }: Edges, [x, y]: readonly number[]) =>
    [0, 360, -360].some((turn) => Number(x) + turn >= west && Number(x) + turn <= east) &&
    Number(y) >= south &&
    Number(y) <= north;
  const maps = [{ part: 'chart', ...chart }, ...(region ? [{ part: 'region', ...region }] : [])];
  const exchanged = maps
    .filter(({ west, east }) => east <= west)
    .map(({ part }) => ({
      path: [part, 'east'],
      reason: 'must be greater than “west”; beyond 180 it goes on, such as 190',
    }));
  if (exchanged.length > 0) return exchanged;
  const placed = [
    ...maps.flatMap((on) =>
      on.names.map(({ at }, n) => ({ on: [on], points: [at], path: [on.part, 'names', n, 'at'] })),
    ),
    ...chart.entries.map(({ at }, n) => ({ on: [chart], points: [at], path: ['chart', 'entries', n, 'at'] })),
    ...areas.map(({ outline }, n) => ({ on: maps, points: outline, path: ['areas', n, 'outline'] })),
  ];
  return placed
    .filter(({ on, points }) => !points.some((point) => on.some((map) => isIn(map, point))))
    .map(({ path }) => ({ path, reason: 'lies outside the map. Longitude comes first, then latitude' }));
}
