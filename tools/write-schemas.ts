// Writes the schemas of content as JSON Schema, for editors, to schemas/.

import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchema, SCHEMAS } from './json-schemas.ts';

mkdirSync('schemas', { recursive: true });
for (const [name, { schema }] of Object.entries(SCHEMAS)) {
  writeFileSync(`schemas/${name}.json`, `${JSON.stringify(jsonSchema(schema), undefined, 2)}\n`);
}
console.log(`Wrote ${Object.keys(SCHEMAS).length} schemas to schemas/.`);
