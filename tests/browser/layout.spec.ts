/** The layout under strain: small screens, long names and words, wide tables and code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { en } from '../../src/article/labels/en.ts';
import { library } from '../../src/article/model/load.ts';
import { buildLock, LOCK_BASE, lockContent } from '../lock-site.ts';
import { boxes, headerFaults, mapFaults, overflow, overlaps, statesFaults } from './boxes.ts';
import { pageTypes } from './page-types.ts';

const ALL = [320, 340, 360, 390, 480, 640, 820, 1000, 1247, 1280, 1680, 1920, 2560];
const SOME = [320, 360, 640, 1000, 1280, 1920, 2560];

test('nothing in the header overlaps, spills or is cut', async ({ page }) => {
  await page.goto('./');
  // 320 by 200 is a window of 1280 by 800 at 400 %.
  for (const [width, height] of [...ALL.map((width) => [width, 700] as const), [320, 200] as const]) {
    await page.setViewportSize({ width, height });
    expect(await headerFaults(page), `${width} px`).toEqual([]);
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
  // There a name of 31 letters is shown whole, and the low window keeps its height for the text.
  const name = page.locator('.site-name');
  await expect(name).toHaveText(library(lockContent).site.name);
  expect(await name.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(4);
  await page.mouse.wheel(0, 600);
  await expect(page.locator('.site-header')).not.toBeInViewport();
});

test('maps show their places, names, legends and scale whole and apart', async ({ page }) => {
  for (const [address, faults] of [
    ['./', () => mapFaults(page, 9.8)],
    ['./waters/', () => statesFaults(page)],
  ] as const) {
    await page.goto(address);
    for (const width of SOME) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await faults(), `${address}, ${width} px`).toEqual([]);
      expect.soft(await overflow(page), `${address}, ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  expect(await page.locator('.map-states li').count()).toBeGreaterThan(3);
});

test('header, contents, text of reference and footer have one left edge on wide screens', async ({ page }) => {
  const texts = new Map<number, Set<number>>();
  for (const address of pageTypes(buildLock()).filter((each) =>
    /^\.\/(?!ru|ja)([^/]+\/)?$|^\.\/sections\/[^/]+\/$/.test(each),
  )) {
    await page.goto(address);
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const [edge, footer, words, text] = await page.evaluate(() =>
        ['.site-name', '.site-footer p', '.contents-title, .reference-page h1, main h1', '.section-text > p'].map(
          (part) => {
            const x = document.querySelector(part)?.getBoundingClientRect().x;
            return x === undefined ? undefined : Math.round(x);
          },
        ),
      );
      expect([footer, words], `${address}, ${width} px`).toEqual([edge, edge]);
      if (text !== undefined) texts.set(width, (texts.get(width) ?? new Set()).add(text));
    }
  }
  expect(texts.size).toBe(3);
  for (const [width, edges] of texts) expect(edges.size, `left edges of the text, ${width} px`).toBe(1);
});

/** The pages that hold what is wide. */
const WIDE_PAGES = ['./', './sections/gate/', './sections/water/', './keepers/prys/'];

