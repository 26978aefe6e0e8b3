/** What a query means: spellings are one name, the other side’s name is told apart, slips of the finger are mended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Entry, library } from '../../src/annotations/library.ts';
import { contentDir } from '../../src/content/place.ts';
import { fold } from '../../src/search/fold.ts';
import { hitsByName } from '../../src/search/hits-by-name.ts';
import { namedIn } from '../../src/search/named.ts';
import { type Names, namesOf } from '../../src/search/names.ts';
import { correct, otherSide, relaxed } from '../../src/search/query.ts';
import { recordsOf } from '../../src/search/records.ts';

test('a sharp s is found as a double one', () => {
  assert.equal(fold('Große Straße'), fold('grosse strasse'));
});

const entry = (title: string, names: Entry['names'], spellings: string[] = []): Names => ({
  title,
  trail: '',
  address: `/islands/${title.toLowerCase()}/`,
  kind: 'Islands',
  ...namesOf({ title, names, spellings } as unknown as Entry),
});
const name = (of: string, words: string, latin?: string) => ({ of, name: words, lang: '', latin }) as Entry['names'][0];

const territories = entry(
  'Four islands',
  [name('Russian', 'Southern Kurils'), name('Japanese', 'Northern Territories')],
  ['South Kurils'],
);
const kunashir = entry(
  'Kunashir',
  [name('Russian', 'Kunashir'), name('Japanese', 'Kunashiri')],
  ['国後島', 'Kunasiri'],
);

test('case, accents, macrons, hyphens and ё make no difference', () => {
  assert.equal(fold('Hoppō-Ryōdo'), fold('hoppo ryodo'));
  assert.equal(fold('Хрущёв'), fold('ХРУЩЕВ'));
});

test('spellings of one name belong to no side', () => {
  assert.deepEqual(kunashir.sides, []);
  for (const query of ['kunasiri', '国後島', 'KUNASHIRI']) assert.equal(hitsByName(query, [kunashir]).length, 1, query);
});

test('a name of one side leads to the other side’s, in a longer question too', () => {
  assert.equal(otherSide('return of the northern territories', [territories])?.query, 'return of the Southern Kurils');
  assert.equal(otherSide('South Kurils', [territories])?.name, 'Northern Territories');
  assert.equal(otherSide('Kunashiri', [kunashir]), undefined);
});

test('a part of a word is no name', () => {
  assert.equal(otherSide('northern territoriesque', [territories]), undefined);
});

test('a name with a letter wrong, missing or swapped is mended at once, another word is only proposed', () => {
  const vocabulary = { names: ['Kunashir', 'Golovnin'], words: ['sovereignty', 'treaty'] };
  for (const slip of ['Kunashri', 'Kunahsir', 'Kunashyr'])
    assert.deepEqual(correct(slip, vocabulary), { query: 'Kunashir', sure: true }, slip);
  assert.deepEqual(correct('Golownin', vocabulary), { query: 'Golovnin', sure: true });
  assert.deepEqual(correct('soverignty', vocabulary), { query: 'sovereignty', sure: false });
  assert.equal(correct('treat', vocabulary), undefined);
  assert.equal(correct('bicycle', vocabulary), undefined);
});

test('a question that finds nothing is asked again without its unknown and its commonest words', () => {
  const vocabulary = { names: [], words: ['what', 'treaty', 'reparations'] };
  assert.deepEqual(relaxed('what about reparations', vocabulary), ['what reparations', 'reparations']);
});

test('a passage that names an entry without a link is found under its every other name', () => {
  const article = library(contentDir);
  for (const record of recordsOf(article)) {
    const found = new Set(`${record.meta['names'] ?? ''}, ${record.meta['aliases'] ?? ''}`.split(', '));
    for (const [words, others] of [
      ['Kunashiri', ['Kunashir', '国後島', 'Кунашир', 'くなしり']],
      ['Putin', ['Путин', 'プーチン']],
    ] as const) {
      if (!new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').test(record.content)) continue;
      for (const other of others)
        assert.ok(found.has(other), `${record.url} names ${words}, and is not found by ${other}`);
    }
  }
});

test('a longer word or name does not name an entry', () => {
  const article = library(contentDir);
  const named = (text: string) => namedIn(article, text).map(({ id }) => id);
  assert.deepEqual(named('The putinesque and the Abelian.'), []);
  assert.ok(named('She met Abe.').includes('abe'));
});
