/**
 * One schema for each kind of file that an editor writes, each field with a description. `fields.ts` validates files against
 * them and names the line and the field of an error; `tools/json-schemas.ts` writes them for editors such as VS Code.
 */

export * from './entry-schema.ts';
export * from './list-schemas.ts';
export * from './site-schema.ts';
