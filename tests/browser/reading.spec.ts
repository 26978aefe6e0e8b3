/** Reading: landmarks, contents, section links, the frame of every page. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { siteDir } from '../site-dir.ts';
import { settled } from './settled.ts';

const isPage = (address: string): boolean => existsSync(join(siteDir, address, 'index.html'));
const foldersIn = (address: string): string[] =>
  readdirSync(join(siteDir, address), { withFileTypes: true }).flatMap((item) =>
    item.isDirectory() ? [`${address}${item.name}/`] : [],
  );
const folders = foldersIn('/');
const section = foldersIn('/sections/')[0] ?? '/';
/** One page of each type: of a translation, that of a section alone and beside the original. */
const types = [
  '/',
  section,
  ...folders
    .filter((folder) => isPage(folder) && !isPage(`${folder}search/`))
    .flatMap((folder) => [folder, ...[foldersIn(folder).find(isPage) ?? []].flat()]),
  ...folders
    .filter((folder) => isPage(`${folder}search/`))
    .flatMap((folder) => [`${folder.slice(0, -1)}${section}`, `${section}${folder.slice(1)}`]),
  '/no-such-page/',
];

const everything = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The looks beside the light one, which differ from it by colour alone. */
const looks = [
  { name: 'dark', theme: 'dark' },
  { name: 'sepia', theme: 'sepia' },
  { name: 'more contrast', theme: '', contrast: 'more' },
] as const;

/** What axe finds in a loaded page; a line for each rule. Without a list of rules, by all of them. */
async function faults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(everything)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

for (const [third, name] of ['first', 'second', 'last'].entries()) {
  test(`axe finds nothing in any theme, and the policy stops nothing, on the ${name} third of the types of page`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    const found: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
        found.push(`${page.url()} asks for ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) found.push(`${page.url()} ${message.text()}`);
    });
    for (const address of types.filter((_, n) => n % 3 === third)) {
      await page.goto(address);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const fault of await faults(page)) found.push(`${address} ${width} px ${fault}`);
      }
      // The page of the whole article, which takes longest, has what the page of a section has.
      if (address === '/') continue;
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await paper();
      for (const { name: look, theme, ...media } of looks) {
        await page.emulateMedia(media);
        await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme);
        if (theme) expect(await paper()).not.toBe(light);
        for (const fault of await faults(page, ['color-contrast', 'link-in-text-block']))
          found.push(`${look} ${address} ${fault}`);
      }
      await page.emulateMedia({ contrast: null });
    }
    expect(found).toEqual([]);
  });
}

test('a section’s link copies its address and says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  const link = page.locator('.section-head copy-link a').nth(1);
  const href = (await link.getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/sections\/[a-z0-9-]+\/$/);
  await link.click();
  await expect(page.locator('.section-head copy-link [role=status]').nth(1)).not.toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(href, baseURL).href);
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto(href);
  expect(await page.locator('.section-head copy-link a').first().getAttribute('href')).toBe(href);
});

test('the contents tell where one is', async ({ page }) => {
  await page.goto('/');
  const links = page.locator('.contents a');
  await links.nth(2).click();
  await expect(links.nth(2)).toHaveAttribute('aria-current', 'location');
  const heading = await links.nth(2).getAttribute('href');
  await expect(page.locator(heading ?? '')).toBeInViewport();
});

test('on a phone the contents open, lead and close', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.locator('.contents-button').click();
  const links = page.locator('.contents a');
  await expect(links.first()).toBeVisible();
  await links.nth(3).click();
  await expect(links.first()).toBeHidden();
  await expect(page.locator((await links.nth(3).getAttribute('href')) ?? '')).toBeInViewport();
});

test('the first press of Tab offers to skip to the text', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('next and previous walk through all sections', async ({ page }) => {
  await page.goto('/');
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
    await page.goto('/');
    await settled(page);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), `at ${width} px`).toBeLessThan(
      0.001,
    );
  }
});

// Titles of sources in Japanese, and the names of languages in other scripts, are in the reader’s own fonts.
test('names in every script are drawn in the site’s own fonts', async ({ page }) => {
  for (const address of types.filter((type) => type.split('/').length === 4)) {
    await page.goto(address);
    await settled(page);
    const missing = await page.evaluate(() => {
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
      const text = [...document.querySelectorAll('main [lang]:not(.source :lang(ja), .beside [lang])')]
        .map(({ textContent }) => textContent)
        .join('');
      return [...new Set(text)].filter(
        (character) => /[\p{L}]/u.test(character) && !holds(character.codePointAt(0) ?? 0),
      );
    });
    expect(missing, address).toEqual([]);
  }
});

test('the number of a citation is on the line of its word', async ({ page }) => {
  await page.goto('/');
  for (const width of [390, 700, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const parted = await page.$$eval('.section-text > p .cite sup, .section-text > .note .cite sup', (numbers) =>
      numbers.flatMap((number) => {
        const box = number.getBoundingClientRect();
        const before = document.createRange();
        before.setStart(number.parentElement as Element, 0);
        before.setEndBefore(number);
        const word = [...before.getClientRects()].at(-1);
        return box.height > 0 && word && box.top > word.bottom ? [number.parentElement?.textContent] : [];
      }),
    );
    expect(parted, `at ${width} px`).toEqual([]);
  }
});

for (const width of [390, 1280]) {
  test(`a picture wider than the text keeps to the text and its shape, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(types[1] ?? '');
    const box = await page.evaluate(() => {
      const text = document.querySelector('.section-text > p') as HTMLElement;
      text.insertAdjacentHTML('beforeend', '<img alt="A map" src="/icon.svg" width="2400" height="1200">');
      const { width: wide, height } = (text.querySelector('img') as HTMLElement).getBoundingClientRect();
      const overflow = document.documentElement.scrollWidth - innerWidth;
      return { overflow, tooWide: wide - text.clientWidth, shape: wide / height };
    });
    expect(box.overflow).toBeLessThanOrEqual(0);
    expect(box.tooWide).toBeLessThanOrEqual(0);
    expect(box.shape).toBeCloseTo(2, 1);
  });
}
