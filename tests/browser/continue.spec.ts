/** Coming back to the whole article: on to the section left, unless the address leads elsewhere. */
import { expect, test } from '@playwright/test';
import { settled } from './settled.ts';

test('offers the section left, leads there, and moves nothing', async ({ page }) => {
  // A font that comes late may move lines.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./');
  const offer = page.locator('continue-reading');
  await expect(offer).toBeHidden();
  const heading = page.locator('.section-head h2').nth(3);
  const id = await heading.getAttribute('id');
  await heading.evaluate((element) => element.scrollIntoView());
  await page.waitForFunction((wanted) => localStorage.getItem('reading') === wanted, id);
  for (const width of [390, 1280]) {
    await page.goto('about:blank');
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    await settled(page);
    await expect(offer.locator('a')).toHaveAttribute('href', `#${id}`);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.001);
  }
  await offer.locator('a').click();
  await expect(heading).toBeInViewport();
  await expect(offer).toBeHidden();
});

test('an address that leads to a passage wins, and the offer can be sent away', async ({ page }) => {
  const leave = (id: string) => page.evaluate((value) => localStorage.setItem('reading', value), id);
  await page.goto('./about/');
  await leave('reasons');
  for (const fragment of ['#today', '#:~:text=lantern']) {
    await page.goto('about:blank');
    await page.goto(`./${fragment}`);
    await settled(page);
    await expect(page.locator('continue-reading'), fragment).toBeHidden();
  }
  await leave('reasons');
  await page.goto('about:blank');
  await page.goto('./');
  await page.locator('continue-reading button').click();
  await expect(page.locator('continue-reading')).toBeHidden();
});
