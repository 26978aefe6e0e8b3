/** Notes beside their words where there is room, opened where there is not, and reachable whatever is missing. */
import { expect, type Page, test } from '@playwright/test';
import { expectNoOverlap, notes } from './placed-notes.ts';

/** Takes from an engine what the anchored layout asks for, so that it lays out what older engines get. */
async function withoutAnchors(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS) as (...asked: string[]) => boolean;
    CSS.supports = (...asked: string[]) => asked[0] !== 'position-anchor' && supports(...asked);
  });
  // The article’s page carries its styles, whose hash its policy names.
  await page.route(/(?:\.css|\/)$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll('position-anchor', 'position-anchor-unknown')
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
    return route.fulfill({ response, body });
  });
}

/** The whole article, which has every note, and the page of a section that begins with some. */
const pages = ['./', './sections/flood/'];

/** Waits until the script has placed the notes for this width, which it does when the browser tells that sizes changed. */
const placed = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const tops = () => [...document.querySelectorAll('.note')].map((note) => note.getBoundingClientRect().top).join();
    let before = '';
    for (let same = 0; same < 4; ) {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      const now = tops();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });

/** Gaps between neighbouring paragraphs, as multiples of the usual one. */
const gaps = (page: Page) =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll('.section-text')].flatMap((text) => {
      const blocks = [...text.querySelectorAll(':scope > :not(.note)')];
      return blocks.flatMap((block, n) => {
        const next = blocks[n + 1];
        if (block.tagName !== 'P' || next?.tagName !== 'P') return [];
        return [next.getBoundingClientRect().top - block.getBoundingClientRect().bottom];
      });
    });
    const usual = found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? 1;
    return found.map((gap) => gap / usual);
  });

