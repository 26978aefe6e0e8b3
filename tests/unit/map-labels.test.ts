/** No label of a map lies on a coast, on another label or over the edge. The maps of the article: tests/content/maps.test.ts. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { Label } from '../../src/ui/map/labels.ts';
import { clashes, clashesOnMaps } from '../label-clashes.ts';

test('labels of the example’s maps have room', () =>
  assert.deepEqual(clashesOnMaps(resolve('examples/knutt/content')), []));

const at = (text: string, x: number, y: number): Label => ({
  lines: [{ text, is: 'first' }],
  at: [x, y],
  anchor: 'start',
});
const crop = { x: 0, y: 0, width: 300, height: 200 };

test('labels that lie on each other, on a coast or over the edge are found', () => {
  const coast: [number, number][] = [
    [100, 100],
    [140, 100],
    [140, 140],
    [100, 140],
  ];
  const of = (...labels: Label[]) => clashes(labels, { rings: [coast], crop });
  assert.deepEqual(of(at('Staithe', 10, 50), at('Lock End', 10, 80)), []);
  assert.deepEqual(of(at('Staithe', 10, 50), at('Lock End', 40, 55)), ['“Staithe” lies on “Lock End”']);
  assert.deepEqual(of(at('Staithe', 80, 110)), ['“Staithe” lies on a coast']);
  assert.deepEqual(of(at('Ambleford', 270, 50)), ['“Ambleford” is cut']);
});
