/** Editors get the schemas that the check uses, with a description of each field. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { labelNames } from '../../src/article/labels/index.ts';
import { FOLDERS } from '../../src/article/routes.ts';
import { jsonSchema, SCHEMAS } from '../../tools/json-schemas.ts';

test('schemas/ is what the schemas say now', () => {
  assert.deepEqual(
    readdirSync('schemas').sort(),
    Object.keys(SCHEMAS)
      .map((name) => `${name}.json`)
      .sort(),
  );
  for (const [name, { schema }] of Object.entries(SCHEMAS)) {
    const written = JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8'));
    assert.deepEqual(written, JSON.parse(JSON.stringify(jsonSchema(schema))), `${name}: run “npm run schemas”`);
  }
});

test('every field of every schema says what it is for', () => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties = {} } = node as { properties?: { [field: string]: { description?: string } } };
    for (const [field, { description }] of Object.entries(properties)) if (!description) bare.push(`${path} ${field}`);
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
  };
  for (const [name, { schema }] of Object.entries(SCHEMAS)) walk(jsonSchema(schema), name);
  assert.deepEqual(bare, []);
});

test('VS Code is pointed at the schema of every YAML file', () => {
  const { 'yaml.schemas': wired } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
  const yaml = Object.entries(SCHEMAS).filter(([, { files }]) => files.endsWith('.yaml'));
  assert.deepEqual(
    wired,
    Object.fromEntries(yaml.map(([name, { files }]) => [`./schemas/${name}.json`, `**/content/${files}`])),
  );
});

test('no kind of entry can take the address of a page', () => {
  const folders = ['src/pages', 'src/pages/_optional']
    .flatMap((dir) => readdirSync(dir))
    .filter((name) => !name.startsWith('_'));
  // A page, and the folder of a file, take the first part of an address; a file of its own does not.
  const parts = folders
    .filter((name) => name.endsWith('.astro') || !name.includes('.'))
    .map((name) => name.split('.')[0] ?? '');
  for (const part of parts.filter((name) => !/^\[|^index$|^404$/.test(name))) {
    assert.ok(FOLDERS.includes(part), `a folder “${part}” would take the place of the site’s own; add it to routes.ts`);
  }
});

test('something reads every field of every schema', () => {
  const isSource = (file: string) =>
    /\.(?:ts|astro)$/.test(file) && !/^article\/(?:labels|schema\/(?!charts))/.test(file);
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((file) => readFileSync(`src/${file}`, 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
  const names = new Set<string>();
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties = {} } = node as { properties?: object };
    for (const field of Object.keys(properties)) names.add(field);
    for (const value of Object.values(node)) walk(value);
  };
  for (const { schema } of Object.values(SCHEMAS)) walk(jsonSchema(schema));
  const isRead = (name: string) => new RegExp(`(?:\\.|[{,]\\s*)${name}\\b`).test(source);
  const labels = new Set<string>(labelNames);
  assert.deepEqual(
    [...names].filter((name) => !labels.has(name) && !isRead(name)),
    [],
  );
});
