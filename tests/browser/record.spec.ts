/** The record: the map walked by keyboard and by touch, the timeline and the ledger narrowed, all with scripts off. */
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('every place of the map is a link that the keyboard reaches', async ({ page }) => {
  await page.goto('./waters/');
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
  test('a tap on a name on the map leads to its page', async ({ page }) => {
    await page.goto('./');
    const place = page.locator('.chart .narrow .place').first();
    const href = await place.getAttribute('href');
    await place.locator('.first').tap();
    await page.waitForURL(`**${href}`);
  });
});

test('each state of the map is beside its words, and leads to its sources', async ({ page }) => {
  await page.goto('./waters/');
  for (const state of await page
    .locator('.map-states li')
    .filter({ has: page.locator('.map-words') })
    .all()) {
    const name = (await state.getByRole('img').getAttribute('aria-label')) ?? '';
    const words = (await state.locator('.map-words p').first().innerText()).split('. ')[0] ?? '';
    expect(name.startsWith(words)).toBe(true);
    await expect(state.locator('.citations a').first()).toHaveAttribute('href', /^\/lock\/sources\/#/);
  }
});

for (const [address, list] of [
  ['./timeline/', '.timeline > li'],
  ['./claims/', '.claims > li'],
] as const) {
  test(`${address} is narrowed without a script, by each choice to the number beside it`, async ({ page }) => {
    await page.goto(address);
    await page.locator('.filters > summary').click();
    const all = await page.locator(list).count();
    expect(all).toBeGreaterThan(4);
    for (const fieldset of await page.locator('.filters fieldset').all()) {
      const choices = await fieldset.locator('label:has(.count)').all();
      expect(choices.length).toBeGreaterThan(1);
      for (const choice of choices) {
        await choice.locator('input').check();
        const count = Number(await choice.locator('.count').textContent());
        expect(count).toBeLessThan(all);
        await expect(page.locator(`${list}:visible`)).toHaveCount(count);
      }
      await fieldset.locator('input').first().check();
    }
    await expect(page.locator(`${list}:visible`)).toHaveCount(all);
    // The periods of the timeline are links, too, each with the number of its events.
    for (const period of await page.locator('.periods li').all()) {
      const heading = await period.locator('a').getAttribute('href');
      const count = Number(await period.locator('.count').textContent());
      await expect(page.locator(`section:has(> ${heading}) li[id]`)).toHaveCount(count);
    }
  });
}

test('the keyboard walks the drawn timeline by date, and each tick leads to its event', async ({ page }) => {
  await page.goto('./timeline/');
  const ticks = page.locator('.time-line a:visible');
  const count = await ticks.count();
  expect(count).toBe(await page.locator('.timeline > li').count());
  await ticks.first().focus();
  for (let n = 0; n < 3; n += 1) {
    const tick = ticks.nth(n);
    await expect(tick).toBeFocused();
    await expect(tick).toHaveAccessibleName(/\d{4}: \S/);
    const box = await tick.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Tab');
  }
  const href = await ticks.nth(3).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page.locator(`.timeline ${href}`)).toBeInViewport();
});

test('a mark in the text leads to the claim, and the claim back to its passage', async ({ page }) => {
  await page.goto('./?factcheck=on');
  const mark = page.locator('.section-text a.claim').first();
  const words = await mark.evaluate((element) => element.firstChild?.textContent ?? '');
  // The middle of words on two lines may lie outside them.
  await mark.press('Enter');
  await page.waitForURL(/\/claims\/#/);
  const claim = page.locator('.claims li:target');
  await expect(claim).toBeInViewport();
  await claim.locator('.claim-head a').first().click();
  await page.waitForURL(/\/sections\//);
  await expect(page.locator(':target')).toContainText(words);
});

test('a document opens with its leading part phrase by phrase: side by side where it is wide, stacked on a phone', async ({
  page,
}) => {
  await page.goto('./bylaws/');
  const rows = page.locator('.aligned ol > li').filter({ has: page.locator('mark') });
  await expect(rows.first()).toBeVisible();
  const cells = rows.last().locator('.cell');
  const boxes = async () => Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
  const wide = await boxes();
  expect(wide.length).toBe(3);
  expect(new Set(wide.map((box) => Math.round(box?.y ?? 0))).size).toBe(1);
  await expect(rows.last().locator('.reading')).toHaveCount(2);
  await page.setViewportSize({ width: 390, height: 844 });
  const narrow = await boxes();
  expect(new Set(narrow.map((box) => Math.round(box?.x ?? 0))).size).toBe(1);
  // The other parts are folded, and a link to a paragraph of theirs opens them.
  await expect(page.locator('.other-parts .paragraph').first()).toBeHidden();
  const id = await page.locator('.other-parts .paragraph').first().getAttribute('id');
  await page.goto(`./bylaws/#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  const folded = page.locator('.other-parts .paragraph:has(.words blockquote)').first();
  await expect(folded.locator('blockquote').last()).toBeHidden();
  await folded.locator('summary').click();
  await expect(folded.locator('blockquote').last()).toBeVisible();
});

test('a passage of the article leads to the paragraph that it leans on, and the paragraph back', async ({ page }) => {
  await page.goto('./sections/reasons/');
  await page.getByRole('link', { name: 'the second', exact: true }).first().click();
  await page.waitForURL('**/bylaws/#third-2');
  await page.locator('#third-2 .leaning a').first().click();
  await page.waitForURL(/\/sections\/reasons\/#/);
});
