/** `npm ci --omit=dev && npm run build` works: whatever the build imports is a dependency, not a development one. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** Packages that a file imports for more than their types. */
function importedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [
    ...text.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s*)?'([^']+)'/gm),
    ...text.matchAll(/\bimport\('([^']+)'\)/g),
  ].map(([, specifier = '']) => specifier);
  return specifiers
    .filter((name) => !/^[./]|^(?:node|astro|virtual):/.test(name) && !builtinModules.includes(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

test('every package that the build imports is listed under “dependencies”', () => {
  const files = readdirSync('src', { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.(?:ts|astro)$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const missing = ['astro.config.mjs', ...files].flatMap((file) =>
    importedBy(file)
      .filter((name) => !Object.hasOwn(dependencies, name))
      .map((name) => `${file} imports ${name}`),
  );
  assert.deepEqual([...new Set(missing)], []);
});
