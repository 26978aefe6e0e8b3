/** An editor hears from the build when a margin holds more than there is room for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowded, foldedOn } from '../../src/article/check/crowding.ts';
import { library } from '../../src/article/model/load.ts';
import { copyWith } from '../content-copy.ts';

const matter = '---\nid: gate\ntitle: The gate\ndescription: How the gate was shut.\n---\n\n';
const note = `^[**Aside.** ${'The lock was shut and stayed so for years. '.repeat(5)}[Minutes](source:minutes-3).]`;

test('ten long notes on one line are told once, with their section', () => {
  const [first, ...more] = crowded(
    library(copyWith({ 'sections/01-gate.mdx': `${matter}It shut.${note.repeat(10)}\n` })),
  );
  assert.equal(first?.section.title, 'The gate');
  assert.ok((first?.distance ?? 0) > 250);
  assert.deepEqual(
    more.filter(({ section }) => section === first?.section),
    [],
  );
});

test('notes that have room are not told', () => {
  assert.deepEqual(crowded(library(copyWith({}))), []);
});

test('where notes crowd, those of entries and the long ones are folded first', () => {
  const body = '**Aside.** The lock was shut and stayed so for years, and nobody said why. ';
  const text = `[Old Prys](keeper:prys) shut it.^[${body}]^[${body.repeat(3)}]^[${body}] And so on.\n`;
  const all = library(copyWith({ 'sections/01-gate.mdx': `${matter}${text}` }));
  const folded = foldedOn(all.sections.slice(0, 1));
  assert.ok(folded.has('gate_keeper_prys'));
  assert.ok(!folded.has('gate_n3'), 'nothing stands below the last note');
});

test('where there is room, no note is folded', () => {
  const paragraph = 'The water stood where it was, and the boats lay in it. '.repeat(20);
  const text = `[Old Prys](keeper:prys) shut it.\n\n${paragraph}\n\nThen it opened.^[**Aside.** ${paragraph}]\n`;
  const all = library(copyWith({ 'sections/01-gate.mdx': `${matter}${text}` }));
  assert.deepEqual(foldedOn(all.sections.slice(0, 1)), new Set());
});
