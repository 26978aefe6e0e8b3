/** Styles that an engine would drop without a word. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('underlines are given by longhands: WebKit drops “text-decoration” with more than a line', () => {
  const dropped = globSync('src/**/*.{css,astro,ts}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<![\w-])text-decoration\s*:\s*([^;}\n]+)/g)]
      .filter(([, value = '']) => /\s/.test(value.replace('!important', '').trim()))
      .map(([declaration]) => `${file}: ${declaration}`),
  );
  assert.deepEqual(dropped, []);
});