test('wide tables, code and words never widen a page, and stay within the text, or within the frame on an entry’s page', async ({
  page,
}) => {
  for (const address of WIDE_PAGES) {
    await page.goto(address);
    for (const width of SOME) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${address}, ${width} px`).toBeLessThanOrEqual(0);
      const outside = await page.evaluate(() => {
        const room = document.querySelector('.section-text > p, .entry-text > p')?.getBoundingClientRect();
        const frame = document.querySelector('.site-header > :last-child')?.getBoundingClientRect();
        const parts = document.querySelectorAll(
          '.section-text > .scroll-box, .entry-text > .scroll-box, .section-text li, .section-text > p code, .neighbours a, h1, h2, .contents a',
        );
        return [...parts].flatMap((part) => {
          const area = part.closest('nav, .opening, .how-to-read, .section-head') ?? part;
          const mayBeWide = part.matches('.entry-text > .scroll-box:has(table)');
          const own = (mayBeWide ? frame : room)?.right ?? 0;
          const limit = area === part ? own : area.getBoundingClientRect().right;
          const { right } = part.getBoundingClientRect();
          const words = part.classList.contains('scroll-box') ? 0 : part.scrollWidth - part.clientWidth;
          const seen = part.checkVisibility() && (right > limit + 1 || (part.clientWidth > 0 && words > 1));
          return seen ? [`${part.tagName} ${part.textContent?.trim().slice(0, 30)}`] : [];
        });
      });
      expect(outside, `${address}, ${width} px`).toEqual([]);
    }
  }
});

test('tables and code never touch the notes in the margin, and those in notes keep to their note', async ({ page }) => {
  for (const address of ['./', './sections/gate/']) {
    await page.goto(address);
    for (const width of [1000, 1280, 1680]) {
      await page.setViewportSize({ width, height: 800 });
      const text = await boxes(page, '.section-text > .scroll-box, .section-text > ul .scroll-box');
      const notes = await boxes(page, '.note');
      expect(text.length).toBe(3);
      const touching = text.filter(({ right }) => notes.some(({ left }) => right > left - 8));
      expect(touching, `${width} px`).toEqual([]);
      const inNote = await page.$$eval('.note', (all) =>
        all.flatMap((note) => {
          const { right } = note.getBoundingClientRect();
          const parts = [...note.querySelectorAll(':scope > :is(p, .scroll-box)')] as HTMLElement[];
          const wide = (part: HTMLElement) =>
            part.getBoundingClientRect().right > right + 1 ||
            (part.className === '' && part.scrollWidth > part.clientWidth + 1);
          return parts.some(wide) ? [note.id] : [];
        }),
      );
      expect(inNote, `${width} px`).toEqual([]);
    }
  }
});

test('an opened note on a phone holds its table and its long word', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./sections/gate/');
  const id = 'gate_figures';
  await page.locator(`button[popovertarget="${id}"].open-note`).click();
  const note = page.locator(`[id="${id}"]`);
  await expect(note).toBeVisible();
  expect(await note.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});

test('what is wide scrolls in a named box that the keyboard reaches, without script', async ({ browser, baseURL }) => {
  const page = await browser.newPage({
    baseURL: baseURL ?? '',
    javaScriptEnabled: false,
    viewport: { width: 390, height: 700 },
  });
  for (const address of WIDE_PAGES.filter((each) => each !== './sections/water/')) {
    await page.goto(address);
    const found = await page
      .locator('main')
      .getByRole('region', { name: /^(Table|Code) \d+, / })
      .all();
    expect(found.length, address).toBe(address === './keepers/prys/' ? 1 : 3);
    const names = await Promise.all(found.map((box) => box.getAttribute('aria-label')));
    expect(new Set(names).size).toBe(names.length);
    for (const box of found) {
      await box.focus();
      await expect(box).toBeFocused();
      expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeGreaterThan(0);
    }
    const [box] = found;
    await box?.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box?.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  }
  await page.close();
});

test('in the book, tables and code fit the width of a page', async ({ page }) => {
  const dir = buildLock();
  const [, address = ''] =
    new RegExp(`href="${LOCK_BASE}([^"]+\\.epub)"`).exec(readFileSync(join(dir, 'index.html'), 'utf8')) ?? [];
  const files = unzipSync(new Uint8Array(readFileSync(join(dir, address))));
  const read = (name: string) => strFromU8(files[`EPUB/${name}`] ?? new Uint8Array());
  for (const width of [320, 600]) {
    await page.setViewportSize({ width, height: 800 });
    for (const name of ['section-gate.xhtml', 'section-water.xhtml', 'kind-keepers.xhtml']) {
      const body = /<body[\s\S]*<\/body>/.exec(read(name))?.[0] ?? '';
      expect(body).not.toBe('');
      await page.setContent(`<!doctype html><style>${read('book.css')}</style>${body}`);
      expect(await overflow(page), `${name}, ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('no title of a source is drawn in two fonts', async ({ page }) => {
  await page.goto('./sources/');
  const fonts = await page
    .locator('.source a[lang="ja"]')
    .evaluateAll((titles) => titles.map((title) => getComputedStyle(title).fontFamily));
  expect(fonts.length).toBeGreaterThan(0);
  const own = await page.evaluate(() => getComputedStyle(document.body).fontFamily.split(',')[0] ?? '');
  for (const font of fonts) expect(font).not.toContain(own);
});

test('a page that nothing mentions has no heading that says where', async ({ page }) => {
  await page.goto('./keepers/suttee/');
  await expect(page.locator('h1')).toContainText('Suttee');
  await expect(page.locator('#_mentions')).toHaveCount(0);
  await page.goto('./keepers/prys/');
  await expect(page.locator('#_mentions')).toHaveText(en.mentions);
});

test('the words of a document open by a sign that shows it can be pressed; contested ones are open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('./bylaws/');
  await page.locator('.other-parts > summary').click();
  const all = page.locator('details.words');
  const summary = all.locator('summary').first();
  const drawn = await summary.evaluate((element) => {
    const { width, height } = getComputedStyle(element, '::before');
    return { sign: Number.parseFloat(width) * Number.parseFloat(height), height: element.clientHeight };
  });
  expect(drawn.sign).toBeGreaterThan(0);
  expect(drawn.height).toBeGreaterThanOrEqual(24);
  const isOpen = await page
    .locator('section:has(.positions) details.words')
    .evaluateAll((them) => them.map((each) => (each as HTMLDetailsElement).open));
  expect(isOpen).toEqual(isOpen.map(() => true));
  expect(isOpen.length).toBeGreaterThan(0);
});

test('an address of an event leads to its date, below the header', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./timeline/');
  // One with so much below it that it comes to the top of the window, where the header is.
  const id = await page.locator('.timeline > li[id]').nth(1).getAttribute('id');
  await page.goto(`./timeline/#${id}`);
  const item = page.locator('li:target');
  const header = (await page.locator('.site-header').boundingBox()) as { y: number; height: number };
  const date = (await item.locator('time').boundingBox()) as { y: number; height: number };
  expect(date.y).toBeGreaterThanOrEqual(header.y + header.height);
  expect(date.y + date.height).toBeLessThan(844);
});

test('a chart keeps its words apart and inside, at least 12 px high, on every screen', async ({ page }) => {
  await page.goto('./sections/water/');
  for (const width of [320, 390, 600, 820, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // The box of a line of type has room above and below its letters, which lines share.
    const words = (await boxes(page, 'svg.plotted text')).map((box) => ({
      ...box,
      top: box.top + 3,
      bottom: box.bottom - 3,
    }));
    expect(words.length, `${width} px`).toBeGreaterThan(8);
    expect(overlaps(words), `${width} px`).toEqual([]);
    const [frame] = await boxes(page, '.numbered-figure');
    expect(
      words.filter(({ left, right }) => left < 0 || right > (frame?.right ?? 0) + 2),
      `${width} px`,
    ).toEqual([]);
    const sizes = await page.$$eval('svg.plotted', (all) =>
      (all as SVGSVGElement[])
        .filter((svg) => svg.clientWidth > 0)
        .map((svg) => Number(svg.getAttribute('font-size')) * (svg.getScreenCTM()?.a ?? 0)),
    );
    expect(Math.min(...sizes), `${width} px`).toBeGreaterThanOrEqual(12);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
