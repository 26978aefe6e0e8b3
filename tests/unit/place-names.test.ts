/** Names that two sides give a place: which words of a text are such a name, and which are others’ words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { byName, othersOf } from '../../src/prose/place-names.ts';
import { copyWith } from '../content-copy.ts';

const place = (id: string, ...names: [of: string, name: string][]) => {
  const listed = names.map(([of, name]) => `  - { lang: en, name: ${name}, of: ${of} }\n`).join('');
  return `---\nid: ${id}\ntitle: ${id}\nwhat: A place\nnames:\n${listed}---\n\nIt is in the [minutes](source:minutes-3).\n`;
};
const article = library(
  copyWith({
    'waters/wharf.mdx': place('wharf', ['Keepers', 'Wharf'], ['Boatmen', 'Quay']),
    'waters/wharf-end.mdx': place('wharf-end', ['Keepers', 'Wharf End'], ['Boatmen', 'Quayside']),
  }),
);
/** The names in a text, each with the forms that other readers see. */
const namesIn = (text: string) =>
  byName(text, article).flatMap((run) =>
    run.forms ? [[run.text, ...othersOf(run).map(({ name }) => name)].join(' → ')] : [],
  );

test('a name within a longer one is not taken for it', () => {
  assert.deepEqual(namesIn('From Wharf End to the Wharf.'), ['Wharf End → Quayside', 'Wharf → Quay']);
  assert.deepEqual(namesIn('Wharf Bridge and Wharfage are other names.'), []);
});

test('both forms of a name, in any of the ways to write them, are one', () => {
  for (const both of ['Wharf (Quay)', 'Wharf / Quay', 'Wharf (in the boatmen’s words: Quay)'])
    assert.deepEqual(namesIn(`To ${both}.`), [`${both} → Wharf → Quay`], both);
});

test('names in quotations stay, whatever the signs', () => {
  for (const quoted of ['“to the Wharf”', '"to the Wharf"', '«to the Wharf»', '„to the Wharf“', '「Wharf」'])
    assert.deepEqual(namesIn(`He said ${quoted}.`), [], quoted);
  assert.deepEqual(namesIn('He said "no" at the Wharf.'), ['Wharf → Quay']);
});
