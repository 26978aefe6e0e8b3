/** Sharing: the link to exactly the words that are selected, the system's share sheet, and arriving by such a link. */
import { expect, type Page, test } from '@playwright/test';

const SECTION = '/sections/grounds/';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** Selects from the first letter of some words to the last of others, within one paragraph. */
async function select(page: Page, paragraph: string, from: string, to: string): Promise<void> {
  await page.locator(`[id="${paragraph}"]`).evaluate(
    (element, [first = '', last = '']) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.data.includes(first)) range.setStart(node, node.data.indexOf(first));
        if (node.data.includes(last)) range.setEnd(node, node.data.indexOf(last) + last.length);
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const offer = (page: Page) => page.locator('.passage-link button').first();

/** How far the window has scrolled, once it has. */
const arrivedAt = async (page: Page, address: string) => {
  await page.goto('about:blank');
  await page.goto(address);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
};

const NO_TEXT_FRAGMENTS = 'this browser does not scroll to text fragments';

/** Whether this browser scrolls to a text fragment at all; some headless builds do not. */
async function scrollsToText(page: Page): Promise<boolean> {
  const body = '<!doctype html><p style="height: 5000px">Far above.</p><p>The needle.</p>';
  await page.route('**/far-below', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/far-below#:~:text=needle');
  return page
    .waitForFunction(() => scrollY > 100, undefined, { timeout: 5_000 })
    .then(
      () => true,
      () => false,
    );
}

for (const { name, from, to, text } of [
  { name: 'a few words', from: 'Moscow regards', to: 'as lawfully its own', text: 'Moscow%20regards' },
  { name: 'a part of a word, widened to the word', from: 'oscow regards', to: 'lawful', text: 'Moscow%20regards' },
  { name: 'words with the sign of a note between', from: 'was in', to: 'Moscow regards', text: 'was%20in' },
]) {
  test(`a link to ${name} leads to them, and is on the section’s own page`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.goto('/');
    await select(page, 'grounds_concession', from, to);
    await offer(page).click();
    await expect(offer(page)).toHaveText(/copied/i);
    const address = await copied(page);
    expect(address).toContain(`${SECTION}#grounds_concession:~:text=${text}`);
    await arrivedAt(page, address);
    test.skip(!(await scrollsToText(page)), NO_TEXT_FRAGMENTS);
    // Words that are found are no target of the id; when they are not, the paragraph is.
    const found = address.replace('#grounds_concession:', '#:');
    await arrivedAt(page, found);
  });
}

test('words before the number of a citation can be linked', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(SECTION);
  await select(page, 'grounds_declaration', 'It was', 'on both sides');
  await offer(page).click();
  const address = await copied(page);
  expect(address).toContain(':~:text=');
  test.skip(!(await scrollsToText(page)), NO_TEXT_FRAGMENTS);
  await arrivedAt(page, address.replace('#grounds_declaration:', '#:'));
});

test('with the keyboard alone the offer is the next stop behind the selected words', async ({ page }) => {
  await page.goto(SECTION);
  await select(page, 'grounds_concession', 'Moscow regards', 'as lawfully its own');
  await expect(offer(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(offer(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offer(page)).toHaveText(/copied/i);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(offer(page)).toHaveCount(0);
});

test('selected words are copied with their title, edition and address, without the signs of notes', async ({
  page,
}) => {
  await page.goto('/');
  await select(page, 'grounds_concession', 'was in', 'Moscow regards');
  await page.locator('.passage-link button').last().click();
  await expect(page.locator('.passage-link button').last()).toHaveText(/copied/i);
  const [words = '', source = ''] = (await copied(page)).split('\n');
  expect(words).toMatch(/^“was in .*Moscow regards”$/);
  expect(words).not.toMatch(/\d| [,.;]/);
  const title = await page.locator('#grounds :is(h1, h2)').first().innerText();
  expect(source).toContain(`${title.trim()}. `);
  expect(source).toMatch(/, \d+ \p{L}+ \d{4}\. http/u);
  expect(source).toContain(`${SECTION}#grounds_concession:~:text=was%20in`);
});

test('a passage in a note is linked in the note, which such a link opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(SECTION);
  await page.locator('.open-note[popovertarget="grounds_cardinal"]').click();
  await select(page, 'grounds_cardinal', 'is very likely', 'the same one');
  await expect(offer(page)).toBeInViewport();
  await offer(page).click();
  await expect(offer(page)).toHaveText(/copied/i);
  const address = await copied(page);
  expect(address).toContain('#grounds_cardinal:~:text=');
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('#grounds_cardinal')).toBeInViewport();
  expect(await page.locator('#grounds_cardinal').evaluate((note) => note.matches(':popover-open'))).toBe(true);
});

test('nothing is offered for words of the apparatus', async ({ page }) => {
  await page.goto(SECTION);
  await page.locator('.site-footer p').first().selectText();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(offer(page)).toHaveCount(0);
});

test.describe('on a device that is touched', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('a link is given to the system’s share sheet', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => document.documentElement.setAttribute('data-shared', data.url ?? ''),
      });
    });
    await page.goto(SECTION);
    await page.locator('.section-head copy-link a').tap();
    await expect(page.locator('html')).toHaveAttribute('data-shared', new URL(SECTION, baseURL).href);
  });
});

for (const [place, address] of [
  // A claim is shared by the page of its own, which unfolds with its card.
  ['/claims/#c06', '/claims/c06/'],
  ['/timeline/#singapore-2018', '/timeline/#singapore-2018'],
] as const) {
  test(`the link at ${place} copies ${address}`, async ({ page, baseURL }) => {
    await page.goto(place);
    await page.locator(`copy-link a[href="${address}"]`).click();
    await expect.poll(() => copied(page)).toBe(new URL(address, baseURL).href);
  });
}
