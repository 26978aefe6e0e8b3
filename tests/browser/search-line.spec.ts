/** The search on a bad line and without scripts: it reports what it could not fetch, and that it is still at work. */
import { expect as base, test } from '@playwright/test';

// A slow machine takes longer for the same; what is expected does not change.
const SLOW = 60_000;
const expect = base.configure({ timeout: SLOW });
test.describe.configure({ timeout: 4 * SLOW });

for (const file of [
  'pagefind/**/*.pf_index',
  'pagefind/**/*.pf_fragment',
  'pagefind/**/*.pf_filter',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json*',
  'pagefind/wasm.*',
  'search/names.json',
]) {
  test(`when ${file} cannot be fetched, the search reports it`, async ({ page }) => {
    await page.route(`**/${file}`, (route) => route.abort());
    await page.goto('./search/?q=lock');
    const sentence = await page.locator('body').getAttribute('data-search-failed');
    await expect(page.locator('.search-status')).toHaveText(sentence || 'The page has no sentence for this.');
    await expect(page.locator('.hit')).toHaveCount(0);
    await page.unroute(`**/${file}`);
    await page.locator('search-page input').fill('lock ');
    await expect(page.locator('.hit').first()).toBeVisible();
  });
}

test('when further hits cannot be fetched, the search reports it', async ({ page }) => {
  await page.goto('./search/?q=lock');
  await expect(page.locator('.search-filters select').first()).toBeVisible();
  await page.route('**/*.pf_fragment', (route) => route.fulfill({ status: 500 }));
  await page.locator('.search-more').click();
  const sentence = await page.locator('body').getAttribute('data-search-failed');
  await expect(page.locator('.search-status')).toHaveText(sentence || 'The page has no sentence for this.');
});

test('a search that takes long says that it is at work, then how many it found', async ({ page }) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/*.pf_fragment', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./search/?q=lock');
  const waiting = await page.locator('body').getAttribute('data-search-waiting');
  expect(waiting).toBeTruthy();
  const status = page.locator('.search-status[role=status]');
  await expect(status).toHaveText(waiting ?? '');
  answer();
  await expect(status).toHaveText(/^\d/);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('the search button leads to a page that lists every section and entry', async ({ page }) => {
    await page.goto('./');
    await page.locator('.search-button').click();
    await page.waitForURL('**/search/');
    await expect(page.locator('noscript')).toBeVisible();
    expect(await page.locator('.every-page a').count()).toBeGreaterThan(15);
  });
});
