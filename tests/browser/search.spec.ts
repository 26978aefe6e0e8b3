/** Search: opened by key, loaded when wanted, and landing on the passage. */
import { expect, type Page, test } from '@playwright/test';

/** Fetches nothing of the search before it is wanted. */
function searchRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) requests.push(request.url());
  });
  return requests;
}

/** The shortest words of the text that refer to an entry. */
async function aSubject(page: Page): Promise<string> {
  await page.goto('/');
  const terms = await page.locator('.section-text > p .term').allTextContents();
  return terms.sort((a, b) => a.length - b.length)[0] ?? '';
}

/** A word of at least nine letters that stands in one editor’s note of the article and nowhere else. */
async function wordOfOneNote(page: Page): Promise<{ word: string; id: string }> {
  await page.goto('/');
  return page.evaluate(() => {
    const all = document.querySelector('.reading')?.textContent?.toLowerCase() ?? '';
    for (const note of document.querySelectorAll('aside.note.own')) {
      for (const [word] of (note.querySelector('.kicker + p')?.textContent ?? '').matchAll(/\b[a-z]{9,}\b/g)) {
        if (all.split(word.slice(0, 7)).length === 2) return { word, id: note.id };
      }
    }
    throw new Error('No such word.');
  });
}

for (const key of ['/', 'Control+k']) {
  test(`${key} opens the search, Escape closes it`, async ({ page }) => {
    const requests = searchRequests(page);
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(requests).toEqual([]);
    await page.keyboard.press(key);
    const dialog = page.locator('pagefind-modal dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('input')).toBeFocused();
    await expect(dialog.locator('input')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
}

test('the button opens the search and has the focus again afterwards', async ({ page }) => {
  await page.goto('/');
  const button = page.locator('.search-button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('pagefind-modal input')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('a word that only one note holds leads to that note', async ({ page }) => {
  const { word, id } = await wordOfOneNote(page);
  await page.keyboard.press('/');
  await page.locator('pagefind-modal input').fill(word);
  const hit = page.locator(`pagefind-results a[href*="#${id}"]`).first();
  await hit.click();
  await page.waitForURL(new RegExp(`/sections/[a-z0-9-]+/(\\?[^#]*)?#${id}$`));
  const note = page.locator(`[id="${id}"]`);
  await expect(note).toBeInViewport();
  await expect(note).toContainText(word, { ignoreCase: true });
});

test('results say their kind and can be narrowed by it', async ({ page }) => {
  const subject = await aSubject(page);
  await page.goto(`/search/?q=${encodeURIComponent(subject)}`);
  const kinds = page.locator('.hit-kind');
  await expect(kinds.first()).not.toBeEmpty();
  expect(new Set(await kinds.allTextContents()).size).toBeGreaterThan(1);
  const before = await page.locator('.hit').count();
  await page.locator('pagefind-filter-dropdown button').first().click();
  await page.locator('pagefind-filter-dropdown [role=option]').first().click();
  await expect.poll(() => page.locator('.hit').count()).toBeLessThan(before);
});

test('excerpts hold no signs or numbers of notes', async ({ page }) => {
  const subject = await aSubject(page);
  await page.goto(`/search/?q=${encodeURIComponent(subject)}`);
  await expect(page.locator('.hit-excerpt').first()).toBeVisible();
  for (const text of await page.locator('.hit-excerpt').allTextContents()) expect(text).not.toMatch(/\p{Ll}\d|↩|×/u);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('the search button leads to a page that lists every section and entry', async ({ page }) => {
    await page.goto('/');
    await page.locator('.search-button').click();
    await page.waitForURL('**/search/');
    await expect(page.locator('noscript')).toBeVisible();
    expect(await page.locator('.every-page a').count()).toBeGreaterThan(20);
  });
});
