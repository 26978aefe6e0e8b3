/** The pictures that links unfold with: letters of every script, words that fit, and a warning for what no font can draw. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { cachedFile, drawMissing } from '../../src/features/cards/cache.ts';
import { type Card, cardsOf } from '../../src/features/cards/card.ts';
import { cardWarnings, draw, MEASURE, missingFrom, TITLE } from '../../src/features/cards/drawing.ts';
import { keyOf } from '../../src/features/cards/key.ts';
import { undrawable, widthOf } from '../../src/ui/letters/faces.ts';
import { textLines, titleLines } from '../../src/ui/letters/lines.ts';
import { png } from '../../src/ui/letters/raster.ts';
import { copyWith, tiny } from '../content-copy.ts';
import { tempDir } from '../temp-dir.ts';

const site = { name: 'A site', title: 'An article' };
const card = (changes: Partial<Card>): Card => ({
  page: '/a/',
  file: 'content/a.mdx',
  kind: 'Island',
  title: 'Ambleford',
  names: [],
  text: '',
  ...changes,
});

test('every letter of every card of the tiny article and of the example has a glyph', () => {
  for (const dir of [tiny, 'examples/knutt/content']) {
    const article = library(dir);
    assert.deepEqual(cardWarnings(article), []);
    for (const each of cardsOf(article).values()) assert.deepEqual(missingFrom(each, article.site), [], each.page);
  }
});

test('Latin, Cyrillic, Greek and Japanese letters are drawn, each as itself', () => {
  for (const letters of ['Kō', 'Кунашир', 'Ἑλλάς', 'Ελλάς', 'クナシリ', '国後島']) {
    const missing = letters === 'Ἑλλάς' ? ['Ἑ'] : [];
    assert.deepEqual(undrawable(letters), missing);
  }
  // The Japanese font has other letters too, in one weight; the site’s own come first.
  for (const letters of ['Kō', 'Кунашир', 'Ελλάς']) {
    assert.notEqual(widthOf(letters, 40, 400), widthOf(letters, 40, 700), letters);
  }
  const drawings = ['国後島', '択捉島', 'Кунашир'].map((name) => draw(card({ names: [name] }), site));
  assert.equal(new Set(drawings).size, 3);
});

test('what no font can draw is left out, and told with the file and the page', () => {
  assert.equal(draw(card({ title: 'Ambleford 🏝 평화' }), site), draw(card({ title: 'Ambleford' }), site));
  const content = copyWith({
    'keepers/prys.mdx':
      '---\nid: prys\ntitle: Prys 한\nwhat: A keeper\nnames: [{ lang: en, name: Prys }]\n---\n\nPrys.\n',
  });
  assert.match(cardWarnings(library(content)).join('\n'), /keepers\/prys\.mdx: the picture of \/keepers\/prys\/.*“한”/);
});

test('no line is wider than its place, whatever it holds, and a title too long for the smallest size is cut', () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  for (const title of [
    'A',
    word,
    '日ソ共同宣言と平和条約交渉の歴史的経緯について'.repeat(4),
    `${'A long title '.repeat(30)}end`,
  ]) {
    const { lines, size, weight, leading } = titleLines(title, TITLE, MEASURE, 330);
    assert.ok(lines.length > 0 && lines.length * size * leading <= 330);
    for (const line of lines) assert.ok(line && widthOf(line, size, weight) <= MEASURE, line);
  }
  const long = titleLines('A long title '.repeat(30), TITLE, MEASURE, 330);
  assert.match(long.lines.at(-1) ?? '', /[a-z]…$/);
  const text = textLines(
    'Some words that do not end. '.repeat(20),
    { size: 30, weight: 400, leading: 1.4 },
    MEASURE,
    130,
  );
  assert.equal(text.lines.length, 3);
});

test('a line of Japanese does not begin with a closing mark', () => {
  const setting = { size: 60, weight: 400, leading: 1.2 };
  const { lines } = titleLines('平和条約、領土問題、日ソ共同宣言。'.repeat(3), [setting], 480, 2000);
  assert.ok(lines.length > 4);
  for (const line of lines) assert.doesNotMatch(line, /^[、。]/);
});

test('the verdict of a claim, its sign and its colour are part of the drawing', () => {
  const verdict = { label: 'Holds', sign: 'square', colour: { light: '#1c6d66' } } as const;
  const holds = draw(card({ verdict }), site);
  assert.ok(holds.includes('#1c6d66'));
  assert.notEqual(holds, draw(card({ verdict: { ...verdict, label: 'Contested' } }), site));
  assert.notEqual(holds, draw(card({ verdict: { ...verdict, sign: 'ring' } }), site));
});

test('an unchanged card is not drawn again, and a changed one is', async () => {
  const cache = tempDir('cards-');
  const before = card({});
  assert.equal(await drawMissing([before], site, cache), 1);
  const file = cachedFile(before, site, cache);
  assert.deepEqual(new Uint8Array(readFileSync(file)), png(draw(before, site)));
  writeFileSync(file, 'drawn before');
  assert.equal(await drawMissing([before, card({ title: 'Staithe' })], site, cache), 1);
  assert.equal(readFileSync(file, 'utf8'), 'drawn before');
  assert.equal(readdirSync(cache).length, 2);
});

test('whatever is seen on a card makes it another one, and what is not seen does not', () => {
  const verdict = { label: 'Holds', sign: 'square', colour: { light: '#1c6d66' } } as const;
  const look = { sign: 'ring', colour: { light: '#1c6d66' } } as const;
  const changed: Partial<Card>[] = [
    {},
    { kind: 'Actor' },
    { title: 'Staithe' },
    { names: ['国後島'] },
    { text: 'An island' },
    { numeral: '2' },
    { look },
    { look: { ...look, sign: 'bar' } },
    { look: { ...look, colour: { light: '#1c6d67' } } },
    { verdict },
    { verdict: { ...verdict, label: 'Contested' } },
    { verdict: { ...verdict, sign: 'ring' } },
  ];
  const keys = changed.map((each) => keyOf(card(each), site));
  assert.equal(new Set([...keys, keyOf(card({}), { ...site, name: 'Another' })]).size, changed.length + 1);
  assert.equal(keyOf(card({ file: 'content/b.mdx' }), site), keys[0]);
});

test('reports a card that cannot be drawn', async () => {
  const cache = tempDir('cards-');
  const broken = card({ look: { sign: 'ring', colour: { light: '<' } } });
  await assert.rejects(drawMissing([broken], site, cache), /error/i);
});
