/** `map.yaml` and its coastlines: what a map of an article’s places is drawn from. An article may have none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { FeatureCollection, Polygon } from 'geojson';
import type { ContentFiles } from './files.ts';
import { type Problem, suggest } from './problems.ts';
import * as schemas from './schemas.ts';

/** Longitude and latitude in degrees. */
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const text = z.string().trim().min(1, 'must not be empty');
const name = z.strictObject({
  text,
  at: position,
  is: z.enum(['sea', 'land', 'point']),
  side: z.enum(['above', 'below']).default('above'),
});
/** The window of a map, in degrees. */
const edges = { west: z.number(), east: z.number(), south: z.number(), north: z.number() };
const sources = z.array(schemas.id).min(1, 'must name at least one source');

/** `map.yaml`. */
export const map = z.strictObject({
  credit: z.strictObject({ label: text, address: z.url() }),
  chart: z.strictObject({
    /** A GeoJSON file in the content folder; a feature’s `entry` says which entry it belongs to. */
    coast: text,
    ...edges,
    /** The longitude that stands upright, and in the middle of a narrow screen. */
    middle: z.number(),
    /** What the chart shows, for those who cannot see it. */
    alt: text,
    names: z.array(name),
    entries: z.array(
      z.strictObject({
        ref: text,
        /** Where its name stands. */
        at: position,
        /** Where it lies itself, when the coastline has no shape of its own for it. */
        spot: position.optional(),
        second: text.optional(),
        native: text.optional(),
        hatched: z.boolean().default(false),
      }),
    ),
    /** What hatching means. */
    hatching: text.optional(),
    distances: z.strictObject({ from: text, list: z.array(text), note: text, sources }).optional(),
  }),
  /** The wider region with its borders through time, for an article that has any. */
  region: z
    .strictObject({
      coast: text,
      ...edges,
      names: z.array(name),
      /** Borders through time, each told in words. */
      lines: z.array(
        z.strictObject({
          id: schemas.id,
          label: text,
          caption: text,
          points: z.array(position),
          claimed: z.array(position).optional(),
          sources,
        }),
      ),
    })
    .optional(),
});

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

/** Entries, sources and files that a map names and that do not exist. */
export function mapProblems(
  data: MapData,
  known: { dir: string; folder: string; entries: string[]; sources: string[] },
): Problem[] {
  const cited = sourcesOfMap(data);
  const missing = [
    ...data.chart.entries.map(({ ref }) => ({ field: 'ref', value: ref, values: known.entries })),
    ...cited.map((value) => ({ field: 'sources', value, values: known.sources })),
    ...[data.chart.coast, ...(data.region ? [data.region.coast] : [])].map((value) => ({
      field: 'coast',
      value,
      values: existsSync(join(known.dir, value)) ? [value] : [],
    })),
  ].filter(({ value, values }) => !values.includes(value));
  return missing.map(({ field, value, values }) => {
    return {
      slug: 'unknown-value',
      file: `${known.folder}/map.yaml`,
      details: { field, value, ...suggest(value, values) },
    };
  });
}
