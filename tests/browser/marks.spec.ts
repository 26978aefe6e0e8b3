/** No mark of a note and no number of a citation begins a line while its word ends the line before. */
import { expect, test } from '@playwright/test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { stranded } from './stranded.ts';

const { sections } = library(contentDir);
const longest = sections.toSorted((a, b) => b.notes.length - a.notes.length)[0]?.address ?? '/';

test('no mark and no number begins a line without its word, from 320 to 1680 px', async ({ page }) => {
  test.setTimeout(600_000);
  const found: string[] = [];
  // Every width on one page of many notes, and every note at some widths.
  for (const [address, steps] of [
    [longest, 1],
    ['/', 5],
  ] as const) {
    await page.goto(address);
    for (let width = 320; width <= 1680; width += steps * (width < 600 ? 4 : 16)) {
      await page.setViewportSize({ width, height: 800 });
      for (const each of await page.evaluate(stranded)) found.push(`${address} ${width} px: ${each}`);
    }
  }
  expect(found).toEqual([]);
});

test('nor behind Chinese characters, an emphasis, a sign, or a word that is longer than the line', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/');
  await page.evaluate(() => {
    const mark = document.querySelector('.ref.own .marks')?.outerHTML ?? '';
    const text = document.querySelector('.section-text > p') as HTMLElement;
    const ref = (words: string) => `<span class="ref own">${words}${mark}</span>`;
    const samples = [
      `平和条約は何年ものあいだ結ばれていない${ref('条約。')}日本とロシア${ref('')}は交渉を続けた${ref('。')}`,
      `An <em>emphasis</em>${ref('')}, “a quotation”${ref('')} and a dash —${ref('')} then (brackets)${ref('')}.`,
      `The ${'very'.repeat(20)}long${ref('')} word, and the ${'un'.repeat(37)}known${ref('')}.`,
    ];
    for (let n = 0; n < 24; n += 1) {
      for (const sample of samples) {
        const p = document.createElement('p');
        p.innerHTML = `${'x'.repeat(n)} ${sample}`;
        text.before(p);
      }
    }
  });
  for (const width of [320, 360, 390, 700, 1000, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(stranded), `at ${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
