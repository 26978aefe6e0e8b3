/** The layout under strain: small screens, long names and words, wide tables and code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { en } from '../../src/article/labels/en.ts';
import { pagesOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';
import { type SiteServer, serveSite } from './site-server.ts';
import { buildWide, NAME, WIDE_BASE } from './wide-site.ts';

const test = base.extend<object, { wide: SiteServer; own: SiteServer }>({
  wide: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      const site = await serveSite(buildWide(), WIDE_BASE);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      const site = await serveSite(siteDir);
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
});
// One worker, so that the invented article is built once.
test.describe.configure({ mode: 'default' });

const SMALL = [320, 340, 360, 390];
const ALL = [...SMALL, 480, 640, 820, 1000, 1247, 1280, 1680, 1920, 2560];

/** Elements that are drawn, with their boxes. */
const boxes = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) =>
    elements
      .filter((element) => element.getBoundingClientRect().width > 0)
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { what: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30), left, top, right, bottom };
      }),
  );
type Box = Awaited<ReturnType<typeof boxes>>[number];

/** Pairs of boxes that share more than a pixel. */
const overlaps = (all: Box[]) =>
  all.flatMap((a, n) =>
    all
      .slice(n + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
      .map((b) => `${a.what} × ${b.what}`),
  );

/** The size of the smallest words of a map, in pixels of the screen. */
const smallest = (page: Page, map: string) =>
  page.$$eval(`${map} svg tspan:not(.name)`, (all) =>
    Math.min(
      ...all
        .filter((words) => words.getBoundingClientRect().width > 0)
        .map((words) => {
          const scale = (words.closest('text') as SVGTextElement).getScreenCTM()?.a ?? 0;
          return Number.parseFloat(getComputedStyle(words).fontSize) * scale;
        }),
    ),
  );

/** How much wider than the window a page is, in pixels. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Words and buttons of the header that stick out of their own box, of the header or into another. */
async function headerFaults(page: Page): Promise<string[]> {
  const header = '.site-header';
  const parts = await boxes(page, `${header} :is(.site-name, button:not(form button), .search-button, nav > ul > li)`);
  const [frame] = await boxes(page, header);
  if (!frame) throw new Error('There is no header.');
  const out = parts.filter(
    ({ left, right, top, bottom }) =>
      left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
  );
  const spilt = await page.$$eval(`${header} :is(button, .search-button, .site-name)`, (elements) =>
    elements
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.textContent?.trim()} spills`),
  );
  return [...overlaps(parts), ...out.map(({ what }) => `${what} sticks out`), ...spilt];
}

for (const [height, widths] of [
  [700, ALL],
  // 1280 by 800 at 400 %.
  [200, [320]],
] as const) {
  test(`nothing in the header overlaps, spills or is cut, ${height} px high`, async ({ page, wide, own }) => {
    for (const { url } of [wide, own]) {
      await page.goto(url);
      for (const width of widths) {
        await page.setViewportSize({ width, height });
        expect(await headerFaults(page), `${url}, ${width} px`).toEqual([]);
        expect(await overflow(page), `${url}, ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('a name of 31 letters is shown whole, and a low window keeps its height for the text', async ({ page, wide }) => {
  await page.setViewportSize({ width: 320, height: 200 });
  await page.goto(wide.url);
  const name = page.locator('.site-name');
  await expect(name).toHaveText(NAME);
  expect(await name.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(4);
  await page.mouse.wheel(0, 600);
  await expect(page.locator('.site-header')).not.toBeInViewport();
});

for (const of of ['wide', 'own'] as const) {
  test(`the map shows its places, its names and its scale whole and apart, ${of}`, async ({ page, wide, own }) => {
    test.setTimeout(120_000);
    await page.goto({ wide, own }[of].url);
    for (const width of ALL) {
      await page.setViewportSize({ width, height: 900 });
      const [picture] = await boxes(page, '.chart svg');
      if (!picture) throw new Error('There is no map.');
      const texts = await boxes(page, '.chart svg text');
      const scale = await boxes(page, '.chart .scale path');
      const islands = await boxes(page, '.chart .place .island');
      expect.soft(scale, `one scale, ${width} px`).toHaveLength(1);
      expect.soft(islands.length, `${width} px`).toBeGreaterThan(0);
      const cut = [...texts, ...scale, ...islands].filter(
        ({ left, top, right, bottom }) =>
          left < picture.left - 1 || top < picture.top - 1 || right > picture.right + 1 || bottom > picture.bottom + 1,
      );
      expect.soft(cut, `cut, ${width} px`).toEqual([]);
      const words = await boxes(page, '.chart figcaption :is(li, p)');
      expect.soft(overlaps([...texts, ...scale, ...words]), `overlaps, ${width} px`).toEqual([]);
      for (const { top } of words) expect.soft(top, `${width} px`).toBeGreaterThanOrEqual(picture.bottom);
      expect
        .soft(await smallest(page, '.chart'), `type of ${width} px`)
        .toBeGreaterThanOrEqual(of === 'own' ? 10.9 : 9.8);
    }
  });
}

test('in every language the first sentence is on the first screen of 1280 × 800, its first line on that of a phone', async ({
  page,
  own,
}) => {
  await page.goto(own.url);
  const addresses = await page.$$eval('.languages a', (links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const address of addresses)
    for (const [width, height, most] of [
      [1280, 800, Number.POSITIVE_INFINITY],
      [390, 844, 1],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(new URL(address, own.url).href);
      await page.evaluate(() => document.fonts.ready);
      const bottom = await page
        .locator('.section-text > p')
        .first()
        .evaluate((first, most) => {
          const texts = document.createTreeWalker(first, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          range.setStart(first, 0);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const end = /[.。](?=\s|$)|。/.exec(node.textContent ?? '');
            range.setEnd(node, end ? end.index + 1 : (node.textContent ?? '').length);
            if (end) break;
          }
          return Math.max(...[...range.getClientRects()].slice(0, most).map((line) => line.bottom));
        }, most);
      expect(bottom, `${address}, ${width} px`).toBeLessThanOrEqual(height);
    }
});

test('small maps keep their names, legend and credit whole and apart', async ({ page, own }) => {
  await page.goto(`${own.url}islands/`);
  for (const width of [320, 390, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    const maps = page.locator('.map-states li');
    expect(await maps.count()).toBeGreaterThan(3);
    const texts = await boxes(page, '.map-states text');
    const below = await boxes(page, '.map-states :is(.map-words p, .map-legend li, .map-credit)');
    expect.soft(overlaps([...texts, ...below]), `${width} px`).toEqual([]);
    expect.soft(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    expect.soft(await smallest(page, '.map-states'), `type, ${width} px`).toBeGreaterThanOrEqual(10.9);
  }
});

test('header, contents, text of reference and footer have one left edge on wide screens', async ({ page, own }) => {
  test.setTimeout(120_000);
  const left = async (selector: string) =>
    Math.round((await page.locator(selector).first().boundingBox())?.x ?? Number.NaN);
  const pages = [...pagesOf(siteDir)].filter(([, html]) => !html.includes('http-equiv="refresh"'));
  const addresses = pages.map(([address]) => address);
  const sections = addresses.filter((address) => address.startsWith('/sections/')).slice(0, 2);
  const texts = new Map<number, Set<number>>();
  for (const address of [...addresses.filter((each) => /^\/([^/]+\/)?$/.test(each)), ...sections]) {
    await page.goto(own.url + address.slice(1));
    const isReading = (await page.locator('.reading-page').count()) > 0;
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const edge = await left('.site-name');
      expect(await left('.site-footer p'), `${address}, ${width} px`).toBe(edge);
      expect(await left(isReading ? '.contents-title' : '.reference-page h1'), `${address}, ${width} px`).toBe(edge);
      if (isReading) texts.set(width, (texts.get(width) ?? new Set()).add(await left('.section-text > p')));
    }
  }
  for (const [width, edges] of texts) expect(edges.size, `left edges of the text, ${width} px`).toBe(1);
});

/** The pages of the invented article that hold what is wide. */
const WIDE_PAGES = ['', 'sections/gate/', 'sections/water/', 'keepers/prys/'];

test('wide tables, code and words never widen a page, and stay within the text', async ({ page, wide }) => {
  for (const address of WIDE_PAGES) {
    await page.goto(wide.url + address);
    for (const width of ALL) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `/${address}, ${width} px`).toBeLessThanOrEqual(0);
      const outside = await page.evaluate(() => {
        const room = document.querySelector('.section-text > p, .entry-text > p')?.getBoundingClientRect();
        const parts = document.querySelectorAll(
          '.section-text > .scroll-box, .entry-text > .scroll-box, .section-text li, .section-text > p code, .neighbours a, h1, h2, .contents a',
        );
        return [...parts].flatMap((part) => {
          const area = part.closest('nav, .opening, .how-to-read, .section-head') ?? part;
          const limit = area === part ? (room?.right ?? 0) : area.getBoundingClientRect().right;
          const { right } = part.getBoundingClientRect();
          const words = part.classList.contains('scroll-box') ? 0 : part.scrollWidth - part.clientWidth;
          const seen = part.checkVisibility() && (right > limit + 1 || (part.clientWidth > 0 && words > 1));
          return seen ? [`${part.tagName} ${part.textContent?.trim().slice(0, 30)}`] : [];
        });
      });
      expect(outside, `/${address}, ${width} px`).toEqual([]);
    }
  }
});

test('tables and code never touch the notes in the margin, and those in notes keep to their note', async ({
  page,
  wide,
}) => {
  for (const address of ['', 'sections/gate/']) {
    await page.goto(wide.url + address);
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

test('an opened note on a phone holds its table and its long word', async ({ page, wide }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${wide.url}sections/gate/`);
  const id = 'gate_figures';
  await page.locator(`button[popovertarget="${id}"].open-note`).click();
  const note = page.locator(`[id="${id}"]`);
  await expect(note).toBeVisible();
  expect(await note.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});

test('what is wide scrolls in a named box that the keyboard reaches, without script', async ({ browser, wide }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 700 } });
  for (const address of WIDE_PAGES.filter((each) => each !== 'sections/water/')) {
    await page.goto(wide.url + address);
    const found = await page
      .locator('main')
      .getByRole('region', { name: /^(Table|Code) \d+, / })
      .all();
    expect(found.length, address).toBe(address === 'keepers/prys/' ? 1 : 3);
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

test('in the book, tables and code fit the width of a page', async ({ page, wide }) => {
  const [, address = ''] =
    /href="\/lock\/([^"]+\.epub)"/.exec(readFileSync(join(wide.dir, 'index.html'), 'utf8')) ?? [];
  const files = unzipSync(new Uint8Array(readFileSync(join(wide.dir, address))));
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

test('nothing that is marked hidden is shown, on any page and under any choice of names', async ({ page, own }) => {
  test.setTimeout(180_000);
  for (const [address, html] of pagesOf(siteDir)) {
    if (!/<[^>]+\shidden[\s=>]/.test(html)) continue;
    await page.goto(own.url + address.slice(1), { waitUntil: 'commit' });
    const shown = await page.$$eval('[hidden]', (all) =>
      all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(shown, address).toEqual([]);
  }
});

test('a page that nothing mentions has no heading that says where', async ({ page, wide }) => {
  await page.goto(`${wide.url}keepers/suttee/`);
  await expect(page.locator('h1')).toContainText('Suttee');
  await expect(page.locator('#_mentions')).toHaveCount(0);
  await page.goto(`${wide.url}keepers/prys/`);
  await expect(page.locator('#_mentions')).toHaveText(en.mentions);
});

test('the words of a document open by a sign that shows it can be pressed; contested ones are open', async ({
  page,
  own,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const contested = [...pagesOf(siteDir)].find(
    ([, html]) => html.includes('class="words"') && html.includes('class="positions"'),
  );
  await page.goto(own.url + (contested?.[0] ?? '').slice(1));
  const others = page.locator('.other-parts > summary');
  if (await others.count()) await others.click();
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
  expect(isOpen).not.toContain(false);
});

test('an address of an event leads to its date, below the header', async ({ page, own }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${own.url}timeline/`);
  const id = await page.locator('.timeline [id]').nth(40).getAttribute('id');
  await page.goto(`${own.url}timeline/#${id}`);
  const item = page.locator('li:target');
  const header = (await page.locator('.site-header').boundingBox()) as { y: number; height: number };
  const date = (await item.locator('time').boundingBox()) as { y: number; height: number };
  expect(date.y).toBeGreaterThanOrEqual(header.y + header.height);
  expect(date.y + date.height).toBeLessThan(844);
});

test('a chart keeps its words apart and inside, at least 12 px high, on every screen', async ({ page, wide }) => {
  await page.goto(`${wide.url}sections/water/`);
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