test('notes are level with their words and never touch, from 1000 to 1920 px', async ({ page }) => {
  for (const address of pages) {
    await page.goto(address);
    for (const width of [1000, 1280, 1680, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const placed = await notes(page);
      expect(placed.length).toBeGreaterThan(0);
      expectNoOverlap(placed);
      const textRight = await page.$eval('.section-text > p', (p) => p.getBoundingClientRect().right);
      const at = `${width} px`;
      for (const note of placed) {
        expect(note.left, `${note.id} is in the text, ${at}`).toBeGreaterThan(textRight);
        expect(note.right, `${note.id} leaves the page, ${at}`).toBeLessThanOrEqual(width);
        expect(note.top, `${note.id} is above its words, ${at}`).toBeGreaterThan(note.reference - 12);
      }
      const footer = await page.$eval('.site-footer', (element) => element.getBoundingClientRect().top + scrollY);
      for (const note of placed) expect(note.bottom, `${note.id} runs into the footer, ${at}`).toBeLessThan(footer);
    }
  }
});

test('every note starts near its words, at whatever width', async ({ page }) => {
  await page.goto('./');
  for (const [width, near] of [
    [1024, 250],
    [1280, 150],
    [1680, 150],
    [1920, 150],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    const far = (await notes(page)).filter(({ top, reference }) => top - reference > near);
    expect(far, `at ${width} px`).toEqual([]);
  }
});

for (const script of [true, false]) {
  test.describe(`in engines that cannot chain anchors, ${script ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled: script });

    test('notes are beside the text, never touch, and leave no holes in it, from 1024 to 1680 px', async ({ page }) => {
      await withoutAnchors(page);
      for (const address of pages) {
        await page.goto(address);
        if (script) await page.locator('.reading.placed .note[style]').first().waitFor();
        for (const width of [1280, 1024, 1680]) {
          await page.setViewportSize({ width, height: 900 });
          if (script) await placed(page);
          const all = await notes(page);
          const at = `${address}, ${width} px`;
          expect(await page.$eval('aside.note', (note) => getComputedStyle(note).float)).toBe(
            script ? 'none' : 'right',
          );
          expectNoOverlap(all);
          expect(Math.max(1, ...(await gaps(page))), at).toBeLessThanOrEqual(1.5);
          const textRight = await page.$eval('.section-text > p', (p) => p.getBoundingClientRect().right);
          const footer = await page.$eval('.site-footer', (element) => element.getBoundingClientRect().top + scrollY);
          for (const note of all) {
            expect(note.left, `${note.id} is in the text, ${at}`).toBeGreaterThan(textRight);
            expect(note.right, `${note.id} leaves the page, ${at}`).toBeLessThanOrEqual(width);
            expect(note.bottom, at).toBeLessThan(footer);
            if (script) expect(note.top, `${note.id} is above its words, ${at}`).toBeGreaterThan(note.reference - 12);
            if (width >= 1280)
              expect(note.top - note.reference, `${note.id} is far below, ${at}`).toBeLessThan(script ? 200 : 600);
          }
        }
      }
    });
  });
}

test('a note and its words light up together', async ({ page }) => {
  await page.goto('./');
  const note = page.locator('aside.note').first();
  const words = page.locator('.section-text .term').first();
  const ground = (locator: typeof note) =>
    locator.evaluate((element) => getComputedStyle(element).getPropertyValue('--lit').trim());
  expect(await ground(note)).not.toBe('1');
  await words.hover();
  expect(await ground(note)).toBe('1');
  await note.hover();
  expect(await ground(words)).toBe('1');
  await page.mouse.move(2, 2);
  expect(await ground(words)).not.toBe('1');
});

test('the note of a folded passage waits in the margin until the passage is open, and a link to it opens that', async ({
  page,
}) => {
  await page.goto('./sections/reasons/');
  const note = page.locator('.folded + .note');
  await expect(page.locator('.folded')).not.toHaveAttribute('open');
  await expect(note).toHaveCSS('visibility', 'hidden');
  await page.goto(`./sections/reasons/#${await note.getAttribute('id')}`);
  await expect(page.locator('.folded')).toHaveAttribute('open');
  await expect(note).toBeInViewport();
});

test('a note is reached by keyboard in the margin, and leads back', async ({ page }) => {
  await page.goto('./');
  const mark = page.locator('.mark.to-note').first();
  await mark.focus();
  const name = await mark.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  const note = page.locator(`aside.note${await mark.getAttribute('href')}`);
  await page.keyboard.press('Tab');
  await expect(note.locator(':focus')).toHaveCount(1);
  await note.locator('.back').focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(await note.locator('.back').getAttribute('href'));
  expect(name).toMatch(/\S/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap opens the note, a tap outside closes it', async ({ page }) => {
    await page.goto('./');
    const mark = page.locator('.open-note').first();
    await mark.tap();
    const note = page.locator('aside.note:popover-open');
    await expect(note).toBeInViewport({ ratio: 1 });
    await page.touchscreen.tap(200, 80);
    await expect(note).toHaveCount(0);
    await mark.tap();
    await note.locator('.close').tap();
    await expect(note).toHaveCount(0);
  });

  test('every mark is at least 24 px to touch and names its note', async ({ page }) => {
    await page.goto('./');
    for (const mark of await page.locator('.open-note').all()) {
      const box = await mark.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(await mark.getAttribute('aria-label')).toMatch(/: \S/);
    }
  });

  test('the keyboard opens a note, walks through it, and Escape returns to the mark', async ({ page }) => {
    await page.goto('./');
    const mark = page.locator('.open-note').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('aside.note:popover-open');
    await expect(note).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(note.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await expect(mark).toBeFocused();
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [320, 1280]) {
    test(`every note can be read at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('./');
      const ids = await page.locator('aside.note').evaluateAll((asides) => asides.map(({ id }) => id));
      for (const id of ids.slice(0, 12)) {
        const note = page.locator(`[id="${id}"]`);
        if (width < 900) {
          await page.locator(`.open-note[popovertarget="${id}"]`).first().click();
          await expect(note).toBeVisible();
          await page.keyboard.press('Escape');
          await expect(note).toBeHidden();
        } else {
          await expect(note).toBeVisible();
        }
      }
    });
  }

  test('an address that leads to a closed note shows it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('./');
    const id = await page.locator('aside.note').nth(3).getAttribute('id');
    await page.goto(`./#${id}`);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });
});

test('on paper the notes of a section are at its end, numbered like their references', async ({ page }) => {
  await page.goto('./');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 900 });
  const order = await page.$$eval('.section-text', (texts) =>
    texts.map((text) => {
      const bottoms = [...text.querySelectorAll(':scope > :not(.note)')].map(
        (block) => block.getBoundingClientRect().bottom,
      );
      const tops = [...text.querySelectorAll(':scope > .note')].map((note) => note.getBoundingClientRect().top);
      return {
        text: Math.max(...bottoms),
        notes: Math.min(...tops),
        sorted: tops.every((top, n) => n === 0 || top > (tops[n - 1] ?? 0)),
      };
    }),
  );
  for (const { text, notes: first, sorted } of order) {
    expect(first).toBeGreaterThanOrEqual(text);
    expect(sorted).toBe(true);
  }
  const marks = page.locator('.section').first().locator('.ref .mark.to-note');
  const noted = page.locator('.section').first().locator('.note');
  expect(await marks.count()).toBe(await noted.count());
  for (const mark of await marks.all()) await expect(mark).toBeVisible();
  expect(await marks.allInnerTexts()).toEqual(await noted.locator('.number').allInnerTexts());
  await expect(page.locator('.open-note:visible, .note .close:visible, .note .back:visible')).toHaveCount(0);
});

test('copied text carries no marks', async ({ page }) => {
  await page.goto('./');
  const copied = await page.evaluate(() => {
    const paragraph = document.querySelector('.section-text > p') as HTMLElement;
    getSelection()?.selectAllChildren(paragraph);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).not.toMatch(/\p{L}[.,]?\d/u);
  expect(copied.length).toBeGreaterThan(50);
});

test('the link of a heading is never on a line of its own', async ({ page }) => {
  await page.goto('./');
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const alone = await page.$$eval('.section-head', (heads) =>
      heads
        .filter((head) => {
          const lines = [...(head.querySelector('h1, h2')?.getClientRects() ?? [])];
          const link = head.querySelector('copy-link')?.getBoundingClientRect();
          return (link?.top ?? 0) >= (lines.at(-1)?.bottom ?? 0);
        })
        .map(({ textContent }) => textContent),
    );
    expect(alone, `at ${width} px`).toEqual([]);
  }
});
