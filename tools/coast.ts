/**
 * `npm run coast -- --west 3 --east 12 --south 52 --north 57 --to content/map/chart.json`: clips a land file to the window
 * of a map. Without `--from` the land is that of Natural Earth (public domain), at 1:10 million.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, GeometryObject } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { clip, nameEntries, type Window } from './coast/clip.ts';
import { argumentsOf } from './editing/arguments.ts';
import { fail } from './editing/messages.ts';

const usage = `Usage: npm run coast -- --west W --east E --south S --north N --to FILE [options]

  --west --east --south --north   the window, in degrees; it runs on a little, so that no coast is cut where a reader sees it
  --to FILE        the file to write, such as content/map/chart.json; it is never overwritten unless --replace is given
  --entry ID=LONGITUDE,LATITUDE   the land nearest to this position belongs to this entry (may be repeated)
  --from FILE      land as GeoJSON (polygons) or TopoJSON; without it, Natural Earth 1:10 million (public domain)
  --detail METRES  leave out bends smaller than this (1000)`;

const { values } = argumentsOf(usage, {
  west: { type: 'string' },
  east: { type: 'string' },
  south: { type: 'string' },
  north: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  entry: { type: 'string', multiple: true, default: [] },
  detail: { type: 'string', default: '1000' },
  replace: { type: 'boolean', default: false },
});

const degrees = (name: 'west' | 'east' | 'south' | 'north'): number => {
  const value = Number(values[name] ?? Number.NaN);
  if (!Number.isFinite(value)) fail(`--${name} must be a number of degrees.\n\n${usage}`);
  return value;
};
const window: Window = {
  west: degrees('west'),
  east: degrees('east'),
  south: degrees('south'),
  north: degrees('north'),
};
if (window.west >= window.east || window.south >= window.north)
  fail('The window must have its west left of its east and its south below its north.');
const { to } = values;
if (!to) fail(`--to must name the file to write.\n\n${usage}`);

const { feature } = await import('topojson-client').catch(() =>
  fail('The packages for maps are not installed. Run “npm ci” without “--omit=dev”.'),
);
const from = values.from ?? fileURLToPath(import.meta.resolve('world-atlas/land-10m.json'));
const coast = clip(readLand(from), window, Number(values.detail));
if (coast.features.length === 0) fail(`There is no land between these degrees in ${from}.`);
const positions = values.entry.map((given) => {
  const [, id = '', longitude, latitude] =
    /^([a-z0-9-]+)=(-?[\d.]+),(-?[\d.]+)$/.exec(given) ??
    fail(`--entry ${given} must be an id and a position, such as --entry sylt=8.33,54.9`);
  return { id, at: [Number(longitude), Number(latitude)] as [number, number] };
});
for (const { id, kilometres } of nameEntries(coast, positions))
  if (kilometres > 20) fail(`The nearest land to the position of “${id}” is ${Math.round(kilometres)} km away.`);

mkdirSync(dirname(to), { recursive: true });
try {
  writeFileSync(to, `${JSON.stringify(coast)}\n`, { flag: values.replace ? 'w' : 'wx' });
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  fail(`${to} exists already. Pass --replace to overwrite it.`);
}
const kilobytes = (JSON.stringify(coast).length / 1000).toFixed(1);
console.log(`Wrote ${to}: ${coast.features.length} pieces of land, ${kilobytes} kB.
Next: name it as “coast” in map.yaml, with the same window. docs/writing.md shows how.
${values.from ? `Name in map/NOTICE.md where the land comes from and under which licence.` : 'Natural Earth is in the public domain; say so in map/NOTICE.md.'}`);

/** The land of a GeoJSON or TopoJSON file. */
function readLand(path: string): Feature[] {
  let data: { type?: string };
  try {
    data = JSON.parse(readFileSync(path, 'utf8')) as { type?: string };
  } catch (error) {
    return fail(`${path} cannot be read as JSON: ${(error as Error).message}`);
  }
  if (data.type === 'Topology') {
    const topology = data as unknown as Topology;
    return Object.values(topology.objects).flatMap(
      (object) => feature(topology, object as GeometryCollection).features ?? [],
    );
  }
  if (data.type === 'FeatureCollection') return (data as FeatureCollection).features;
  if (data.type === 'Feature') return [data as Feature];
  if (data.type === 'Polygon' || data.type === 'MultiPolygon')
    return [{ type: 'Feature', properties: {}, geometry: data as GeometryObject as Feature['geometry'] }];
  return fail(`${path} is neither GeoJSON nor TopoJSON.`);
}
