/** A link copied from words of the text, from headings and from lists; under a path of the host. */
import { test as base, expect, type Page } from '@playwright/test';
import { LOCK_BASE } from '../lock-site.ts';
import { settled } from './settled.ts';

/** `section` is the address of the page of a section. */
const test = base.extend<{ section: string }>({
  section: ({ baseURL }, use) => use(`${baseURL}sections/gate/`),
});

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** The id of the paragraph “He pointed to the third by-law, and went home.¹ The word he used was κλείς.” */
const paragraphOf = async (page: Page) =>
  (await page.locator('.section-text > p', { hasText: 'He pointed' }).getAttribute('id')) ?? '';

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

let scrolls: Promise<boolean> | undefined;

/** Whether this browser scrolls to a text fragment at all; some headless builds do not. Tried once in each worker. */
async function scrollsToText(page: Page, section: string): Promise<boolean> {
  scrolls ??= (async () => {
    const body = '<!doctype html><p style="height: 5000px">Far above.</p><p>The needle.</p>';
    await page.route('**/far-below', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(new URL('/far-below#:~:text=needle', section).href);
    // Where it scrolls it has done so when the page has been drawn.
    await settled(page);
    return page.evaluate(() => scrollY > 100);
  })();
  return scrolls;
}

for (const { name, from, to, text } of [
  { name: 'a few words', from: 'He pointed', to: 'pointed to', text: 'He%20pointed%20to' },
  { name: 'a part of a word, widened to the word', from: 'e pointed', to: 'pointed t', text: 'He%20pointed%20to' },
  {
    name: 'words with the sign of a note between',
    from: ', and went',
    to: 'The word',
    text: '%2C%20and%20went%20home.,The%20word',
  },
]) {
  test(`a link to ${name} leads to them, and is on the section’s own page`, async ({ page, section }) => {
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.goto('./');
    const paragraph = await paragraphOf(page);
    await select(page, paragraph, from, to);
    await offer(page).click();
    await expect(offer(page)).toHaveText(/copied/i);
    const address = await copied(page);
    expect(address).toContain(`${section}#${paragraph}:~:text=${text}`);
    await arrivedAt(page, address);
    test.skip(!(await scrollsToText(page, section)), NO_TEXT_FRAGMENTS);
    // Words that are found are no target of the id; when they are not, the paragraph is.
    await arrivedAt(page, address.replace(`#${paragraph}:`, '#:'));
  });
}

test('with the keyboard alone the offer is the next stop behind the selected words', async ({ page, section }) => {
  await page.goto(section);
  await select(page, await paragraphOf(page), 'He pointed', 'pointed to');
  await expect(offer(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(offer(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offer(page)).toHaveText(/copied/i);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(offer(page)).toHaveCount(0);
});

test('selected words are copied with their title and address, without the signs of notes', async ({
  page,
  section,
}) => {
  await page.goto(section);
  const paragraph = await paragraphOf(page);
  await select(page, paragraph, 'and went', 'The word');
  const copy = page.locator('.passage-link button').last();
  await copy.click();
  await expect(copy).toHaveText(/copied/i);
  const [words = '', source = ''] = (await copied(page)).split('\n');
  expect(words).toBe('“and went home. The word”');
  expect(source).toContain(`${(await page.locator('h1').innerText()).trim()}. `);
  expect(source).toContain(`${section}#${paragraph}:~:text=and%20went`);
});

test('a passage in a note, with the number of a citation in it, is linked in the note, which such a link opens', async ({
  page,
  section,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(section);
  await page.locator('.open-note[popovertarget="gate_key"]').first().click();
  await select(page, 'gate_key', 'The key hung', 'say that');
  await expect(offer(page)).toBeInViewport();
  await offer(page).click();
  await expect(offer(page)).toHaveText(/copied/i);
  const address = await copied(page);
  expect(address).toContain('#gate_key:~:text=The%20key');
  // The number of the citation is no word of the text.
  expect(address).not.toMatch(/minutes\d|minutes%20\d/);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('#gate_key')).toBeInViewport();
  expect(await page.locator('#gate_key').evaluate((note) => note.matches(':popover-open'))).toBe(true);
});

test('nothing is offered for words beside the text', async ({ page, section }) => {
  await page.clock.install();
  await page.goto(section);
  const paragraph = await paragraphOf(page);
  // The code of the offer is there before; then the clock runs on past the moment at which it is offered.
  await select(page, paragraph, 'He pointed', 'pointed to');
  await page.clock.runFor(1000);
  await expect(offer(page)).toBeVisible();
  await page.locator('.site-footer p').first().selectText();
  await page.clock.runFor(1000);
  await expect(offer(page)).toHaveCount(0);
});

test.describe('on a device that is touched', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('a link is given to the system’s share sheet', async ({ page, section }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => document.documentElement.setAttribute('data-shared', data.url ?? ''),
      });
    });
    await page.goto(section);
    await page.locator('.section-head copy-link a').tap();
    await expect(page.locator('html')).toHaveAttribute('data-shared', section);
  });
});

for (const [place, address] of [
  // A claim is shared by the page of its own, which unfolds with its card.
  ['./claims/#no-reason', 'claims/no-reason/'],
  ['./timeline/#shut-1887', 'timeline/#shut-1887'],
] as const) {
  test(`the link at ${place} copies ${address}`, async ({ page, baseURL }) => {
    await page.goto(place);
    await page.locator(`copy-link a[href="${LOCK_BASE}${address}"]`).first().click();
    await expect.poll(() => copied(page)).toBe(`${baseURL}${address}`);
  });
}
