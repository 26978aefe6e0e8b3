/** What is wrong in a translation: what must be the same as in the original, and where each error is reported. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check, checkAll } from '../../src/article/check/check.ts';
import { library } from '../../src/article/model/load.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { stalePassages } from '../../tools/checking/staleness.ts';
import { GATE, textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';
import { gate, inGerman, original, site, told } from '../fixtures/german.ts';

test('reports a picture of a translation, which no page shows', () => {
  const [line, ...others] = told(inGerman({ 'pictures/gate.png': 'a picture' }));
  assert.match(line ?? '', /^content\/de\/pictures\/gate\.png:1:1 .*put it beside them, under another name/);
  assert.deepEqual(others, []);
});

test('what follows from an error in a translation is not reported, nor in the files of the original', () => {
  const broken = (files: Record<string, string>) => told(inGerman(files)).map((line) => line.split(' ')[0]);
  assert.deepEqual(broken({ 'sections/01-gate.mdx': '---\ntitle: Das Tor\ndescription: Wie.\n---\n' }), [
    'content/de/sections/01-gate.mdx:2:1',
  ]);
  assert.deepEqual(broken({ 'site.yaml': site.replace('[Wärter, Schiffer]', '[Wärter]') }), [
    'content/de/site.yaml:6:1',
  ]);
});

const WRONG: { what: string; files: Record<string, string>; at: string; says: RegExp }[] = [
  {
    what: 'a block that is missing',
    files: {
      'sections/01-gate.mdx': gate.replace(/Er zeigte.*\n\n(?=\[)/s, '').replace('[^key]:', 'x[^key]\n\n[^key]:'),
    },
    at: 'content/de/sections/01-gate.mdx:8:1',
    says: /lack bylaw:third/,
  },
  {
    what: 'a paragraph too many',
    files: { 'sections/01-gate.mdx': gate.replace('Er zeigte', 'Und dann.\n\nEr zeigte') },
    at: 'content/de/sections/01-gate.mdx:8:1',
    says: /it has 3 blocks, and the original has 2\. content\/sections\/01-gate\.mdx:9 has a paragraph/,
  },
  {
    what: 'a list where the original has a paragraph',
    files: { 'sections/01-gate.mdx': gate.replace('Er zeigte', '- Er zeigte') },
    at: 'content/de/sections/01-gate.mdx:8:1',
    says: /has a paragraph; here is a list/,
  },
  {
    what: 'a note that is missing',
    files: { 'sections/01-gate.mdx': gate.replace(/\^\[.*\]$/m, '') },
    at: 'content/de/sections/01-gate.mdx:6:1',
    says: /the notes of this block lack \^\[…\] \(content\/sections\/01-gate\.mdx:7\)/,
  },
  {
    what: 'a citation that is missing in a note',
    files: { 'sections/01-gate.mdx': gate.replace('das [Protokoll](source:minutes-3) sagt', 'das Protokoll sagt') },
    at: 'content/de/sections/01-gate.mdx:10:1',
    says: /the references of this note lack source:minutes-3/,
  },
  {
    what: 'a shared field that is translated',
    files: { 'keepers/prys.mdx': '---\norder: 3\nid: preis\n---\n\nText' },
    at: 'content/de/keepers/prys.mdx:3:1',
    says: /“id” is shared with the original/,
  },
  {
    what: 'a file that translates nothing',
    files: { 'sections/09-more.mdx': gate },
    at: 'content/de/sections/09-more.mdx:1:1',
    says: /the original has no sections\/09-more\.mdx/,
  },
  {
    what: 'a heading of another level',
    files: { 'sections/01-gate.mdx': `${gate}\n### Mehr\n`, '../sections/01-gate.mdx': `${textOf(GATE)}\n## More\n` },
    at: 'content/de/sections/01-gate.mdx:12:1',
    says: /has a heading “##”; here is a heading “###”/,
  },
  {
    what: 'a component of another kind',
    files: {
      'sections/01-gate.mdx': `${gate}\n<Callout kind="key">A</Callout>\n`,
      '../sections/01-gate.mdx': `${textOf(GATE)}\n<Callout kind="note" title="B">A</Callout>\n`,
    },
    at: 'content/de/sections/01-gate.mdx:12:1',
    says: /has <Callout kind="note">; here is <Callout kind="key">/,
  },
  {
    what: 'a side that is missing',
    files: { 'site.yaml': site.replace('[Wärter, Schiffer]', '[Wärter]') },
    at: 'content/de/site.yaml:6:1',
    says: /the original names 2 sides/,
  },
  {
    what: 'an empty value, where it is written',
    files: { 'site.yaml': site.replace('label: Nebenbei', 'label: " "') },
    at: 'content/de/site.yaml:5:11',
    says: /“notes › 1 › label” must not be empty/,
  },
  {
    what: 'an item that is given twice',
    files: { 'sources.yaml': '- { id: minutes-3, title: A }\n- { id: minutes-3, title: B }\n' },
    at: 'content/de/sources.yaml:2:3',
    says: /“minutes-3” is given twice/,
  },
  {
    what: 'an item with another id',
    files: { 'sources.yaml': '- { id: minuten-3, title: A }\n' },
    at: 'content/de/sources.yaml:1:3',
    says: /no “minuten-3” here\. Did you mean “minutes-3”\? One that the translation adds needs all its fields/,
  },
  {
    what: 'another language than that of the folder',
    files: { 'site.yaml': `${site}lang: en\n` },
    at: 'content/de/site.yaml:8:1',
    says: /“lang” says “en”, and this is the translation into “de”/,
  },
  {
    what: 'more of a list than the original has',
    files: { 'site.yaml': `${site}kinds: [{ label: A }, { label: B }, { label: C }, { label: D }]\n` },
    at: 'content/de/site.yaml:8:51',
    says: /the original has only 3 here/,
  },
];
for (const { what, files, at, says } of WRONG) {
  test(`reports ${what}, with file and line`, () => {
    const found = checkAll(inGerman(files)).filter((problem) => says.test(message(problem)));
    assert.deepEqual(
      found.map((problem) => place(problem)),
      [at],
      told(inGerman(files)).join('\n'),
    );
  });
}

test('reports a file of fingerprints that is not as the command wrote it', () => {
  for (const broken of ['x: [', '5', '- a', 'a: { b: 1 }']) {
    const dir = inGerman({ 'fingerprints.yaml': broken });
    const [problem, ...others] = stalePassages(library(dir, 'de'), library(dir, null));
    assert.deepEqual(others, []);
    assert.ok(problem, broken);
    assert.match(`${place(problem)} ${message(problem)}`, /^content\/de\/fingerprints\.yaml:1:1 .*Restore it/);
  }
});

test('a language that the pages have no words in is one error, in the site.yaml of the translation', () => {
  const site = original.replace('translations: [de]', 'translations: [fr]');
  const [error, ...others] = told(
    copyWith({ 'site.yaml': site, 'fr/sections/01-gate.mdx': gate.replaceAll('Nebenbei', 'Aside') }),
  );
  assert.match(
    error ?? '',
    /^content\/fr\/site\.yaml:1:1 The language “fr” lacks 1\d\d of the words.*such as “\w+: …”/,
  );
  assert.deepEqual(others, []);
});

test('reports a language without a folder at its place in site.yaml', () => {
  const dir = copyWith({ 'site.yaml': original });
  assert.match(told(dir)[0] ?? '', /^content\/site\.yaml:7:1 .*there is no folder “de”/);
  assert.equal(check(dir, null).length, 1);
});

test('reports a block that is still in the language of the original', () => {
  const english = 'He pointed to [the third by-law](bylaw:third), and went home.[^key] The word he used was κλείς.';
  const dir = inGerman({ 'sections/01-gate.mdx': gate.replace(/Er zeigte.*/, english) });
  assert.deepEqual(
    stalePassages(library(dir, 'de'), library(dir, null)).map(({ slug, ...problem }) => [
      slug,
      place(problem as never),
    ]),
    [['not-translated', 'content/de/sections/01-gate.mdx:8:1']],
  );
});

test('an error in the original is reported there alone, not as a translation that does not fit', () => {
  const dir = inGerman({ 'sections/01-gate.mdx': gate });
  const path = join(dir, 'sections/01-gate.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('(bylaw:third)', '(bylaw:thirdd)'));
  assert.deepEqual(
    checkAll(dir).map((problem) => [problem.slug, problem.file]),
    [['unknown-id', 'content/sections/01-gate.mdx']],
  );
});
