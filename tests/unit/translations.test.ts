/** Translations of an article: how they are laid over the original, what must be the same in both, and what has changed since. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { check, checkAll } from '../../src/article/check/check.ts';
import { blocksOf } from '../../src/article/grammar/paragraphs.ts';
import { textOf as wordsOf } from '../../src/article/grammar/plain-text.ts';
import { minutesOfText, wordsOfText } from '../../src/article/grammar/words.ts';
import { inBrackets } from '../../src/article/language.ts';
import { forget, library } from '../../src/article/model/load.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { parse } from '../../src/article/read/markdown.ts';
import { blocksReader } from '../../src/prose/blocks.ts';
import { langOfTitle } from '../../src/prose/languages.ts';
import { typeset } from '../../src/prose/typography.ts';
import { fingerprints, stalePassages, translationCounts } from '../../tools/checking/staleness.ts';
import { GATE, textOf } from '../bad-input/cases.ts';
import { copyWith, tiny } from '../content-copy.ts';
import { withMap } from '../fixtures/maps.ts';
import { render } from '../render.ts';

const original = readFileSync(join(tiny, 'site.yaml'), 'utf8').replace(/^address:/m, 'translations: [de]\naddress:');
const site = `name: Die trockene Schleuse
title: Warum die Schleuse zubleibt
deck: Ein kurzer Streit.
description: Erfunden.
notes: [{ label: Nebenbei }]
sides: [Wärter, Schiffer]
ranks: { minutes: Protokoll }
`;
const gate = `---
title: Das Tor
description: Wie das Tor geschlossen wurde.
---

Im Frühling schloss der [alte Prys](keeper:prys) die Schleuse am [Oberen Kanal](water:upper-cut).^[**Nebenbei.** Das [Protokoll](source:minutes-3) nennt es „vorläufig“.]

Er zeigte auf [die dritte Satzung](bylaw:third) und ging heim.[^key]

[^key]: **Nebenbei.** Der Schlüssel hing, wie das [Protokoll](source:minutes-3) sagt, hinter der Tür.
`;
const inGerman = (files: Record<string, string>) => {
  const named = Object.entries({ 'site.yaml': site, 'sections/01-gate.mdx': gate, ...files });
  return copyWith({ 'site.yaml': original, ...Object.fromEntries(named.map(([name, text]) => [`de/${name}`, text])) });
};
const told = (dir: string) => checkAll(dir).map((problem) => `${place(problem)} ${message(problem)}`);

test('a translation has its own words, and the ids, the order and the sources of the original', () => {
  const dir = inGerman({});
  assert.deepEqual(told(dir), []);
  const [english, german] = [library(dir, null), library(dir, 'de')];
  const [first, second] = german.sections;
  assert.equal(german.site.lang, 'de');
  assert.equal(german.site.labels.sources, 'Quellen');
  assert.equal(first?.title, 'Das Tor');
  assert.equal(first?.address, '/sections/gate/');
  assert.equal(english.sections[0]?.title, 'The gate');
  const idsIn = (of: typeof english) =>
    of.sections.flatMap((section) => blocksOf(section.tree, section, of.site.lang).map(({ id }) => id));
  assert.deepEqual(idsIn(german), idsIn(english));
  assert.deepEqual(
    german.sections.flatMap(({ notes }) => notes.map(({ id }) => id)),
    english.sections.flatMap(({ notes }) => notes.map(({ id }) => id)),
  );
  assert.deepEqual([first?.lang, second?.lang, second?.title], [undefined, 'en', 'The water']);
  assert.equal(german.sources.get('minutes-3')?.title, 'Minutes of the third meeting');
});

test('what is not translated says in which language it is, under labels in the language of the site', () => {
  const dir = inGerman({ 'sections/01-gate.mdx': gate });
  const german = library(inGerman({}), 'de');
  assert.deepEqual(
    german.sections[0]?.notes.flatMap(({ label }) => label ?? []),
    ['Nebenbei', 'Nebenbei'],
  );
  const untranslated = copyWith({ 'site.yaml': original, 'de/site.yaml': site });
  assert.deepEqual(told(untranslated), []);
  assert.deepEqual(
    library(untranslated, 'de').sections[0]?.notes.flatMap(({ label }) => label ?? []),
    ['Nebenbei', 'Nebenbei'],
  );
  forget(dir);
});

test('headings of a translation have the ids of the original, and labels keep their sign', () => {
  const dir = inGerman({
    'sections/01-gate.mdx': `${gate}\n## Mehr\n`,
    '../sections/01-gate.mdx': `${textOf(GATE)}\n## More\n`,
  });
  assert.deepEqual(library(dir, 'de').sections[0]?.headings, ['gate_h-more']);
  const untranslated = library(copyWith({ 'site.yaml': original, 'de/site.yaml': site }), 'de');
  const [note] = untranslated.sections[0]?.notes.filter(({ entry }) => !entry) ?? [];
  assert.match(note?.body.map(wordsOf).join() ?? '', /^Nebenbei\. The minutes/);
});

test('a note has the language of its entry, and that of a text the language of the text', () => {
  const dir = copyWith({
    'site.yaml': original,
    'de/site.yaml': site,
    'de/keepers/prys.mdx':
      '---\ntitle: Prys\nspellings: [Preis]\n---\n\n**Prys** nach dem [Protokoll](source:minutes-3).\n\n[Kanal](water:upper-cut)\n',
  });
  const german = library(dir, 'de');
  assert.deepEqual(told(dir), []);
  assert.deepEqual(german.entries.get('keeper:prys')?.spellings, ['Price', 'Preis']);
  const [blocks = []] = german.sections.slice(0, 1).map(blocksReader(dir, '/de/', 'de'));
  const html = blocks.flat().join('');
  assert.match(html, /<p><strong>Prys<\/strong> nach dem/);
  assert.match(html, /<p lang="en">The <a[^>]*>minutes/);
});

test('the title of a source has its language where it is in the script of that language', () => {
  const english = { lang: 'en', languages: [{ lang: 'ja', label: 'Japanese', script: 'Japanese' as const }] };
  const russian = { lang: 'ru', languages: english.languages };
  assert.equal(langOfTitle('条約', 'ja', english), 'ja');
  assert.equal(langOfTitle('The treaty', 'ja', english), undefined);
  assert.equal(langOfTitle('Der Vertrag', 'de', english), 'de');
  assert.equal(langOfTitle('The treaty', 'en', english), undefined);
  assert.equal(langOfTitle('Договор', 'en', russian), undefined);
  assert.equal(langOfTitle('The treaty', 'en', russian), 'en');
  // Of a language that site.yaml does not name, too.
  assert.equal(langOfTitle('Paper on trade', 'zh', english), undefined);
  assert.equal(langOfTitle('条约', 'zh', english), 'zh');
});

test('a rendering that a translation gives is shown, that of the original only where it has no words of its own', () => {
  const words = '      - { lang: de, text: wenn er es will, source: minutes-3 }\n    ours:';
  const law = (files: Record<string, string>) => {
    const dir = inGerman({ '../bylaws/third.mdx': textOf('bylaws/third.mdx').replace('    ours:', words), ...files });
    return library(dir, 'de').entries.get('bylaw:third')?.paragraphs[0]?.ours;
  };
  assert.equal(law({}), undefined);
  assert.equal(law({ 'bylaws/third.mdx': '---\nparagraphs: [{ ours: wenn er mag }]\n---\n' }), 'wenn er mag');
});

test('reports a picture of a translation, which no page shows', () => {
  const [line, ...others] = told(inGerman({ 'pictures/gate.png': 'a picture' }));
  assert.match(line ?? '', /^content\/de\/pictures\/gate\.png:1:1 .*put it beside them, under another name/);
  assert.deepEqual(others, []);
});

test('an edition is translated by its name, wherever it is in the list, and never by its place', () => {
  const editions = ['1.1', '1.0'].map(
    (name) => `- edition: "${name}"\n  date: 2026-11-01\n  what: [Version ${name}]\n`,
  );
  const inBoth = (german: string) => inGerman({ '../changes.yaml': editions.join(''), 'changes.yaml': german });
  const dir = inBoth('- edition: "1.0"\n  what: [Fassung 1.0]\n');
  assert.deepEqual(told(dir), []);
  assert.deepEqual(
    library(dir, 'de').editions.map(({ what }) => what),
    [['Version 1.1'], ['Fassung 1.0']],
  );
  const [unnamed, ...others] = told(inBoth('- what: [Fassung 1.0]\n'));
  assert.match(unnamed ?? '', /content\/de\/changes\.yaml:1:3 .*without “edition”.*edition: 1.1/);
  assert.deepEqual(others, []);
  assert.match(told(inBoth('- edition: "1.2"\n  what: [Fassung]\n')).join(), /no “1\.2” here/);
});

test('a map of a translation needs no label of notes, which the original names', () => {
  const map = readFileSync(join(withMap('<Map state="both" />'), 'map.yaml'), 'utf8');
  const coast = readFileSync(join(withMap(''), 'map/chart.json'), 'utf8');
  const shown = '\n<Map state="both" />\n';
  const dir = inGerman({
    ...{ '../map.yaml': map, '../map/chart.json': coast },
    ...{ '../sections/01-gate.mdx': textOf(GATE) + shown, 'sections/01-gate.mdx': gate + shown },
  });
  assert.deepEqual(told(dir), []);
  assert.equal(library(dir, 'de').map?.holders[0]?.look, 'Nebenbei');
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

test('a translation may have sources of its own, and cite them besides', () => {
  const source = `- id: zeitung\n  title: Die Zeitung\n  address: https://zeitung.example.net/1\n  lang: de\n  rank: minutes\n  type: report\n  read: 2026-11-01\n`;
  const dir = inGerman({
    'sources.yaml': source,
    'sections/01-gate.mdx': gate.replace('„vorläufig“', '[„vorläufig“](source:zeitung)'),
  });
  assert.deepEqual(told(dir), []);
  assert.ok(library(dir, 'de').sources.has('zeitung'));
  assert.ok(!library(dir, null).sources.has('zeitung'));
});

test('what a person is today is translated, though kinds of entries share the name of that field', () => {
  const office = (is: string) => `office: { is: ${is}, sources: [minutes-3] }`;
  const dir = inGerman({ 'keepers/prys.mdx': '---\noffice: { is: Im Ruhestand }\n---\n' });
  const keeper = join(dir, 'keepers/prys.mdx');
  writeFileSync(keeper, readFileSync(keeper, 'utf8').replace('spellings:', `${office('Retired')}\nspellings:`));
  assert.equal(library(dir, 'de').entries.get('keeper:prys')?.office?.is, 'Im Ruhestand');
  assert.equal(library(dir, null).entries.get('keeper:prys')?.office?.is, 'Retired');
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

test('signs among the labels keep the space behind them', () => {
  const dir = inGerman({ 'site.yaml': `${site}labels: { colon: ' : ', skip: ' Weiter ' }\n` });
  const { colon, skip } = library(dir, 'de').site.labels;
  assert.deepEqual([colon, skip], [' : ', 'Weiter']);
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

test('reports a passage whose original has changed since, with both texts, and no other', () => {
  const dir = inGerman({});
  const both = () => [library(dir, 'de'), library(dir, null)] as const;
  writeFileSync(join(dir, 'de/fingerprints.yaml'), fingerprints(...both(), []));
  assert.deepEqual(stalePassages(...both()), []);
  const path = join(dir, 'sections/01-gate.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('went home', 'stayed'));
  forget(dir);
  const [stale, ...more] = stalePassages(...both());
  assert.deepEqual(more, []);
  assert.equal(stale && place(stale), 'content/de/sections/01-gate.mdx:8:1');
  assert.match(stale ? message(stale) : '', /stayed.*Er zeigte auf die dritte Satzung/);
  const sections = translationCounts(...both()).find(({ kind }) => kind === 'sections');
  assert.deepEqual(sections, { kind: 'sections', translated: 1, missing: 1, stale: 1 });
  // Unless the file is named, what was known of it stays.
  writeFileSync(join(dir, 'de/fingerprints.yaml'), fingerprints(...both(), []));
  assert.equal(stalePassages(...both()).length, 1);
  writeFileSync(join(dir, 'de/fingerprints.yaml'), fingerprints(...both(), ['sections/01-gate.mdx']));
  assert.deepEqual(stalePassages(...both()), []);
});

test('a page shows a reading above its words; nothing else has it', async () => {
  const tree = parse('---\ntitle: x\n---\n\n{択捉|えとろふ}島と{国後|くなしり}島。\n');
  assert.equal(wordsOf(tree), '択捉島と国後島。');
  assert.equal(wordsOfText(tree), wordsOfText(parse('---\ntitle: x\n---\n\n択捉島と国後島。\n')));
  const dir = copyWith({});
  const html = toHtml(
    await render(dir, '09-ruby.mdx', '---\nid: ruby\ntitle: R\ndescription: R.\n---\n\n{択捉|えとろふ}島。\n'),
  );
  assert.match(html, /<ruby>択捉<rp>（<\/rp><rt>えとろふ<\/rt><rp>）<\/rp><\/ruby>島。/);
});

test('other code in braces is refused as before', async () => {
  await assert.rejects(
    render(copyWith({}), '09-x.mdx', '---\nid: ruby\ntitle: R\ndescription: R.\n---\n\nThis is {a || b} here.\n'),
    /braces/,
  );
});

test('no line breaks behind a short word, before a dash or within a number in Russian', () => {
  const shown = (text: string) => typeset(text, 'ru').replaceAll('\u00a0', '_').replaceAll('\u2060', '+');
  assert.equal(shown('Он был в Токио и в Москве — 17 291 человек'), 'Он был в_Токио и_в_Москве_— 17_291_человек');
  assert.equal(shown('в 1956–1960 годах, 3,7 км, № 9'), 'в_1956–+1960_годах, 3,7_км, №_9');
  assert.equal(shown('XIX–XX века, Россия–Япония'), 'XIX–+XX века, Россия–Япония');
  assert.equal(shown('В. В. Путин'), 'В._В._Путин');
  assert.equal(typeset('He is a man — 17 291 of them', 'en'), 'He is a man — 17 291 of them');
});

test('labels have the brackets of their language', () => {
  assert.equal(`出典${inBrackets(3, 'ja')}`, '出典（3）');
  assert.equal(`Sources${inBrackets('German', 'en')}`, 'Sources (German)');
});

test('Japanese is timed by its characters, Russian by its words', () => {
  const text = (words: string) => parse(`---\ntitle: x\n---\n\n${words}\n`);
  assert.equal(minutesOfText(text('島'.repeat(500)), 'ja'), 1);
  assert.equal(minutesOfText(text('слово '.repeat(180)), 'ru'), 1);
  assert.equal(minutesOfText(text('word '.repeat(238)), 'en'), 1);
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
