/** Styles that an engine would drop without a word. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
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
