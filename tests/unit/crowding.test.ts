/** An editor hears from the build when a margin holds more than there is room for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowded, foldedOn } from '../../src/article/check/crowding.ts';
import { library } from '../../src/article/model/load.ts';
import { textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';

const matter = '---\nid: gate\ntitle: The gate\ndescription: How the gate was shut.\n---\n\n';
const note = `^[**Aside.** ${'The lock was shut and stayed so for years. '.repeat(5)}[Minutes](source:minutes-3).]`;

test('warns once of ten long notes on one line, with their section', () => {
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

test('where notes crowd, that of an entry is folded before a longer one of the editor', () => {
  const note = (length: number) => `^[**Aside.** ${'shut '.repeat(length / 5)}]`;
  const text = `[Old Prys](keeper:prys) shut it.${note(220)} ${'And so on. '.repeat(18)}${note(50)}\n`;
  const entry = textOf('keepers/prys.mdx').replace('kept the lock', `kept ${'the lock '.repeat(10)}`);
  const all = library(copyWith({ 'sections/01-gate.mdx': `${matter}${text}`, 'keepers/prys.mdx': entry }));
  assert.deepEqual([...foldedOn(all.sections.slice(0, 1))], ['gate_keeper_prys']);
});

test('where there is room, no note is folded', () => {
  const paragraph = 'The water stood where it was, and the boats lay in it. '.repeat(20);
  const text = `[Old Prys](keeper:prys) shut it.\n\n${paragraph}\n\nThen it opened.^[**Aside.** ${paragraph}]\n`;
  const all = library(copyWith({ 'sections/01-gate.mdx': `${matter}${text}` }));
  assert.deepEqual(foldedOn(all.sections.slice(0, 1)), new Set());
});

test('a Japanese character takes the room of two letters, so that a paragraph is as long as it looks', () => {
  const paragraph = `${'水門'.repeat(69)}^[**Aside.** ${'水門'.repeat(62)}]\n\n`;
  const all = library(copyWith({ 'sections/01-gate.mdx': `${matter}${paragraph.repeat(10)}` }));
  assert.deepEqual([...foldedOn(all.sections.slice(0, 1))], []);
});
