/** Functions of the model of an article: passages that mention, one page or many, periods, and what a note rests on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/article/check/check.ts';
import { formerIds } from '../../src/article/model/addresses.ts';
import { sourcesCitedIn, sourcesOf } from '../../src/article/model/citations.ts';
import { figuresOf } from '../../src/article/model/figures.ts';
import type { Entry } from '../../src/article/model/library.ts';
import { library } from '../../src/article/model/load.ts';
import { mentionsOf } from '../../src/article/model/mentions.ts';
import { isOnePage } from '../../src/article/model/notes.ts';
import { recordsOf } from '../../src/features/search/build/records.ts';
import { roundDistance } from '../../src/ui/map/chart.ts';
import { GATE, more, PRYS, textOf } from '../bad-input/cases.ts';
import { LEVELS } from '../bad-input/charts.ts';
import { copyWith } from '../content-copy.ts';
import { render } from '../render.ts';

const gate = (text: string) => library(copyWith({ [GATE]: more(text)(textOf(GATE)) }));

test('the scale of a map is the longest of 1, 2 and 5 times a power of ten that fits', () => {
  for (const [most, wanted] of [
    [1, 1],
    [4.9, 2],
    [5, 5],
    [9.9, 5],
    [19, 10],
    [20, 20],
    [499, 200],
    [1000, 1000],
  ] as const)
    assert.equal(roundDistance(most), wanted);
});

const listed = (...ids: string[]) =>
  textOf('sources.yaml') + ids.map((id) => `\n${textOf('sources.yaml').replace('minutes-3', id)}`).join('');

test('sources are numbered as a reader meets them: the note of an entry counts where the margin shows it', () => {
  const { sources, sections } = library(
    copyWith({
      'sources.yaml': listed('first', 'second'),
      [GATE]:
        '---\nid: gate\ntitle: T\ndescription: d\n---\n\nA.^[[Prys](keeper:prys), [as](source:first) said.] [B](source:second).\n',
    }),
  );
  const numbers = ['first', 'second', 'minutes-3'].map((id) => sources.get(id)?.number);
  assert.deepEqual(numbers, [1, 2, 3], 'a mention in a note shows no note of its own');
  const cited = sections.map((section) => sourcesCitedIn(section).map(({ number }) => number));
  assert.deepEqual(cited, [[1, 2], [3]]);
});

test('what the short answer cites has the first numbers, and its figures too', () => {
  const article = library(
    copyWith({
      'sources.yaml': listed('first'),
      'charts/levels.yaml': LEVELS,
      'charts/later.yaml': LEVELS,
      'answer.mdx': '---\ntitle: A\ndescription: d\n---\n\nIt [fell](source:first).\n\n<Chart id="levels" />\n',
      [GATE]: more('<Chart id="later" />')(textOf(GATE)),
    }),
  );
  assert.equal(article.sources.get('first')?.number, 1);
  assert.deepEqual(
    [...figuresOf(article).values()].map(({ key, number }) => [key, number]),
    [
      ['chart:levels', 1],
      ['chart:later', 2],
    ],
  );
});

test('a former id stays as an anchor, once, and only where nothing has it now', () => {
  const aliases = [
    '/sections/shut/: /sections/gate/',
    '/was/shut/: /sections/water/',
    '/old/water/: /sections/gate/',
    '/sections/gate/#lock: /sections/gate/#gate_key',
    '/sections/water/#gate_key: /sections/water/',
  ];
  const article = library(copyWith({ 'aliases.yaml': `${aliases.join('\n')}\n` }));
  const former = ['/sections/gate/', '/sections/water/', '/sections/gate/#gate_key'].map((address) =>
    formerIds(article, address),
  );
  assert.deepEqual(former, [['shut'], [], ['lock']]);
});

test('the sources of a section are in the order of their numbers', () => {
  const { sections } = library(
    copyWith({ 'sources.yaml': listed('first'), [GATE]: more('[A](source:first).')(textOf(GATE)) }),
  );
  assert.deepEqual(sections[0] && sourcesCitedIn(sections[0]).map(({ number }) => number), [1, 2]);
});

test('the office of a person cites its sources', () => {
  const office = 'office: { was: Keeper, is: Retired, sources: [first] }\nspellings:';
  const dir = copyWith({ 'sources.yaml': listed('first'), [PRYS]: textOf(PRYS).replace('spellings:', office) });
  assert.deepEqual(check(dir), []);
  assert.ok(library(dir).sources.get('first')?.number);
});

test('a mention in a note leads to the note, one in the text to its words', () => {
  const article = gate('The keeper.^[**Aside.** It was [he](keeper:prys), by the [minutes](source:minutes-3).]');
  const mentions = mentionsOf(article, article.entries.get('keeper:prys') as Entry).filter(
    ({ from }) => from.id === 'gate',
  );
  const [inText, inNote] = mentions;
  assert.ok(inText && !inText.note && inNote?.note);
  assert.equal(inNote.address, `/sections/gate/#${inNote.note.id}`);
  assert.ok(!inText.address.endsWith(inNote.note.id));
});

test('of an endless sentence a mention shows the words around it, and of a usual one the whole', () => {
  const words = (n: number) => Array.from({ length: n }, (_, at) => `word${at}`).join(' ');
  const article = gate(
    `Endless ${words(300)} [he](keeper:prys) ${words(300)}.\n\nUsual ${words(40)} [he](keeper:prys).`,
  );
  const [endless, usual] = mentionsOf(article, article.entries.get('keeper:prys') as Entry).slice(1);
  assert.ok(endless && usual);
  for (const { sentence, at } of [endless, usual]) assert.ok(sentence.slice(at).startsWith('he'), sentence);
  assert.ok(endless.at > 150 && endless.sentence.length - endless.at > 300, endless.sentence);
  assert.ok(endless.sentence.length < 800);
  assert.ok(usual.sentence.startsWith('Usual word0') && usual.sentence.endsWith('.'));
});

test('an article is one page up to 30,000 words and 120 notes', () => {
  const article = library(copyWith({}));
  const of = (words: number) => ({ ...article, sections: article.sections.map((each) => ({ ...each, words })) });
  assert.equal(article.sections.length, 2);
  assert.ok(isOnePage(of(15_000)));
  assert.ok(!isOnePage(of(15_001)));
  const notes = (n: number) =>
    gate(Array.from({ length: n }, () => 'A.^[**Aside.** By [Prys](keeper:prys).]').join(' '));
  const first = article.sections[0] ?? assert.fail();
  const others = article.sections.reduce((sum, each) => sum + each.notes.length, 0);
  assert.ok(first.notes.length > 0);
  assert.ok(isOnePage(notes(110 - others)));
  assert.ok(!isOnePage(notes(125)));
});

const record = {
  'site.yaml': `${textOf('site.yaml')}eventKinds: { act: Act }
periods: [{ id: early, from: 1800, label: Early }, { id: late, from: 1850, label: Late }]
`,
  'events.yaml': ['1820', '1850', '1890-04-01']
    .map(
      (date, n) =>
        `- { id: e${n}, date: ${date}, title: Event ${n}, text: It happened., kind: act, sources: [minutes-3] }\n`,
    )
    .join(''),
};

test('search knows an event by its year, and by the latest period that has begun', () => {
  const content = copyWith(record);
  assert.deepEqual(check(content), []);
  const found = recordsOf(library(content)).filter(({ url }) => url.includes('#e'));
  assert.deepEqual(
    found.map((each) =>
      JSON.stringify(each)
        .match(/Early|Late/g)
        ?.at(-1),
    ),
    ['Early', 'Late', 'Late'],
  );
  // Who asks for a year finds what happened in it.
  assert.match(Object.values(found[2]?.fields ?? {}).join(' '), /\b1890\b/);
});

test('what a note rests on is named in the order of the ranks, not in that of the text', async () => {
  const source = textOf('sources.yaml');
  const content = copyWith({
    'site.yaml': textOf('site.yaml').replace('ranks: { minutes: Minutes }', 'ranks: { deed: Deed, minutes: Minutes }'),
    'sources.yaml': source + source.replace('minutes-3', 'deed-1').replace('rank: minutes', 'rank: deed'),
  });
  const text = 'A.^[**Aside.** By the [minutes](source:minutes-3) and the [deed](source:deed-1).]';
  const tree = JSON.stringify(
    await render(content, '01-gate.mdx', `---\nid: gate\ntitle: A\ndescription: d\n---\n\n${text}\n`),
  );
  assert.match(tree, /Deed ·.*"Minutes"/);
});

test('the source of a fact in the table of an entry is one of its sources, with a number', () => {
  const fact = 'facts:\n  - { label: Depth, value: One fathom, source: survey }\n---\n\n**Old';
  const survey = textOf('sources.yaml').replaceAll('minutes-3', 'survey');
  const article = library(
    copyWith({
      [PRYS]: textOf(PRYS).replace('---\n\n**Old', fact),
      'sources.yaml': `${textOf('sources.yaml')}${survey}`,
    }),
  );
  const entry = article.entries.get('keeper:prys') as Entry;
  const [cited] = sourcesOf(article, entry).filter(({ id }) => id === 'survey');
  assert.ok(cited && cited.number > 0);
});
