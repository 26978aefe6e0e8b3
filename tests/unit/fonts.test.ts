/** The web fonts hold what the pages say, also the words of the interface. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { cutFonts } from '../../src/ui/fonts/fonts.ts';
import { textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';

test('the fonts of an article in Japanese hold the words of its interface', async () => {
  const dir = copyWith({ 'site.yaml': textOf('site.yaml').replace('lang: en\n', 'lang: ja\n') });
  const { site } = library(dir, null);
  // Kept between runs: cutting them takes two seconds.
  const files = await cutFonts(dir, site, '.cache/tests/fonts');
  const ranges = files.flatMap(({ unicodeRange }) => unicodeRange.join().split(/,\s*/));
  const held = ranges.map((range) =>
    (range.replace('U+', '').split('-') ?? []).map((code) => Number.parseInt(code, 16)),
  );
  const isHeld = (code: number) => held.some(([from = 0, to = from]) => code >= from && code <= to);
  const letters = [...new Set(Object.values(site.labels).join(''))].filter((letter) =>
    /\p{sc=Han}|\p{sc=Kana}/u.test(letter),
  );
  assert.ok(letters.length > 50);
  assert.deepEqual(
    letters.filter((letter) => !isHeld(letter.codePointAt(0) ?? 0)),
    [],
  );
});
