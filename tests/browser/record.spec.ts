/** The record: the map walked by keyboard and by touch, the timeline and the ledger narrowed, all with scripts off. */
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('every place of the map is a link that the keyboard reaches', async ({ page }) => {
  await page.goto('/islands/');
  const places = page.locator('.chart .wide .place');
  const count = await places.count();
  expect(count).toBeGreaterThanOrEqual(4);
  await page.locator('.site-header a').last().focus();
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press('Tab');
    await expect(places.nth(n)).toBeFocused();
    expect(await places.nth(n).getAttribute('aria-label')).toMatch(/\S: \S/);
  }
  const href = await places.nth(count - 1).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('a tap on an island’s name leads to its page', async ({ page }) => {
    await page.goto('/');
    const place = page.locator('.chart .narrow .place').first();
    const href = await place.getAttribute('href');
    await place.locator('.first').tap();
    await page.waitForURL(`**${href}`);
  });
});

test('each state of the map stands beside its words, and leads to its sources', async ({ page }) => {
  await page.goto('/islands/');
  for (const state of await page
    .locator('.map-states li')
    .filter({ has: page.locator('.map-words') })
    .all()) {
    const name = (await state.getByRole('img').getAttribute('aria-label')) ?? '';
    const words = (await state.locator('.map-words p').first().innerText()).split('. ')[0] ?? '';
    expect(name.startsWith(words)).toBe(true);
    await expect(state.locator('.citations a').first()).toHaveAttribute('href', /^\/sources\/#/);
  }
});

for (const [address, list] of [
  ['/timeline/', '.timeline > li'],
  ['/claims/', '.claims > li'],
] as const) {
  test(`${address} is narrowed without a script, to the number that stands beside the choice`, async ({ page }) => {
    await page.goto(address);
    const all = await page.locator(list).count();
    expect(all).toBeGreaterThanOrEqual(40);
    for (const fieldset of await page.locator('.filters fieldset').all()) {
      const choice = fieldset.locator('label').nth(2);
      await choice.locator('input').check();
      const count = Number(await choice.locator('.count').textContent());
      expect(count).toBeLessThan(all);
      await expect(page.locator(`${list}:visible`)).toHaveCount(count);
      await fieldset.locator('input').first().check();
    }
    await expect(page.locator(`${list}:visible`)).toHaveCount(all);
  });
}

test('a mark in the text leads to the claim, and the claim back to its passage', async ({ page }) => {
  await page.goto('/');
  const mark = page.locator('.section-text .claim').first();
  const words = await mark.evaluate((element) => element.firstChild?.textContent ?? '');
  await mark.click();
  await page.waitForURL(/\/claims\/#/);
  const claim = page.locator('.claims li:target');
  await expect(claim).toBeInViewport();
  await claim.locator('.claim-head a').first().click();
  await page.waitForURL(/\/sections\//);
  await expect(page.locator(':target')).toContainText(words);
});

test('the timeline and the ledger are offered as data', async ({ request }) => {
  const timeline = await (await request.get('/timeline.json')).json();
  expect(timeline.events.length).toBeGreaterThanOrEqual(40);
  for (const event of timeline.events) expect(event.sources.length).toBeGreaterThan(0);
  const claims = await (await request.get('/claims.json')).json();
  for (const claim of claims.claims) expect(claim.passages.length, claim.id).toBeGreaterThan(0);
  const calendar = await (await request.get('/timeline.ics')).text();
  expect(calendar.split('BEGIN:VEVENT').length - 1).toBe(timeline.events.length);
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('a paragraph of the Declaration shows its languages beside our words on a wide page, and one press below on a phone', async ({
  page,
}) => {
  await page.goto('/declaration/#article-9-2');
  const paragraph = page.locator('#article-9-2');
  await expect(paragraph).toBeInViewport();
  for (const lang of ['ru', 'ja']) await expect(paragraph.locator(`blockquote [lang="${lang}"]`)).toBeVisible();
  const ours = await paragraph.locator('.ours').boundingBox();
  const japanese = await paragraph.locator('[lang="ja"]').first().boundingBox();
  expect(japanese?.x).toBeGreaterThan((ours?.x ?? 0) + (ours?.width ?? 0));
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(paragraph.locator('.ours')).toBeVisible();
  // Contested words are open from the start.
  await expect(paragraph.locator('blockquote [lang="ja"]')).toBeVisible();
  const closed = page.locator('.paragraph:not(:has(details[open])):has(blockquote [lang="ja"])').first();
  const other = page.locator(`[id="${await closed.getAttribute('id')}"]`);
  await expect(other.locator('blockquote [lang="ja"]')).toBeHidden();
  await other.locator('summary').click();
  await expect(other.locator('blockquote [lang="ja"]')).toBeVisible();
});

test('a passage of the article leads to the paragraph that it leans on, and the paragraph back', async ({ page }) => {
  await page.goto('/sections/grounds/');
  await page.getByRole('link', { name: 'Article 9', exact: true }).first().click();
  await page.waitForURL('**/declaration/#article-9-2');
  await page.locator('#article-9-2 .leaning a').first().click();
  await page.waitForURL(/\/sections\/grounds\/#/);
});
