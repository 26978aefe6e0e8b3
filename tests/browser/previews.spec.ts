/** Previews: whatever a reference leads to opens on the page, by finger, pointer and keyboard, and is a link without script. */
import { expect, type Page, test } from '@playwright/test';

const open = (page: Page) => page.locator('.preview:popover-open');
/** References of each kind in the text that have no note of their own beside them. */
const KINDS = {
  entry: '.answer a.term',
  event: '.section-text > p a.event',
  source: '.section-text > p a.cite',
  claim: '.section-text > p a.claim',
};

/** Whether a preview lies over its words. */
const covers = (page: Page, link: string) =>
  page.evaluate((selector) => {
    const card = document.querySelector('.preview:popover-open')?.getBoundingClientRect();
    const words = [...(document.querySelector(selector)?.getClientRects() ?? [])];
    return words.some(
      (box) => card && box.top < card.bottom && box.bottom > card.top && box.left < card.right && box.right > card.left,
    );
  }, link);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a walk by touch: the text begins on the first screen, and each kind of reference opens a sheet', async ({
    page,
  }) => {
    await page.goto('./?factcheck=on');
    await expect(page.locator('.section-text > p').first()).toBeInViewport();
    const address = page.url();
    for (const [kind, selector] of Object.entries(KINDS)) {
      const link = page.locator(selector).first();
      await link.tap();
      const sheet = page.locator(':is(.preview, .note):popover-open');
      await expect(sheet, kind).toBeInViewport({ ratio: 1 });
      await expect(link, kind).toBeInViewport();
      expect(await covers(page, selector), kind).toBe(false);
      await expect(sheet.locator('.open-page a')).toBeVisible();
      await page.goBack();
      await expect(sheet, `${kind} closes by the way back`).toHaveCount(0);
      expect(page.url()).toBe(address);
    }
    // A first mention opens the note of this page, and a source within it lies over that.
    await page.locator('.ref:not(.own) > a.term').first().tap();
    const note = page.locator('.note:popover-open');
    await expect(note).toHaveCount(1);
    await note.locator('a.cite').first().tap();
    await expect(open(page)).toHaveCount(1);
    await expect(note).toHaveCount(1);
    await page.goBack();
    await expect(open(page)).toHaveCount(0);
    await expect(note).toHaveCount(1);
    await note.locator('.close').tap();
    // A sheet that was closed by hand leaves nothing for the way back to close.
    await page.locator(KINDS.event).first().tap();
    await open(page).locator('.open-page a').tap();
    await expect(page).not.toHaveURL(address);
  });
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('a walk by keyboard: each kind of reference shows its preview, which ↓ enters and Escape leaves', async ({
    page,
  }) => {
    await page.goto('./?factcheck=on');
    await expect(page.locator('.section-text > p').first()).toBeInViewport();
    // Links are focused as the keyboard focuses them.
    await page.keyboard.press('Tab');
    for (const [kind, selector] of Object.entries(KINDS)) {
      const link = page.locator(selector).first();
      await link.focus();
      await expect(open(page), kind).toHaveCount(1);
      expect(await covers(page, selector), kind).toBe(false);
      await page.keyboard.press('ArrowDown');
      await expect(open(page), kind).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(open(page), kind).toHaveCount(0);
      await expect(link, kind).toBeFocused();
    }
    // Tab goes on in the text, not into the preview.
    const link = page.locator(KINDS.event).first();
    await page.locator('.skip').focus();
    await link.focus();
    await expect(open(page)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(open(page)).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    // Enter follows the link.
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#/);
  });

  test('a preview waits for the pointer, lets it in, and opens another within itself', async ({ page }) => {
    await page.goto('./?factcheck=on');
    const link = page.locator(KINDS.claim).first();
    await link.hover();
    await expect(open(page)).toHaveCount(1);
    expect(await covers(page, KINDS.claim)).toBe(false);
    await open(page).hover();
    await open(page).locator('.citations a').first().hover();
    await expect(open(page)).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(open(page)).toHaveCount(1);
    await page.mouse.move(2, 2);
    await expect(open(page)).toHaveCount(0);
    await link.click({ modifiers: ['Control'] });
    await expect(open(page)).toHaveCount(0);
    // One that a note refers to has its way on as well.
    await page.locator('.note:not(.one-line) > :not(.kicker) :is(.term, .event)').first().hover();
    await expect(open(page).locator('.open-page a')).toBeVisible();
  });

  test('a later mention lights the note of its entry while that can be seen', async ({ page }) => {
    await page.goto('./');
    const note = page.locator('aside.note:not(.own)').first();
    await note.evaluate((element) => {
      const href = element.querySelector('a.label')?.getAttribute('href') ?? '';
      const later = document.createElement('p');
      later.innerHTML = `<a class="term" id="later" href="${href}">again</a>`;
      element.before(later);
      scrollTo(0, element.getBoundingClientRect().top + scrollY - innerHeight / 2);
    });
    await page.locator('#later').hover();
    await expect(note).toHaveAttribute('data-lit');
    await page.mouse.move(2, 2);
    await expect(note).not.toHaveAttribute('data-lit');
    await expect(open(page)).toHaveCount(0);
  });

  test('a first mention opens the unfolded note in its place, and nothing else moves', async ({ page }) => {
    await page.goto('./');
    const folded = page.locator('.note.one-line').first();
    const tops = () =>
      page.$$eval('.note, .section-text > p', (all) =>
        all.map((each) => Math.round(each.getBoundingClientRect().top + scrollY)),
      );
    await folded.scrollIntoViewIfNeeded();
    const before = await tops();
    const height = await folded.evaluate((note) => (note as HTMLElement).offsetHeight);
    await folded.hover();
    await expect.poll(() => folded.evaluate((note) => (note as HTMLElement).offsetHeight)).toBeGreaterThan(height + 15);
    expect(await tops()).toEqual(before);
  });

  test('claims cost no ink until the switch is pressed, which the address and the browser remember', async ({
    page,
  }) => {
    await page.goto('./');
    const line = () =>
      page
        .locator(KINDS.claim)
        .first()
        .evaluate((claim) => getComputedStyle(claim).textDecorationLine);
    expect(await line()).toBe('none');
    await page.locator('.how-to-read .switch').click();
    expect(await line()).toBe('underline');
    await expect(page).toHaveURL(/\?factcheck=on$/);
    await expect(page.locator('#_settings [name=factcheck]')).toBeChecked();
    await page.goto('./');
    expect(await line()).toBe('underline');
    await page.locator('.how-to-read .switch').click();
    expect(await line()).toBe('none');
    await page.goto('./?factcheck=on');
    expect(await line()).toBe('underline');
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a reference is a link, and the switch shows the claims', async ({ page }) => {
    await page.goto('./');
    const claim = page.locator(KINDS.claim).first();
    await expect(claim).toHaveCSS('text-decoration-line', 'none');
    await page.locator('.how-to-read .switch').click();
    await expect(claim).toHaveCSS('text-decoration-line', 'underline');
    await claim.click();
    await expect(page).toHaveURL(/\/claims\//);
  });
});
