/** Addresses of paragraphs: what an editor may change without moving them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../../src/article/grammar/paragraphs.ts';
import { parse } from '../../src/article/read/markdown.ts';

const ids = (text: string, paragraphs: { [id: string]: string } = {}) =>
  blocksOf(parse(text), { id: 'gate', paragraphs }, 'en').map(({ id }) => id);

const before = 'The lock was dug in a dry summer.\n\nNobody kept the key for long.\n\n- It was heavy.\n- It rusted.';

test('a paragraph keeps its address when its neighbours change, move or go', () => {
  const [, key] = ids(before);
  assert.equal(key, 'gate_p-nobody-kept-the-key-for');
  assert.ok(ids(`A new beginning.\n\n${before}\n\nAn end.`).includes(key as string));
  assert.ok(ids('Nobody kept the key for long.').includes(key as string));
});

test('a note, a citation or a link in it does not move a paragraph', () => {
  const plain = ids('Nobody kept the key for long.');
  assert.deepEqual(ids('Nobody kept^[**Aside.** Or [so](source:a).] the [key](keeper:prys) for long.'), plain);
});

test('an id by hand stays when the paragraph changes after its first words', () => {
  const paragraphs = { key: 'Nobody kept the key' };
  assert.deepEqual(ids('Nobody kept the key for long.', paragraphs), ['gate_key']);
  assert.deepEqual(ids('Nobody kept the key, and few asked for it.', paragraphs), ['gate_key']);
});

test('two paragraphs that begin alike have two addresses', () => {
  const two = ids('It rained again all day here.\n\nIt rained again all day there.');
  assert.equal(new Set(two).size, 2);
});
