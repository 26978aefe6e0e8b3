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
  const [missed, invented]: [string[], string[]] = [[], []];
  for (const question of some) {
    await page.goto(`/search/?q=${encodeURIComponent(question.ask)}`);
    await expect(page.locator('.search-status')).not.toHaveText(new RegExp(`^(${waiting})?$`));
    const hits = await page
      .locator('.hit a')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['place'] ?? ''));
    const notices = (await page.locator('.search-notices').textContent()) ?? '';
    const left = (question.left ?? []).filter((word) => notices.includes(word));
    const answer: Answered = { hits, left, said: notices !== '' };
    const shown = `${question.ask}: ${hits.slice(0, 3).join(', ')}`;
    if (invents(question, answer)) invented.push(shown);
    else if (!isMet(question, answer, 3)) missed.push(shown);
  }
  expect(invented).toEqual([]);
  // The 3 per cent that may be missed of all questions are one of so few.
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.ceil(some.length * 0.03));
});
