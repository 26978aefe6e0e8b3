/** The table of contents numbers the sections as their headings do, and leaves those without a number alone. */
import { expect, test } from '@playwright/test';

test('the contents show the number of each section, and none for a section that has none', async ({ page }) => {
  await page.goto('/');
  const shown = await page
    .locator('.contents li a')
    .evaluateAll((links) => links.map((link) => /\d+/.exec(getComputedStyle(link, '::before').content)?.[0]));
  const wanted = await page
    .locator('.section-head .eyebrow')
    .evaluateAll((heads) => heads.map((head) => /\d+$/.exec(head.textContent ?? '')?.[0]));
  expect(wanted.length).toBeGreaterThan(1);
  expect(shown).toEqual(wanted);
});
