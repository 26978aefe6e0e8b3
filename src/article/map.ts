/** `map.yaml` and its coastlines: what a map of an article’s places is drawn from. An article may have none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { FeatureCollection, Polygon } from 'geojson';
import { type Problem, suggest } from './problems/problems.ts';
import type { ContentFiles } from './read/files.ts';
import { readText } from './read/text-file.ts';
import { address, id, text } from './schema/schema-parts.ts';

/** Bytes that a coastline may have. */
const COAST = 5_000_000;

const longitude = z.number().min(-180, 'must be at least -180').max(180, 'must be at most 180');
const latitude = z.number().min(-90, 'must be at least -90').max(90, 'must be at most 90');
const position = z.tuple([longitude, latitude]).describe('Longitude and latitude in degrees, such as [145.5, 43.9].');
const coast = z
  .string()
  .regex(/^[\w-]+(?:\/[\w-]+)*\.json$/, 'must be a GeoJSON file of the content folder, such as “map/chart.json”')
  .describe('A GeoJSON file of the content folder; a feature’s “entry” says which entry it belongs to.');
const name = z.strictObject({
  text: text.describe('The words on the map.'),
  at: position,
  is: z.enum(['sea', 'land', 'point']).describe('What it names, which decides how it is drawn.'),
  side: z.enum(['above', 'below']).default('above').describe('Where the words stand beside a point.'),
});
const sources = z
  .array(id)
  .min(1, 'must name at least one source')
  .describe('What it rests on: ids of entries of sources.yaml.');
// A map may run over the line where longitudes begin anew.
const edge = z.number().min(-360, 'must be at least -360').max(360, 'must be at most 360');
const edges = {
  west: edge.describe('The western edge, in degrees of longitude.'),
  east: edge.describe('The eastern edge, in degrees of longitude.'),
  south: latitude.describe('The southern edge, in degrees of latitude.'),
  north: latitude.describe('The northern edge, in degrees of latitude.'),
};
const upright = {
  path: ['north'],
  error: 'must be greater than “south”',
};

/** `map.yaml`. */
export const map = z
  .strictObject({
    credit: z
      .strictObject({
        label: text.describe('Who drew the coastline.'),
        address: address.describe('Where its licence stands.'),
      })
      .describe('Whose coastline it is.'),
    chart: z
      .strictObject({
        coast,
        ...edges,
        middle: edge.describe('The longitude that stands upright, and in the middle of a narrow screen.'),
        alt: text.describe('What the chart shows, for those who cannot see it.'),
        names: z.array(name).describe('Words on the chart.'),
        entries: z
          .array(
            z.strictObject({
              ref: text.describe('The entry, as scheme:id.'),
              at: position.describe('Where its name stands.'),
              spot: position
                .optional()
                .describe('Where it lies itself, when the coastline has no shape of its own for it.'),
              second: text.optional().describe('A second name below the first.'),
              native: text.optional().describe('The name in its own script.'),
              hatched: z.boolean().default(false).describe('Whether its land is hatched.'),
            }),
          )
          .describe('Entries that stand on the chart.'),
        hatching: text.optional().describe('What hatching means.'),
        distances: z
          .strictObject({
            from: text.describe('Where the distances are counted from.'),
            list: z.array(text).describe('Each distance, in words.'),
            note: text.describe('How they were measured.'),
            sources,
          })
          .optional()
          .describe('How far things are.'),
      })
      .refine(({ south, north }) => south < north, upright)
      .describe('The chart of the places themselves.'),
    region: z
      .strictObject({
        coast,
        ...edges,
        names: z.array(name).describe('Words on the map.'),
        lines: z
          .array(
            z.strictObject({
              id: id,
              label: text.describe('Its year or name.'),
              caption: text.describe('Where it ran, in words.'),
              points: z.array(position).describe('The points that it runs through.'),
              claimed: z.array(position).optional().describe('The points of a line that was claimed only.'),
              sources,
            }),
          )
          .describe('Borders through time, each told in words.'),
      })
      .refine(({ south, north }) => south < north, upright)
      .optional()
      .describe('The wider region with its borders through time, for an article that has any.'),
  })
  .describe('What the map of the places is drawn from.');

export type MapData = z.infer<typeof map>;
export type Coast = FeatureCollection<Polygon, { entry?: string }>;

/** The map of a content folder, or undefined when it has none. */
export function readMap(files: ContentFiles): MapData | undefined {
  return files.yaml('map.yaml', map)?.data;
}

/** The coastline that a map names. */
export function coastOf(dir: string, file: string): Coast {
  return JSON.parse(readFileSync(join(dir, file), 'utf8')) as Coast;
}

/** The ids of the sources that a map rests on. */
export const sourcesOfMap = ({ chart, region }: MapData): string[] => [
  ...(region?.lines ?? []).flatMap((line) => line.sources),
  ...(chart.distances?.sources ?? []),
];

/** What is wrong with a coastline, or undefined. */
function coastTrouble(dir: string, file: string): string | undefined {
  const text = readText(join(dir, file), COAST);
  if (text === undefined) return 'names a file that does not exist';
  if (typeof text === 'object') return `names a file that cannot be read: ${text.details['reason']}`;
  try {
    const { type, features } = JSON.parse(text) as Partial<Coast>;
    const drawn =
      Array.isArray(features) && features.every(({ geometry }) => /^(?:Multi)?Polygon$/.test(geometry?.type));
    return type === 'FeatureCollection' && drawn
      ? undefined
      : 'names a file that is not a GeoJSON collection of polygons';
  } catch {
    return 'names a file that is not JSON';
  }
}

/** Entries, sources and files that a map names and that do not exist. */
export function mapProblems(
  data: MapData,
  known: {
    dir: string;
    folder: string;
    entries: string[];
    sources: string[];
    lineOf: (...path: (string | number)[]) => number;
  },
): Problem[] {
  const file = `${known.folder}/map.yaml`;
  const { chart, region } = data;
  const missing = [
    ...chart.entries.map(({ ref }, n) => ({ path: ['chart', 'entries', n, 'ref'], value: ref, values: known.entries })),
    ...(chart.distances?.sources ?? []).map((value, n) => {
      return { path: ['chart', 'distances', 'sources', n], value, values: known.sources };
    }),
    ...(region?.lines ?? []).flatMap(({ sources: cited }, line) =>
      cited.map((value, n) => ({ path: ['region', 'lines', line, 'sources', n], value, values: known.sources })),
    ),
  ].filter(({ value, values }) => !values.includes(value));
  const coasts = (['chart', 'region'] as const).flatMap((part): Problem[] => {
    const named = data[part];
    const reason = named && coastTrouble(known.dir, named.coast);
    const details = { field: `${part} › coast`, reason: reason ?? '' };
    return reason ? [{ slug: 'field', file, line: known.lineOf(part, 'coast'), column: 1, details }] : [];
  });
  return [
    ...coasts,
    ...missing.map(({ path, value, values }): Problem => {
      const field = path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' › ');
      return {
        slug: 'unknown-value',
        file,
        line: known.lineOf(...path),
        column: 1,
        details: { field, value, ...suggest(value, values) },
      };
    }),
  ];
}
