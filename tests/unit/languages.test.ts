/** What a language asks of a text: which words are in which, readings, spaces, brackets, time to read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { textOf as wordsOf } from '../../src/article/grammar/plain-text.ts';
import { minutesOfText, wordsOfText } from '../../src/article/grammar/words.ts';
import { inBrackets } from '../../src/article/language.ts';
import { library } from '../../src/article/model/load.ts';
import { parse } from '../../src/article/read/markdown.ts';
import { langOfTitle } from '../../src/prose/languages.ts';
import { typeset } from '../../src/prose/typography.ts';
import { copyWith } from '../content-copy.ts';
import { inGerman, site } from '../fixtures/german.ts';
import { render } from '../render.ts';

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

test('signs among the labels keep the space behind them', () => {
  const dir = inGerman({ 'site.yaml': `${site}labels: { colon: ' : ', skip: ' Weiter ' }\n` });
  const { colon, skip } = library(dir, 'de').site.labels;
  assert.deepEqual([colon, skip], [' : ', 'Weiter']);
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
