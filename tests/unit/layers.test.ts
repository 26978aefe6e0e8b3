/** Imports point down the layers of docs/architecture.md, no feature imports another, and no files import each other in a circle. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { isNative } from '../../src/site/native-modules.ts';

/** From the lowest to the highest. */
const LAYERS = ['definitions', 'article', 'prose', 'site', 'ui', 'features', 'frame', 'pages'];

/**
 * The definition of a component is data that the article layer checks content against; it lies in the folder of its component.
 * Below it are the parts of schemas and what they use.
 */
const DEFINITION =
  /^src\/(?:ui\/mdx\/(?:components?|[^/]+\/(?:definition|mathml))|article\/(?:dates|util\/[^/]+|schema\/schema-parts))\.ts$/;

const layerOf = (file: string): number =>
  LAYERS.indexOf(DEFINITION.test(file) ? 'definitions' : (file.split('/')[1] ?? ''));
const featureOf = (file: string): string | undefined => /^src\/features\/([^/]+)/.exec(file)?.[1];

const IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+(?:url\()?|new URL\(\s*|\bglob(?:<[^(]*>)?\(\s*)['"](\.[^'"?]+)(?:\?[^'"]*)?['"]/g;
/** The paths that the text of a file imports, relative to it; that of a glob is a pattern. */
const importsIn = (text: string): string[] => [...text.matchAll(IMPORT)].map(([, path = '']) => path);

const files = globSync('src/*/**/*.{ts,astro,css,js}');
const imports = new Map(
  files.map((file) => [
    file,
    importsIn(readFileSync(file, 'utf8'))
      .map((path) => join(dirname(file), path))
      .flatMap((path) => (path.includes('*') ? globSync(path) : [path]))
      .filter((path) => files.includes(path)),
  ]),
);
const pairs = [...imports].flatMap(([from, list]) => list.map((to) => ({ from, to })));

test('every way to import a file is seen', () => {
  for (const line of [
    `import { a } from './a.ts';`,
    `import type { A } from "./a.ts";`,
    `export * from './a.ts';`,
    `import './a.ts';`,
    `const { a } = await import('./a.ts');`,
    `new Worker(new URL('./a.ts', import.meta.url));`,
    `import code from './a.ts?raw';`,
    `const all = import.meta.glob<{ default: A }>('./a.ts', { eager: true });`,
    `@import "./a.ts";`,
    `@import url("./a.ts");`,
  ])
    assert.deepEqual(importsIn(line), ['./a.ts'], line);
});

test('every file belongs to a layer', () => {
  assert.deepEqual(
    files.filter((file) => layerOf(file) < 0),
    [],
  );
});

test('imports point down the layers', () => {
  const upward = pairs.filter(({ from, to }) => layerOf(to) > layerOf(from));
  assert.deepEqual(upward, []);
});

test('no feature imports another', () => {
  const sideways = pairs.filter(
    ({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to),
  );
  assert.deepEqual(sideways, []);
});

test('what Node runs as it is imports nothing that needs Vite', () => {
  const native = (file: string) => file.endsWith('.ts') && isNative(file);
  // Of browser code Node has the address alone, for the bundler.
  const foreign = (file: string) => /\.(?:ts|astro)$/.test(file) && !/\/browser\//.test(file) && !native(file);
  assert.deepEqual(
    pairs.filter(({ from, to }) => native(from) && foreign(to)),
    [],
  );
});

test('no files import each other in a circle', () => {
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file)) return;
    done.add(file);
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(circles, []);
});
