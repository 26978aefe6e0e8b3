/** The parts of the commands for editors: ids from titles, and lists that grow without a change to their other items. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { id as idSchema } from '../../src/article/schema/schema-parts.ts';
import { clip } from '../../tools/coast/clip.ts';
import { appendItem } from '../../tools/editing/files.ts';
import { idFrom } from '../../tools/editing/ids.ts';
import { tempDir } from '../temp-dir.ts';

test('an id says in plain Latin letters what its title says', () => {
  for (const [title, lang, id] of [
    ['Größe & Maß', 'de', 'groesse-mass'],
    ['Räksmörgås', 'sv', 'raksmorgas'],
    ['Самовар', 'ru', 'samovar'],
    ['L’île d’Arguin', 'fr', 'lile-darguin'],
    ['The 2nd – and last! – summit', 'en', 'the-2nd-and-last-summit'],
  ] as const)
    assert.equal(idFrom(title, lang), id);
  assert.equal(idFrom('国後', 'ja'), '', 'then an editor is asked for one');
  const long = idFrom('Why the two countries never signed the treaty that both had wanted', 'en');
  assert.ok(long.length <= 40 && idSchema.safeParse(long).success && !long.endsWith('-'));
});

test('a list grows at its end; comments, order and writing of what was there stay to the byte', () => {
  const path = join(tempDir('list-'), 'list.yaml');
  for (const before of [
    '',
    '# Only a comment.\n',
    '# Head\n- { id: a, title: "A" } # kept\n\n- id: b\n  title: >-\n    B\n    b',
    '  - id: a\n',
  ]) {
    writeFileSync(path, before);
    const line = appendItem(path, { id: 'new', title: 'Yes: no', none: undefined });
    const after = readFileSync(path, 'utf8');
    assert.ok(after.startsWith(before));
    assert.match(after.split('\n')[line - 1] ?? '', /^ *- id: new$/);
    assert.match(after, /title: "Yes: no"\n$/);
  }
});

test('clipped land keeps its lakes, and loses what is smaller than the detail', () => {
  const square = (x: number, y: number, size: number, clockwise: boolean) => {
    const ring = [
      [x, y],
      [x, y + size],
      [x + size, y + size],
      [x + size, y],
      [x, y],
    ];
    return clockwise ? ring : ring.reverse();
  };
  const polygon = (...coordinates: number[][][]) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Polygon' as const, coordinates },
  });
  const land = [polygon(square(0, 0, 8, true), square(4.4, 4.4, 0.4, false)), polygon(square(9, 5, 0.001, true))];
  const { features } = clip(land, { west: 4, east: 10, south: 4, north: 6 }, 1000);
  assert.equal(features.length, 1);
  assert.equal(features[0]?.geometry.coordinates.length, 2);
});
