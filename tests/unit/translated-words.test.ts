/** Proofreading of translations: the same checks as for the original, with places in the files of the translation. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { message, place } from '../../src/article/problems/problems.ts';
import { warnings, warningsOfAll } from '../../src/features/proofreading/prose.ts';
import { copyWith, tiny } from '../content-copy.ts';

const original = readFileSync(join(tiny, 'site.yaml'), 'utf8');
const section = (text: string) => `---
title: T
description: D
---

[P](keeper:prys) [K](water:upper-cut).^[**Aside.** [M](source:minutes-3) .]

${text} [B](bylaw:third).[^key]

[^key]: **Aside.** [M](source:minutes-3).
`;
const told = (lang: string, files: Record<string, string>) => {
  const named = Object.entries(files).map(([name, text]) => [`${lang}/${name}`, text]);
  const site = original.replace(/^address:/m, `translations: [${lang}]\naddress:`);
  const dir = copyWith({ 'site.yaml': site, [`${lang}/site.yaml`]: 'name: N\n', ...Object.fromEntries(named) });
  assert.deepEqual(warningsOfAll(dir), [...warnings(dir, null), ...warnings(dir, lang)]);
  return warnings(dir, lang).map((problem) => `${place(problem)} ${message(problem)}`);
};

for (const { lang, text, at, instead } of [
  { lang: 'ru', text: 'Это “слово” здесь', at: [5, 11], instead: '« »' },
  { lang: 'ru', text: 'Это "слово" здесь', at: [5, 11], instead: '« »' },
  { lang: 'ru', text: 'Берег - граница', at: [6], instead: '—' },
  { lang: 'ja', text: '島,海', at: [2], instead: '、' },
  { lang: 'ja', text: '島(海)の', at: [2, 4], instead: '（' },
  { lang: 'ja', text: '理由:海', at: [3], instead: '：' },
  { lang: 'ja', text: '“島”の', at: [1, 3], instead: '「」' },
]) {
  test(`in ${lang} “${text}” gets a warning at each sign that this language writes otherwise`, () => {
    const found = told(lang, { 'sections/01-gate.mdx': section(text) });
    assert.deepEqual(
      found.map((each) => each.split(' ')[0]),
      at.map((column) => `content/${lang}/sections/01-gate.mdx:8:${column}`),
      found.join('\n'),
    );
    assert.ok(found[0]?.includes(`“${instead}”`), `${found[0]}`);
  });
}

for (const [lang, text] of [
  ['ru', 'Слово «„дом“ и сад», по-английски “hand over” — и так далее: (вот), 17 291'],
  ['ja', '島（海）、「島」：“hand over” を 3:4 と 1,000 で、OK (yes) である。'],
] as const)
  test(`signs of ${lang} get no warning, nor do those of English words within it`, () => {
    assert.deepEqual(told(lang, { 'sections/01-gate.mdx': section(text) }), []);
  });

test('a field of a translation is reported at its own line; what is not translated is not reported again', () => {
  const keeper = '---\n# A comment.\n\nwhat: Он “сторож”\n---\n\nText\n';
  const found = told('ru', { 'keepers/prys.mdx': keeper });
  assert.deepEqual(
    [...new Set(found.map((each) => each.split(' ')[0]))],
    ['content/ru/keepers/prys.mdx:4:1'],
    found.join('\n'),
  );
});

test('a note of 80 Russian words, or of 210 Japanese characters, is too long', () => {
  const note = (words: string) =>
    section('').replace('**Aside.** [M](source:minutes-3) .', `**Aside.** ${words} [M](source:minutes-3)`);
  assert.match(
    told('ru', { 'sections/01-gate.mdx': note('слово '.repeat(80)) }).join(),
    /01-gate\.mdx:6:\d+ .* has 82 words/,
  );
  assert.match(told('ja', { 'sections/01-gate.mdx': note('島'.repeat(210)) }).join(), /has 21\d characters/);
  assert.deepEqual(told('ja', { 'sections/01-gate.mdx': note('島'.repeat(150)) }), []);
});
