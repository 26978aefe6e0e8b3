/** An editor hears from the build when a margin holds more than there is room for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowded } from '../../src/article/check/crowding.ts';
import { library } from '../../src/article/model/load.ts';
import { copyWith } from '../content-copy.ts';

const matter = '---\nid: gate\ntitle: The gate\ndescription: How the gate was shut.\n---\n\n';
const note = `^[**Aside.** ${'The lock was shut and stayed so for years. '.repeat(5)}[Minutes](source:minutes-3).]`;

test('ten long notes on one line are told once, with their section', () => {
  const [first, ...more] = crowded(
    library(copyWith({ 'sections/01-gate.mdx': `${matter}It shut.${note.repeat(10)}\n` })),
  );
  assert.equal(first?.section.title, 'The gate');
  assert.ok((first?.distance ?? 0) > 400);
  assert.deepEqual(
    more.filter(({ section }) => section === first?.section),
    [],
  );
});

test('notes that have room are not told', () => {
  assert.deepEqual(crowded(library(copyWith({}))), []);
});
