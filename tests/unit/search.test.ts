/** How the search understands a question: names, synonyms, corrections, order of the words, excerpts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../src/article/model/library.ts';
import { library } from '../../src/article/model/load.ts';
import type { Names } from '../../src/features/search/beginning.ts';
import { excerptOf, markerOf } from '../../src/features/search/browser/excerpt.ts';
import { Asker } from '../../src/features/search/browser/find.ts';
import { hitsByName } from '../../src/features/search/browser/hit.ts';
import { complete, correct, partedJapanese } from '../../src/features/search/browser/mend.ts';
import { understanding } from '../../src/features/search/browser/query.ts';
import { namedIn } from '../../src/features/search/build/named.ts';
import { namesOf } from '../../src/features/search/build/names.ts';
import type { Pagefind } from '../../src/features/search/pagefind-api.ts';
import { loadAnalyzer } from '../../src/features/search/stemmers.ts';
import { tiny } from '../content-copy.ts';

const analyzer = await loadAnalyzer('en-GB');

const entry = (title: string, names: Entry['names'], spellings: string[] = []): Names => ({
  title,
  trail: '',
  address: `/waters/${title.toLowerCase()}/`,
  kind: 'Waters',
  ...namesOf({ title, names, spellings } as unknown as Entry),
});
const name = (of: string, words: string, latin?: string) => ({ of, name: words, lang: '', latin }) as Entry['names'][0];
const north = entry(
  'Two waters',
  [name('Upper usage', 'Southern Cut'), name('Lower usage', 'Northern Reach')],
  ['South Cut'],
);
const upper = entry('Morden', [name('Upper usage', 'Morden'), name('Lower usage', 'Mordenu')], ['森田島', 'Mordyn']);

test('question and stop words make no clause', () => {
  const understand = understanding(analyzer, { names: [], synonyms: [] });
  assert.deepEqual(
    understand('who owns the upper cut?', true).clauses.map(({ words }) => words),
    ['owns', 'upper', 'cut'],
  );
  assert.deepEqual(understand('Why, and how?', true), { clauses: [], onlyCommon: true, sequence: [], named: [] });
  assert.equal(understand('???', true).onlyCommon, false);
  assert.equal(understand('WHO OWNS US?', true).clauses.length, 1);
});

test('spellings of one name belong to no side', () => {
  assert.deepEqual(upper.sides, []);
  for (const query of ['mordyn', '森田島', 'MORDENU']) assert.equal(hitsByName(query, [upper]).length, 1, query);
});

test('a name finds its entry, in a longer question too, and leads to the other side’s', () => {
  const understand = understanding(analyzer, { names: [north, upper], synonyms: [] });
  const saysFor = (query: string, also = true) =>
    understand(query, also).clauses.flatMap(({ alternatives }) => alternatives.flatMap(({ says }) => says ?? []));
  assert.deepEqual(saysFor('closing of the northern reach'), ['Southern Cut']);
  assert.deepEqual(saysFor('South Cut'), ['Northern Reach']);
  assert.deepEqual(saysFor('South Cut', false), []);
  assert.deepEqual(saysFor('northern reachings of it'), ['Southern Cut'], 'an inflected form is the name');
  assert.deepEqual(saysFor('Mordenu'), []);
  assert.deepEqual(saysFor('northern reachesque'), []);
  assert.deepEqual(understand('森田島', true).named, [1]);
});

test('of names that begin alike the longest is meant', () => {
  const morden = entry('Morden Reach', [name('Upper usage', 'Morden Reach')], []);
  const understand = understanding(analyzer, { names: [upper, morden], synonyms: [] });
  assert.deepEqual(understand('Morden Reach', true).named, [1]);
  assert.deepEqual(understand('Morden', true).named, [0]);
});

test('a passage with the words in their order comes before one that counts more without it', async () => {
  const scores: Record<string, number> = { apart: 1.5, together: 1 };
  const results = (ids: string[]) => ids.map((id) => ({ id, score: scores[id] ?? 0, data: () => assert.fail() }));
  const search: Pagefind['search'] = async (query) => ({
    results: results(query?.startsWith('"') ? ['together'] : ['apart', 'together']),
  });
  const { clauses, sequence } = understanding(analyzer, { names: [], synonyms: [] })('gate money', true);
  const found = await new Asker({ search } as Pagefind).answer(clauses, sequence);
  assert.deepEqual(
    found.results.map(({ id }) => id),
    ['together', 'apart'],
  );
});

test('words of one meaning are searched too, and two of them in one question ask once', () => {
  const understand = understanding(analyzer, { names: [], synonyms: [['population', 'inhabitants', 'live']] });
  const { clauses } = understand('population', true);
  assert.deepEqual(
    clauses[0]?.alternatives.flatMap(({ says }) => says ?? []),
    ['inhabitants', 'live'],
  );
  assert.equal(understand('population', false).clauses[0]?.alternatives.length, 1);
  assert.equal(understand('how many inhabitants live here', true).clauses.length, 1);
});

test('a name with a letter wrong, missing or swapped is mended at once, another word is only proposed', () => {
  const vocabulary = { names: ['Ambleford', 'Golovnin'], words: ['sovereignty', 'treaty', 'takes', 'side'] };
  for (const slip of ['Amblefrod', 'Amlbeford', 'Amblefort'])
    assert.deepEqual(correct(slip, vocabulary), { word: 'Ambleford', sure: true }, slip);
  assert.deepEqual(correct('Golownin', vocabulary), { word: 'Golovnin', sure: true });
  // In a short word one slip is enough: two letters that changed places, and not two other letters.
  assert.deepEqual(correct('Prsy', { names: ['Prys'], words: [] }), { word: 'Prys', sure: true });
  assert.equal(correct('Pust', { names: ['Prys'], words: [] }), undefined);
  assert.deepEqual(correct('soverignty', vocabulary), { word: 'sovereignty', sure: false });
  for (const other of ['treat', 'bicycle', 'Takeshima', '1847']) {
    const found = correct(other, vocabulary);
    assert.ok(found === undefined || found.word === 'treaty', `${other} became ${found?.word}`);
  }
});

test('a name is understood in other romanisations, in another alphabet, and in other katakana', () => {
  const vocabulary = {
    names: [
      'Yuzhno-Golovsk',
      'Khrushchin',
      'Petrov',
      'Zhukovo',
      'Chishiro',
      'Kuroda',
      'Yoshizawa',
      'ヴォルコフ',
      'Касимото',
    ],
    words: ['pedro'],
  };
  for (const [typed, name] of [
    ['Juzhno-Golovsk', 'Yuzhno-Golovsk'],
    ['Ûžno-Golovsk', 'Yuzhno-Golovsk'],
    ['Juschno-Golowsk', 'Yuzhno-Golovsk'],
    ['Ioujno-Golovsk', 'Yuzhno-Golovsk'],
    ['Chruschtschin', 'Khrushchin'],
    ['Hruŝin', 'Khrushchin'],
    ['Petrow’s', 'Petrov'],
    ['Žukovo', 'Zhukovo'],
    ['Жуково', 'Zhukovo'],
    ['Tisiro', 'Chishiro'],
    ['Chishirô', 'Chishiro'],
    ['Chishiroh', 'Chishiro'],
    ['Yosizawa', 'Yoshizawa'],
    ['Kashimoto', 'Касимото'],
    ['Кашимото', 'Касимото'],
    ['ボルコーフ', 'ヴォルコフ'],
  ] as const)
    assert.deepEqual(correct(typed, vocabulary), { word: name, sure: true }, typed);
  for (const other of ['Kurosawa', 'Juschnik', 'Patros', 'ボルネオ'])
    assert.equal(correct(other, vocabulary), undefined, other);
});

test('a word that is not finished is completed, names first', () => {
  const vocabulary = { names: ['Sovetsk'], words: ['sovereignty'] };
  assert.equal(complete('sove', vocabulary), 'Sovetsk');
  assert.equal(complete('sover', vocabulary), 'sovereignty');
  assert.equal(complete('so', vocabulary), undefined);
});

test('a Japanese question is parted at its particles, and not within its words', () => {
  assert.equal(partedJapanese('平和条約の締結', []), '平和条約 締結');
  assert.equal(partedJapanese('平和島', []), undefined);
  assert.equal(partedJapanese('誰が水門を何回', []), '水門');
});

test('what was asked is marked as whole words, other names of it too, and nothing else', () => {
  const understand = understanding(analyzer, { names: [upper], synonyms: [] });
  const marked = (query: string, text: string) => {
    const { parts } = excerptOf(text, markerOf(understand(query, true).clauses, analyzer));
    return parts.filter((part) => part.marked).map((part) => part.text);
  };
  assert.deepEqual(marked('the war', 'Afterwards the warships came: it was war, and wars follow.'), ['war', 'wars']);
  assert.deepEqual(marked('Morden', 'At Mordyn, 森田島.'), ['Mordyn', '森田島']);
  assert.deepEqual(marked('平和条約', '戦後の平和条約の締結'), ['平和条約']);
  assert.deepEqual(marked('no island', 'Nothing, not now: an island.'), ['island']);
});

test('an excerpt shows the words that were found, and where it was cut', () => {
  const text = `${'Water runs downhill. '.repeat(40)}The keeper sleeps. ${'Gates are shut. '.repeat(40)}`;
  const clauses = understanding(analyzer, { names: [], synonyms: [] })('keeper', true).clauses;
  const { parts } = excerptOf(text, markerOf(clauses, analyzer));
  const words = parts.map((part) => part.text).join('');
  assert.match(words, /^… .*The keeper sleeps.* …$/);
  assert.ok(text.includes(words.replace(/^… | …$/g, '')));
});

test('a longer word or name does not name an entry', () => {
  const article = library(tiny);
  const [first] = article.entries.values();
  const form = first ? (namesOf(first).forms[0] ?? first.title) : '';
  assert.deepEqual(namedIn(article, `${form}esque`), []);
  assert.ok(namedIn(article, `See ${form}.`).length > 0);
});
