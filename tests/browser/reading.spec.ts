/** Reading: landmarks, contents, section links, the frame of every page. */
import { expect, type Page, test } from '@playwright/test';
import { buildLock, LOCK_BASE } from '../lock-site.ts';
import { faults } from './axe.ts';
import { overflow } from './boxes.ts';
import { pageTypes } from './page-types.ts';
import { settled } from './settled.ts';

const types = pageTypes(buildLock());
/** The looks, which differ by colour alone: one is tested by all of axe’s rules, the others by those for colours. */
const looks = [
  { look: 'light', theme: '', width: 390, rules: 'all', contrast: null },
  { look: 'dark', theme: 'dark', width: 1280, rules: 'colours', contrast: null },
  { look: 'sepia', theme: 'sepia', width: 1280, rules: 'colours', contrast: null },
  { look: 'more contrast', theme: '', width: 1280, rules: 'colours', contrast: 'more' },
] as const;

const isTranslated = (address: string) => /\/(?:ru|ja)\//.test(address);
/** Pages that together show every colour, in all looks: text, notes, maps, verdicts, filters. The others are shown in the first two. */
const isColourful = (address: string) => /^\.\/(?:sections\/[^/]+\/|waters\/|claims\/|timeline\/)$/.test(address);
/** The pages of text with its margin, which is a sheet on a phone: there the light look is tested wide, too. */
const hasMargin = (address: string) => /^\.\/(?:sections\/[^/]+\/)?$/.test(address);

/** Elements that are marked hidden, and are shown. */
const shownHidden = (page: Page) =>
  page.$$eval('[hidden]', (all) =>
    all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)),
  );

/** Letters of names and quotations for which none of the site’s own fonts is loaded. */
const lettersWithoutFont = (page: Page) =>
  page.evaluate(() => {
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
    const holds = (point: number) =>
      loaded.some(({ unicodeRange }) =>
        unicodeRange.split(',').some((range) => {
          const [from = 0, to = from] = range
            .trim()
            .slice(2)
            .split('-')
            .map((end) => Number.parseInt(end, 16));
          return point >= from && point <= to;
        }),
      );
    // Titles of sources in Japanese, and the names of languages in other scripts, are in the reader’s own fonts.
    const text = [...document.querySelectorAll('main [lang]:not(.source :lang(ja), .beside [lang])')]
      .map(({ textContent }) => textContent)
      .join('');
    return [...new Set(text)].filter(
      (character) => /[\p{L}]/u.test(character) && !holds(character.codePointAt(0) ?? 0),
    );
  });

for (const part of [0, 1, 2, 3]) {
  test(`axe finds nothing in any theme, the policy stops nothing, nothing hidden is shown and nothing scrolls sideways, part ${part + 1} of the types of page`, async ({
    page,
    baseURL,
  }) => {
    const found: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
        found.push(`${page.url()} asks for ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) found.push(`${page.url()} ${message.text()}`);
    });
    for (const address of types.filter((_, n) => n % 4 === part)) {
      await page.goto(address);
      for (const hidden of await shownHidden(page)) found.push(`${address} shows ${hidden}`);
      for (const width of [320, 640, 820, 1000, 1250]) {
        await page.setViewportSize({ width, height: 900 });
        if ((await overflow(page)) > 0) found.push(`${address} scrolls sideways at ${width} px`);
      }
      if (!isTranslated(address) && /^\.\/[^/]+\/[^/]+\/$/.test(address)) {
        await settled(page);
        for (const letter of await lettersWithoutFont(page)) found.push(`${address} has no font for ${letter}`);
      }
      const papers = new Set<string>();
      // Pages of translations have the colours of the original.
      const shown = looks.slice(0, isTranslated(address) ? 1 : isColourful(address) ? 4 : 2);
      for (const { look, theme, width, rules, contrast } of shown) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ contrast });
        await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme);
        papers.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
        for (const fault of await faults(page, rules)) found.push(`${address} ${look} ${width} px ${fault}`);
        if (rules === 'all' && hasMargin(address)) {
          await page.setViewportSize({ width: 1280, height: 900 });
          for (const fault of await faults(page, 'others')) found.push(`${address} ${look} 1280 px ${fault}`);
        }
      }
      expect(papers.size, 'themes have papers of their own').toBe(shown.length);
    }
    expect(found).toEqual([]);
  });
}

test('a section’s link copies its address and says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  const link = page.locator('.section-head copy-link a').nth(1);
  const href = (await link.getAttribute('href')) ?? '';
  expect(href).toMatch(new RegExp(`^${LOCK_BASE}sections/[a-z0-9-]+/$`));
  await link.click();
  await expect(page.locator('.section-head copy-link [role=status]').nth(1)).not.toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(href, baseURL).href);
  expect(page.url()).toBe(baseURL);
  await page.goto(href);
  expect(await page.locator('.section-head copy-link a').first().getAttribute('href')).toBe(href);
});

test('the contents number the sections as their headings do, and tell where one is', async ({ page }) => {
  await page.goto('./');
  const shown = await page
    .locator('.contents li a')
    .evaluateAll((items) => items.map((item) => /\d+/.exec(getComputedStyle(item, '::before').content)?.[0]));
  const wanted = await page
    .locator('.section-head .eyebrow')
    .evaluateAll((heads) => heads.map((head) => /\d+$/.exec(head.textContent ?? '')?.[0]));
  expect(wanted).toEqual([undefined, '1', '2', '3', '4', '5']);
  expect(shown).toEqual(wanted);
  const links = page.locator('.contents a');
  const places = () => links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
  const before = await places();
  await links.nth(2).click();
  await expect(links.nth(2)).toHaveAttribute('aria-current', 'location');
  expect(await places()).toEqual(before);
  const heading = await links.nth(2).getAttribute('href');
  await expect(page.locator(heading ?? '')).toBeInViewport();
});

test('on a phone the contents open, lead and close', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.locator('.contents-button').click();
  const links = page.locator('.contents a');
  await expect(links.first()).toBeVisible();
  await links.nth(3).click();
  await expect(links.first()).toBeHidden();
  await expect(page.locator((await links.nth(3).getAttribute('href')) ?? '')).toBeInViewport();
});

test('the first press of Tab offers to skip to the text', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('next and previous walk through all sections', async ({ page }) => {
  await page.goto('./');
  const addresses = await page.$$eval('.section-head copy-link a', (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  await page.goto(addresses[0] ?? '');
  for (const address of addresses.slice(1)) {
    await page.locator('[rel=next]').click();
    await page.waitForURL(`**${address}`);
  }
  await expect(page.locator('[rel=next]')).toHaveCount(0);
  await page.locator('[rel=prev]').click();
  await page.waitForURL(`**${addresses.at(-2)}`);
});

test('nothing but a late font moves anything while the page loads', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    await settled(page);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), `at ${width} px`).toBeLessThan(
      0.001,
    );
  }
});

test('a picture wider than the text keeps to the text and its shape', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./sections/before/');
    const box = await page.evaluate((base) => {
      const text = document.querySelector('.section-text > p') as HTMLElement;
      text.insertAdjacentHTML('beforeend', `<img alt="A map" src="${base}icon.svg" width="2400" height="1200">`);
      const { width: wide, height } = (text.querySelector('img') as HTMLElement).getBoundingClientRect();
      return { tooWide: wide - text.clientWidth, shape: wide / height };
    }, LOCK_BASE);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(box.tooWide).toBeLessThanOrEqual(0);
    expect(box.shape).toBeCloseTo(2, 1);
  }
});
