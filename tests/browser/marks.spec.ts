/** No mark of a note and no number of a citation begins a line while its word ends the line before. */
import { expect, test } from '@playwright/test';
import { stranded } from './stranded.ts';

test('no mark and no number begins a line without its word, from 320 to 1680 px', async ({ page }) => {
  const found: string[] = [];
  await page.goto('./');
  for (let width = 320; width <= 1680; width += width < 600 ? 8 : 32) {
    await page.setViewportSize({ width, height: 800 });
    for (const each of await page.evaluate(stranded)) found.push(`${width} px: ${each}`);
  }
  expect(found).toEqual([]);
});

test('nor behind Chinese characters, an emphasis, a sign, or a word that is longer than the line', async ({ page }) => {
  await page.goto('./');
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
