/** Styles that an engine would drop without a word. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { marginRules } from '../../src/prose/margin.ts';

test('underlines are given by longhands: WebKit drops “text-decoration” with more than a line', () => {
  const dropped = globSync('src/**/*.{css,astro,ts}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<![\w-])text-decoration\s*:\s*([^;}\n]+)/g)]
      .filter(([, value = '']) => /\s/.test(value.replace('!important', '').trim()))
      .map(([declaration]) => `${file}: ${declaration}`),
  );
  assert.deepEqual(dropped, []);
});

test('the rules of a note are tried on its elements alone: in “:is(#a, #b)” each page of 40 notes was styled twice as long', () => {
  const rules = marginRules([{ id: 'gate_depth', ref: 'gate_depth_r1' }]);
  assert.match(rules, /\{#gate_depth_r1,#gate_depth\{--lit:1\}\}/);
});

test('site.css imports every style sheet of the pages once, and nothing else imports one: the order of the cascade is in one place', () => {
  const order = 'src/frame/styles/site.css';
  const imported = globSync('src/**/*.{css,astro,ts}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:^import|@import) ["']([^"']+\.css)["']/gm)].map(([, path = '']) => ({
      from: file,
      sheet: join(file, '..', path),
    })),
  );
  assert.deepEqual(
    imported.filter(({ from }) => from !== order),
    [{ from: 'src/frame/Page.astro', sheet: order }],
  );
  assert.deepEqual(
    imported.flatMap(({ from, sheet }) => (from === order ? [sheet] : [])).sort(),
    globSync('src/**/*.css')
      .filter((file) => file !== order && !file.endsWith('book.css'))
      .sort(),
  );
});
