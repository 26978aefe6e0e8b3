/** Marks and notes: the same number on both, words and note in view together, and no mark without its word. */
import { expect, type Page, test } from '@playwright/test';
import { expectAboveSheet, expectBeside, reachAll } from './reached-notes.ts';

/** The whole article, which has every note, and the page of a section. */
const pages = ['./', './sections/gate/'];

/** Opens a page by the address of its last note. */
async function openAtLast(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const id = await page.locator('aside.note').last().getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${address}#${id}`);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('every note opens under the number of its mark, and covers neither mark nor words', async ({ page }) => {
    await page.goto('./');
    // As far down as a finger would reach for it, where a sheet would lie over it.
    const all = await reachAll(page, 'press', [0.95, 0.5, 0]);
    expect(all.length).toBeGreaterThan(0);
    for (const seen of all) expectAboveSheet(seen);
  });

  test('a link to a note opens it, with its words above the sheet', async ({ page }) => {
    for (const address of pages) {
      await openAtLast(page, address);
      await page.waitForSelector('aside.note:popover-open');
      for (const seen of await reachAll(page, 'address')) expectAboveSheet(seen);
    }
  });

  test('a sheet that is closed leaves the text as it was', async ({ page }) => {
    await page.goto('./');
    const id = await page.locator('aside.note').first().getAttribute('id');
    const height = () => page.evaluate(() => document.querySelector('main')?.offsetHeight);
    const before = await height();
    await page.goto('about:blank');
    await page.goto(`./#${id}`);
    await page.locator(`[id="${id}"] .close`).tap();
    await expect(page.locator(`[id="${id}"]`)).toBeHidden();
    expect(await height()).toBe(before);
  });
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('a pressed mark lights its note, and moves nothing where the note is in view', async ({ page }) => {
    await page.goto('./');
    const all = await reachAll(page, 'press', [0.1, 0.4, 1]);
    expect(all.length).toBeGreaterThan(0);
    for (const seen of all) expectBeside(seen, 800);
  });

  test('a link to a note shows it with its words, both lit', async ({ page }) => {
    for (const address of pages) {
      await openAtLast(page, address);
      await expect(page.locator('aside.note').last()).toBeInViewport({ ratio: 1 });
      for (const { id, words, note, header, lit } of await reachAll(page, 'address')) {
        expect(lit, id).toEqual([true, true]);
        expect(Math.min(words.top, note.top), `${id} is cut by the header`).toBeGreaterThanOrEqual(header);
        expect(Math.max(words.bottom, note.bottom), `${id} is cut by the window`).toBeLessThanOrEqual(800);
      }
    }
  });
});
