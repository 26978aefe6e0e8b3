/** Real questions against the built site’s own search: each must have its place among the first three hits. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';

interface Question {
  ask: string;
  /** An address, one that ends in `*`, or `nothing`. */
  find: string;
}
const questions = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as Question[];

const meets = (place: string, find: string) =>
  find === '*' || (find.endsWith('*') ? place.startsWith(find.replace(/[/#]?\*$/, '')) : place === find);

test('at least 95 % of readers’ questions have their place among the first three hits', async ({ page }) => {
  test.setTimeout(240_000);
  expect(questions.length).toBeGreaterThanOrEqual(80);
  await page.goto('/search/');
  const field = page.locator('search-page input');
  await expect(page.locator('.search-start a').first()).toBeVisible();
  const misses: string[] = [];
  let first = 0;
  for (const { ask, find } of questions) {
    await field.fill('');
    await expect(page.locator('.search-start')).toBeVisible();
    await field.fill(ask);
    await expect(page.locator('.search-status')).not.toBeEmpty();
    const hits = await page
      .locator('.hit a')
      .evaluateAll((links) => links.slice(0, 3).map((link) => (link as HTMLElement).dataset['place'] ?? ''));
    // A correction is offered, not made, when the word is no name; it is one press away.
    const offered = await page.locator('.search-told').textContent();
    const met =
      find === 'nothing'
        ? hits.length === 0
        : find === '*' && hits.length === 0
          ? offered !== ''
          : hits.some((hit) => meets(hit, find));
    if (find === 'nothing' ? met : meets(hits[0] ?? '', find) || (find === '*' && met)) first += 1;
    if (!met) misses.push(`${ask} → ${find}; found ${hits.join(', ') || 'nothing'}`);
  }
  const rate = (met: number) => `${((100 * met) / questions.length).toFixed(1)} %`;
  const third = questions.length - misses.length;
  console.log(`${questions.length} questions: ${rate(first)} at 1, ${rate(third)} at 3`);
  for (const miss of misses) console.log(`  missed: ${miss}`);
  expect(third / questions.length, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
});
