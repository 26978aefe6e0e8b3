/** Translations of an article: how they are laid over the original, and what has changed since. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocksOf } from '../../src/article/grammar/paragraphs.ts';
import { textOf as wordsOf } from '../../src/article/grammar/plain-text.ts';
import { forget, library } from '../../src/article/model/load.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { blocksReader } from '../../src/prose/blocks.ts';
import { fingerprints, stalePassages, translationCounts } from '../../tools/checking/staleness.ts';
import { GATE, textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';
import { gate, inGerman, original, site, told } from '../fixtures/german.ts';
import { withMap } from '../fixtures/maps.ts';

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

test('a rendering that a translation gives is shown, that of the original only where it has no words of its own', () => {
  const words = '      - { lang: de, text: wenn er es will, source: minutes-3 }\n    ours:';
  const law = (files: Record<string, string>) => {
    const dir = inGerman({ '../bylaws/third.mdx': textOf('bylaws/third.mdx').replace('    ours:', words), ...files });
    return library(dir, 'de').entries.get('bylaw:third')?.paragraphs[0]?.ours;
  };
  assert.equal(law({}), undefined);
  assert.equal(law({ 'bylaws/third.mdx': '---\nparagraphs: [{ ours: wenn er mag }]\n---\n' }), 'wenn er mag');
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
