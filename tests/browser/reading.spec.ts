/** Reading: landmarks, contents, section links, the frame of every page. */
import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { siteDir } from '../site-dir.ts';
import { settled } from './settled.ts';

/** One page of each type. */
const types = [
  '/',
  `/sections/${readdirSync(`${siteDir}/sections`)[0]}/`,
  ...readdirSync(siteDir, { withFileTypes: true })
    .filter(
      (item) =>
        item.isDirectory() && !['_astro', 'pagefind', 'sections', 'sources', 'search', 'about'].includes(item.name),
    )
    .flatMap(({ name }) => {
      const entry = readdirSync(`${siteDir}/${name}`, { withFileTypes: true }).find((item) => item.isDirectory());
      return [`/${name}/`, ...(entry ? [`/${name}/${entry.name}/`] : [])];
    }),
  '/sources/',
  '/search/',
  '/about/',
  '/no-such-page/',
];

const everything = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All rules in one theme; in the others, which differ by colour alone, what depends on colour. */
const looks = [
  { name: 'light', settings: {}, rules: undefined },
  { name: 'dark', settings: { theme: 'dark' }, rules: ['color-contrast', 'link-in-text-block'] },
  { name: 'sepia', settings: { theme: 'sepia' }, rules: ['color-contrast', 'link-in-text-block'] },
  { name: 'more contrast', settings: {}, contrast: 'more', rules: ['color-contrast', 'link-in-text-block'] },
] as const;

for (const width of [390, 1280]) {
  for (const [half, name] of ['first', 'second'].entries()) {
    test(`axe finds nothing in any theme, ${width} px, the ${name} half of the types of page`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      const found: string[] = [];
      for (const { name: look, settings, rules, ...media } of looks) {
        const context = await browser.newContext({
          ...media,
          viewport: { width, height: 900 },
          baseURL: baseURL ?? '',
          bypassCSP: true,
        });
        await context.addInitScript((value) => localStorage.setItem('settings', value), JSON.stringify(settings));
        const page = await context.newPage();
        for (const address of types.filter((_, n) => n % 2 === half)) {
          await page.goto(address);
          const axe = new AxeBuilder({ page });
          const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(everything)).analyze();
          for (const { id, nodes } of violations)
            found.push(`${look} ${address} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
        }
        await context.close();
      }
      expect(found).toEqual([]);
    });
  }
}

test('every page has one first heading, its landmarks, and asks nothing of another origin', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(`${page.url()} ${message.text()}`);
  });
  for (const address of types) {
    await page.goto(address);
    await expect(page.locator('h1'), address).toHaveCount(1);
    await expect(page.locator('header.site-header, main, footer')).toHaveCount(3);
    expect(await page.title()).toMatch(/\S · \S/);
  }
  expect(foreign).toEqual([]);
  expect(complaints, 'errors and violations of the Content-Security-Policy').toEqual([]);
});

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

test('nothing moves while the page loads', async ({ page }) => {
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

// Titles of sources in Japanese are in the reader’s own fonts.
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
      const text = [...document.querySelectorAll('main [lang]:not(.source :lang(ja))')]
        .map(({ textContent }) => textContent)
        .join('');
      return [...new Set(text)].filter(
        (character) => /[\p{L}]/u.test(character) && !holds(character.codePointAt(0) ?? 0),
      );
    });
    expect(missing, address).toEqual([]);
  }
});

test('the number of a citation stands on the line of its word', async ({ page }) => {
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
