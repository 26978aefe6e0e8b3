/** The search of a whole article, without a browser: what it finds, what it does not, and what it says. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { writeIndex } from '../../src/features/search/build/pagefind.ts';
import { recordsOf } from '../../src/features/search/build/records.ts';
import { RUN } from '../../src/features/search/entry.ts';
import { copyWith, tiny } from '../content-copy.ts';
import { articleEngine } from '../search/article-engine.ts';
import { everyWordIsFound } from '../search/every-word.ts';
import { tempDir } from '../temp-dir.ts';

const SECTION = `---
id: water
title: The water
description: What the water did.
---

The water of the [Upper Cut](water:upper-cut) fell by 5,003 hands; it is in 1855 that the war over neighbouring gates
began. На Курильских островах её звали «Соединённая». 戦後の平和条約の締結に関する交渉を継続する。

The keeper’s temporary water–gate was ﬁnished on 7 May 1856, and 1856 had a 7th of May.
`;
const CHAPTERS = `kinds:
  - scheme: chapter
    folder: chapters
    label: Chapter
    plural: Chapters
    intro: What is ours.
    sign: bar
    colour: { light: "#444444", dark: "#cccccc" }
`;
const site = readFileSync(join(tiny, 'site.yaml'), 'utf8').replace('kinds:\n', CHAPTERS);
const article = library(
  copyWith({
    'sections/02-water.mdx': SECTION,
    'waters/two.mdx': `---
id: two
title: Two reaches
what: Two names
names:
  - { lang: en, name: Southern Wharf, of: Keepers }
  - { lang: en, name: Northern Staithe, of: Boatmen }
spellings: [quay, jetty]
---

Nobody agrees where the quay ends and the jetty begins.
`,
    'sections/03-names.mdx': `---
id: names
kicker: Before the first section
title: The names
description: What they said.
---

The boatmen moored at the Northern Staithe.^[**Aside.** The keepers say Southern Wharf of [these](water:two).] They slept.
`,
    'sections/04-kana.mdx': `---
id: kana
title: The kana
description: Two spellings.
---

取り決めにより引揚げは終わった。[Silt](chapter:silt) was left.
`,
    'chapters/silt.mdx': `---
id: silt
title: What became of the silt
what: A chapter
names:
  - { lang: en, name: What became of the silt }
spellings: [dredging]
---

It was carried off.
`,
    'site.yaml': `${site}\nsynonyms: [[temporary, makeshift]]\neventKinds: { talks: Talks }\nperiods: [{ id: then, from: 1800, label: Then }]\n`,
    'events.yaml': `- { id: visit, date: 1871-06-03, title: A visit, text: The mayor came., kind: talks, refs: [], sources: [minutes-3] }
`,
    'sources.yaml': `${readFileSync(join(tiny, 'sources.yaml'), 'utf8')}
- id: ledger
  title: 水門の台帳
  translated: Ledger of the temporary sluice in the war
  author: Edwina Quarll
  publisher: The Gatepost
  address: https://lock.example/ledger
  lang: ja
  rank: minutes
  type: report
  read: 2026-11-01
`,
  }),
);
const ask = await articleEngine(article);
const places = async (query: string) => (await ask(query)).first.map(({ address }) => address);

test('a word that only begins like one of the text finds nothing', async () => {
  for (const query of [
    'Italy',
    'Israel',
    'Inca',
    'Warwick',
    'Gateshead',
    '1847',
    '18551',
    '5004',
    'Keeperton',
    '平和島',
    '締切',
    '???',
  ])
    assert.equal((await ask(query)).total, 0, query);
});

test('a word is found in each of its forms, and in any script', async () => {
  for (const query of [
    'gates', 'gate', 'neighboring', '5003', '5,003', '5 003', '185', 'keeper', "keeper's", 'finished', 'water-gate',
    'Курильские острова', 'Курильским островам', 'соединенная', '平和条約', '締結', '和条', '平和条約の締結', 'ＷＡＴＥＲ', '１８５５',
  ]) // biome-ignore format: a list of words
    assert.ok((await places(query)).includes('/sections/water/'), query);
});

test('words that no passage has together are named, and the rest is answered', async () => {
  const { left, first } = await ask('who kept the Upper Cut from Thatcher?');
  assert.ok(left.includes('Thatcher'));
  assert.equal(first[0]?.address, '/keepers/prys/');
  const alone = await ask('Thatcher');
  assert.equal(alone.total, 0);
});

test('distinguishes a question of common words from words that are missing', async () => {
  assert.equal((await ask('why is it?')).onlyCommon, true);
  assert.equal((await ask('xylophone')).onlyCommon, false);
});

test('a name finds its entry first, the passages that use another name of it, and marks the name that is there', async () => {
  const { first } = await ask('Yr Hen Brys');
  assert.equal(first[0]?.address, '/keepers/prys/');
  const { words = [] } = first.find(({ address }) => address === '/sections/gate/') ?? {};
  assert.deepEqual(words, ['Old', 'Prys']);
});

test('a passage that has the word itself is marked by that word, not by other names', async () => {
  const { first } = await ask('quay');
  assert.deepEqual(first.find(({ address }) => address === '/waters/two/')?.words, ['quay']);
});

test('a part of another name does not find the entry', async () => {
  // “Yr Hen Brys” is a name of Old Prys, and no passage but his own has “Hen”.
  assert.deepEqual(await places('Hen'), ['/keepers/prys/']);
});

test('a phrase in quotation marks finds passages that have it letter by letter', async () => {
  assert.deepEqual(await places('"water of the upper cut"'), ['/sections/water/']);
  assert.deepEqual(await places('"waters of the upper cut"'), []);
  assert.deepEqual(await places('"water in the upper cut"'), []);
  assert.deepEqual(await places('「平和条約の締結」'), ['/sections/water/']);
});

test('the article is found by its title, and a page by its own', async () => {
  assert.equal((await places('why the lock at Ambleford stays shut'))[0], '/');
  assert.equal((await places('The gate'))[0], '/sections/gate/');
});

test('a section without a number is not told as a number', () => {
  for (const { meta } of recordsOf(article)) assert.doesNotMatch(meta.trail, /undefined/);
});

test('an exact date finds its event first', async () => {
  assert.equal((await places('3 June 1871'))[0], '/timeline/#visit');
});

test('a quoted name of an entry finds its page, though the page shows another', async () => {
  assert.equal((await places('"Yr Hen Brys"'))[0], '/keepers/prys/');
});

test('a source is found by author, publisher and both titles, and comes after every passage of the text', async () => {
  const ledger = '/sources/#ledger';
  for (const query of ['Quarll', 'gatepost', '台帳', 'ledger of the temporary sluice'])
    assert.deepEqual(await places(query), [ledger], query);
  const { first } = await ask('war');
  assert.equal(first[0]?.address, '/sections/water/');
  assert.equal(first.at(-1)?.address, ledger);
  // No passage of the text has both words, and only the text’s own are distinguished from those of a source.
  const { first: some, left } = await ask('war neighbouring sluice');
  assert.notEqual(some[0]?.address, ledger);
  assert.deepEqual(left, ['sluice']);
});

test('finds a name within a run of Japanese, and shows the words beside it', async () => {
  const { first, left } = await ask('平和条約問題とは何か');
  assert.equal(first[0]?.address, '/sections/water/');
  assert.deepEqual(left, ['問題']);
});

test('a Japanese word is found with and without the kana between its ideographs', async () => {
  for (const query of ['取り決め', '取決め', '取決', '引き揚げ', '引揚げ', '引揚']) {
    const { first, left } = await ask(query);
    assert.equal(first[0]?.address, '/sections/kana/', query);
    assert.deepEqual(left, [], query);
  }
  assert.equal((await ask('取揚げ')).total, 0);
});

test('a few passages with all words are followed by those with most, which is said; a phrase is not', async () => {
  const { first, left, few } = await ask('keeper temporary');
  assert.ok(few);
  assert.equal(first[0]?.address, '/sections/water/');
  assert.ok(first.length > 1);
  assert.equal(left.length, 1);
  assert.deepEqual((await ask('"temporary water–gate" keeper')).left, []);
});

test('a source that alone has all words is followed by passages with most of them', async () => {
  const { first, left, few } = await ask('third meeting');
  const [source, ...others] = first.map(({ address }) => address);
  assert.equal(source, '/sources/#minutes-3');
  assert.ok(others.includes('/bylaws/third/'));
  assert.ok(few);
  assert.deepEqual(left, ['meeting']);
});

test('subjects of a chapter find the chapter, and not what refers to it', async () => {
  assert.deepEqual(await places('dredging'), ['/chapters/silt/']);
});

test('a passage that shows something else has another address in the index', async () => {
  const fragmentsOf = async (text: string) => {
    const dir = tempDir('index-');
    await writeIndex(library(copyWith({ 'sections/02-water.mdx': SECTION.replace('it is in 1855 that', text) })), dir);
    return readdirSync(join(dir, 'fragment'));
  };
  const one = await fragmentsOf('it is in 1855 that');
  // The words of the index are the same: a question word, a sign.
  const other = await fragmentsOf('was it in 1855 that');
  assert.equal(other.length, one.length);
  const changed = other.filter((name) => !one.includes(name));
  assert.ok(changed.length > 0);
  assert.ok(changed.length <= RUN);
});

test('words of one meaning are searched, said, and left out on request', async () => {
  const { first, synonyms } = await ask('makeshift');
  assert.ok(first.length > 0);
  assert.deepEqual(synonyms, ['temporary']);
  const without = await ask('makeshift', { also: false });
  assert.equal(without.total, 0);
});

test('the other side’s name is searched too, said, and left out on request', async () => {
  const both = await ask('Northern Staithe');
  assert.equal(both.other, 'Southern Wharf');
  assert.equal(both.first[0]?.address, '/waters/two/');
  assert.equal(both.total, 3);
  const one = await ask('Northern Staithe', { also: false });
  assert.equal(one.total, 2);
  assert.equal(one.other, 'Southern Wharf');
});

test('a slip in a name is searched as it was meant, and that is said', async () => {
  const { instead, first } = await ask('Amblefrod');
  assert.equal(instead, 'Ambleford');
  assert.equal(first[0]?.address, '/');
});

test('hits are counted by filter, and narrowed', async () => {
  const found = await ask('Prys');
  const counts = (await found.counts())['Kind'] ?? {};
  const [kind = '', count] = Object.entries(counts).find(([, n]) => n > 0 && n < found.total) ?? [];
  const fewer = await ask('Prys', { filters: { Kind: kind } });
  assert.equal(fewer.total, count);
  assert.ok(fewer.first.every((hit) => hit.kind === kind));
});

test('a file of the index that cannot be fetched is an error, whichever it is, and never “nothing”', async () => {
  for (const missing of [/^index\//, /^fragment\//]) {
    const asking = await articleEngine(article, (path) => missing.test(path));
    await assert.rejects(asking('water'), String(missing));
  }
  const asking = await articleEngine(article, (path) => /^filter\//.test(path));
  await assert.rejects(asking('water').then(({ counts }) => counts()));
});

test('every word and every two or three characters of Japanese are found in their passages', () =>
  everyWordIsFound(article));
