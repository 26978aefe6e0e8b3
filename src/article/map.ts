/** `map.yaml` and its coastlines: what the maps of an article are drawn from. An article may have none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { listSeparator } from './language.ts';
import { fieldName, type Problem, unknownValue } from './problems/problems.ts';
import { readText } from './read/text-file.ts';
import type { MapData } from './schema/map-schema.ts';
import type { Site } from './schema/schemas.ts';

export { type MapData, type MapState, map } from './schema/map-schema.ts';

/** Bytes that a coastline may have. */
const COAST = 5_000_000;

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

type Path = (string | number)[];

/** Paths of what lies outside the map that it is on, and of a map whose edges are exchanged. */
function outside({ chart, region, areas }: MapData): { path: Path; reason: string }[] {
  type Edges = Pick<MapData['chart'], 'west' | 'east' | 'south' | 'north'>;
  const isIn = ({ west, east, south, north }: Edges, [x, y]: readonly number[]) =>
    [0, 360, -360].some((turn) => Number(x) + turn >= west && Number(x) + turn <= east) &&
    Number(y) >= south &&
    Number(y) <= north;
  const maps = [chart, ...(region ? [region] : [])];
  const far = 'lies outside the map. Longitude comes first, then latitude';
  const placed = (edges: Edges, path: Path, list: readonly { at: readonly number[] }[]) =>
    list.flatMap(({ at }, n) => (isIn(edges, at) ? [] : [{ path: [...path, n, 'at'], reason: far }]));
  const exchanged = (['chart', 'region'] as const).flatMap((part) => {
    const map = part === 'chart' ? chart : region;
    return map && map.east <= map.west
      ? [{ path: [part, 'east'], reason: 'must be greater than “west”; beyond 180 it goes on, such as 190' }]
      : [];
  });
  if (exchanged.length > 0) return exchanged;
  return [
    ...placed(chart, ['chart', 'names'], chart.names),
    ...placed(chart, ['chart', 'entries'], chart.entries),
    ...(region ? placed(region, ['region', 'names'], region.names) : []),
    ...areas.flatMap(({ outline }, n) =>
      outline.some((point) => maps.some((map) => isIn(map, point)))
        ? []
        : [{ path: ['areas', n, 'outline'], reason: far }],
    ),
  ];
}

/** A name in `map.yaml`, its path, and the names that are allowed there. */
interface Named {
  path: Path;
  value: string;
  values: string[];
}

/** Every name in a map of something that is defined elsewhere. */
function namesIn(
  { chart, states, series, holders, areas }: MapData,
  known: { entries: string[]; sources: string[]; notes: string[] },
): Named[] {
  const ids = {
    holders: holders.map(({ id }) => id),
    areas: areas.map(({ id }) => id),
    states: states.map(({ id }) => id),
  };
  const each = (path: Path, given: string[], values: string[]) =>
    given.map((value, n): Named => ({ path: [...path, n], value, values }));
  return [
    ...holders.map(({ look }, n) => ({ path: ['holders', n, 'look'], value: look, values: known.notes })),
    ...chart.entries.map(({ ref }, n) => ({ path: ['chart', 'entries', n, 'ref'], value: ref, values: known.entries })),
    ...chart.entries.flatMap(({ partOf }, n) => each(['chart', 'entries', n, 'partOf'], partOf, known.entries)),
    ...(chart.shows === undefined ? [] : [{ path: ['chart', 'shows'], value: chart.shows, values: ids.states }]),
    ...each(['chart', 'distances', 'sources'], chart.distances?.sources ?? [], known.sources),
    ...series.flatMap(({ states: shown }, n) => each(['series', n, 'states'], shown, ids.states)),
    ...states.flatMap(({ held, lines, sources }, n) => [
      ...held.flatMap(({ by, areas: of }, m) => [
        ...each(['states', n, 'held', m, 'by'], by, ids.holders),
        ...each(['states', n, 'held', m, 'areas'], of, ids.areas),
      ]),
      ...lines.flatMap(({ of }, m) =>
        of === undefined ? [] : [{ path: ['states', n, 'lines', m, 'of'], value: of, values: ids.holders }],
      ),
      ...each(['states', n, 'sources'], sources, known.sources),
    ]),
  ];
}

/** Entries, sources, states, holders, areas and files that a map names and that do not exist, and ids that it gives twice. */
export function mapProblems(
  data: MapData,
  known: {
    dir: string;
    folder: string;
    entries: string[];
    sources: string[];
    /** Labels of the kinds of notes. */
    notes: string[];
    placeOf: (...path: Path) => { line: number; column: number };
  },
): Problem[] {
  const file = `${known.folder}/map.yaml`;
  const at = (...path: Path) => ({ file, ...known.placeOf(...path) });
  const unknown = namesIn(data, known).flatMap(({ path, value, values }) =>
    unknownValue(at(...path), fieldName(path), value, new Set(values)),
  );
  const wrong = (path: Path, reason: string): Problem => {
    return { slug: 'field', ...at(...path), details: { field: fieldName(path), reason } };
  };
  const coasts = (['chart', 'region'] as const).flatMap((part) => {
    const reason = data[part] && coastTrouble(known.dir, data[part].coast);
    return reason ? [wrong([part, 'coast'], reason)] : [];
  });
  const homeless = data.states.flatMap(({ view }, n) =>
    view === 'region' && !data.region
      ? [wrong(['states', n], 'is drawn on the region, which map.yaml lacks: give “region”, or “view: chart”')]
      : [],
  );
  const named = (list: 'states' | 'series' | 'holders' | 'areas') =>
    data[list].map(({ id }, n) => ({ id, path: [list, n, 'id'] }));
  // A figure is named by the id of a state or of a series.
  const twice = [[...named('states'), ...named('series')], named('holders'), named('areas')].flatMap((all) =>
    all
      .filter(({ id }, n) => all.findIndex((other) => other.id === id) < n)
      .map(({ id, path }): Problem => {
        return { slug: 'duplicate-id', ...at(...path), details: { id, other: 'another of the map' } };
      }),
  );
  const lost = outside(data).map(({ path, reason }) => wrong(path, reason));
  return [...coasts, ...unknown, ...homeless, ...lost, ...twice];
}
