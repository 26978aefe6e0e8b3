/** Readers’ questions asked of the page itself: some of each kind; tests/content/search.test.ts asks all of them. */
import { expect as base, test } from '@playwright/test';
import { labelsIn } from '../../src/article/labels/index.ts';
import { type Answered, invents, isMet, questionsIn } from '../search/questions.ts';

const expect = base.configure({ timeout: 60_000 });
/** Of so many questions one is asked. */
const EVERY = 16;
const waiting = labelsIn('en').searchWaiting;

test('the page shows what was found, and what was left out', async ({ page }) => {
  const some = questionsIn().filter((_, n) => n % EVERY === 0);
  test.setTimeout(some.length * 60_000);
  const missed: string[] = [];
  for (const question of some) {
    await page.goto(`/search/?q=${encodeURIComponent(question.ask)}`);
    await expect(page.locator('.search-status')).not.toHaveText(new RegExp(`^(${waiting})?$`));
    const hits = await page
      .locator('.hit a')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['place'] ?? ''));
    const notices = (await page.locator('.search-notices').textContent()) ?? '';
    const left = (question.left ?? []).filter((word) => notices.includes(word));
    const answer: Answered = { hits, left, said: notices !== '' };
    if (invents(question, answer) || !isMet(question, answer, 3))
      missed.push(`${question.ask}: ${hits.slice(0, 3).join(', ')}`);
  }
  expect(missed.length / some.length, missed.join('\n')).toBeLessThanOrEqual(0.03);
});
