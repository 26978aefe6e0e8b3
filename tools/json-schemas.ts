/** The schemas as JSON Schema, for editors: they complete fields, mark errors as you type, and describe each field. */
import { z } from 'astro/zod';
import { map } from '../src/article/map.ts';
import { chart } from '../src/article/schema/charts.ts';
import { date, WRITTEN_DATE } from '../src/article/schema/schema-parts.ts';
import * as schemas from '../src/article/schema/schemas.ts';

/** For each schema, the files of a content folder that it is for, as editors match them; front matter is that of an `.mdx` file. */
export const SCHEMAS: { [name: string]: { schema: z.ZodType; files: string } } = {
  site: { schema: schemas.site, files: 'site.yaml' },
  sources: { schema: schemas.sources, files: 'sources.yaml' },
  claims: { schema: schemas.claims, files: 'claims.yaml' },
  events: { schema: schemas.events, files: 'events.yaml' },
  map: { schema: map, files: 'map.yaml' },
  chart: { schema: chart, files: 'charts/*.yaml' },
  changes: { schema: schemas.changes, files: 'changes.yaml' },
  aliases: { schema: schemas.aliases, files: 'aliases.yaml' },
  section: { schema: schemas.section, files: 'sections/*.mdx' },
  entry: { schema: schemas.entry, files: '*/*.mdx' },
  about: { schema: schemas.page, files: 'about.mdx' },
};

/** The JSON Schema of what an editor types, before defaults are filled in. */
export function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      // YAML takes 2018 for a number; the schema makes it text again, which JSON Schema cannot say.
      if (zodSchema._zod.def === date._zod.def) {
        Object.assign(written, { type: ['string', 'integer'], pattern: WRITTEN_DATE.source });
      }
    },
  });
}
