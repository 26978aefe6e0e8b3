/** The site with the network cut: by the browser and, because a machine can reach itself without one, by stopping the server. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { en } from '../../src/article/labels/en.ts';
import { writeServiceWorker } from '../../src/features/offline/build/bundle.ts';
import { siteDir } from '../site-dir.ts';
import { tempDir } from '../temp-dir.ts';
import { type SiteServer, serveSite } from './site-server.ts';
import { buildWide, WIDE_BASE } from './wide-site.ts';

const test = base.extend<{ site: SiteServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
  site: async ({}, use) => {
    const site = await serveSite(siteDir);
    await use(site);
    await site.stop();
  },
});
test.use({ serviceWorkers: 'allow' });

/** Opens the article as a reader does who comes for the first time, and waits until what a first visit keeps is there. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await kept(page);
}

const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Comes again, and waits until all of the edition is kept: the search’s index comes last. */
async function visitAgain(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await isKept(page, 'pagefind/wasm.unknown.pagefind');
}

/** Waits until an address of the site, without its beginning, is kept. */
const isKept = (page: Page, address: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async (end) => (await caches.match(`/${end}`, { ignoreSearch: true })) !== undefined, address),
      {
        timeout: 60_000,
      },
    )
    .toBe(true);

/** Waits until all that the page does when it is idle is begun. */
const idle = (page: Page) => page.evaluate(() => new Promise((begun) => requestIdleCallback(begun, { timeout: 5000 })));

async function cut(page: Page, site: SiteServer): Promise<void> {
  await site.stop();
  await page.context().setOffline(true);
}

/** Asks for another edition, and waits until it is fetched (`installed`) or given up (`redundant`). */
const askForEdition = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker | null>((resolve) => {
      registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true });
    });
    if (!registration.installing) await registration.update();
    const worker = registration.installing ?? registration.waiting ?? (await found);
    while (worker?.state === 'installing') {
      await new Promise((changed) => worker.addEventListener('statechange', changed, { once: true }));
    }
    return worker?.state;
  });

/** A copy of the built site in which the first heading of the article, or of another page, has other words. */
async function nextEdition(heading: string, folder = ''): Promise<string> {
  const dir = join(tempDir('edition-'), 'dist');
  cpSync(siteDir, dir, { recursive: true });
  const page = join(dir, folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace(/(<h1[^>]*>)[\s\S]*?(<\/h1>)/, `$1${heading}$2`));
  await writeServiceWorker(dir, {});
  return dir;
}

/** What a reader looks for first, and where it is. */
const [question] = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as { ask: string; find: string }[];
const { ask = '', find = '' } = question ?? {};

test.describe('after one visit, without a network,', () => {
  test.beforeEach(async ({ page, site }) => {
    await visit(page, site.url);
    await cut(page, site);
  });

  test('the article, a section and the map open', async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.locator('.chart').first()).toBeVisible();
    const section = await page.locator('main a[href*="/sections/"]').first().getAttribute('href');
    await page.goto(new URL(section?.replace(/\/$/, '') ?? '', site.url).href);
    expect(new URL(page.url()).pathname).toBe(section);
    await expect(page.locator('.section').first()).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.fonts.check('1em "Source Serif 4"'))).toBe(true);
  });

  test('a note opens on a phone', async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(site.url);
    await page.locator('.open-note').first().click();
    await expect(page.locator('aside.note:popover-open')).toBeVisible();
  });

  test('a name is found, beside word that the index is not there', async ({ page }) => {
    await page.keyboard.press('/');
    await page.locator('.search-dialog input').fill(ask);
    await expect(page.locator('.search-status')).toHaveText(en.searchFailed);
    await expect(page.locator(`.hit a[data-place="${find}"]`)).toBeVisible();
  });

  test('an address that is not there shows the page that says so', async ({ page, site }) => {
    await page.goto(`${site.url}nowhere/`);
    await expect(page.locator('h1')).toHaveText(en.notFoundTitle);
    await expect(page.locator('a[href*="/sections/"]').first()).toBeVisible();
  });
});

test('an entry that a reader has opened is cached, the first page too', async ({ page, site }) => {
  const [first, second] = ['islands/iturup/', 'islands/kunashir/'];
  await visit(page, site.url + first);
  await isKept(page, first);
  await page.goto(site.url + second);
  await isKept(page, second);
  await cut(page, site);
  for (const address of [first, second]) {
    await page.goto(site.url + address);
    await expect(page.locator('h1')).toBeVisible();
  }
});

test('reading on within one visit does not fetch the rest', async ({ page, site }) => {
  await visit(page, site.url);
  await page
    .locator('nav a[href="/islands/"]')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForURL('**/islands/');
  await idle(page);
  await page.evaluate(() => fetch('/about/'));
  await isKept(page, 'about/');
  expect(await page.evaluate(async () => caches.match('/sources/', { ignoreSearch: true }))).toBeUndefined();
});

test.describe('after two visits, without a network,', () => {
  test.beforeEach(async ({ page, site }) => {
    await visit(page, site.url);
    await visitAgain(page, site.url);
    await cut(page, site);
  });

  test('a name and a phrase are found, and a hit leads to its passage', async ({ page, site }) => {
    await page.keyboard.press('/');
    await page.locator('.search-dialog input').fill(ask);
    await page.locator(`.hit a[data-place="${find}"]`).click();
    await page.waitForURL(`**${find}*`);
    await expect(page.locator('h1')).toBeVisible();

    await page.goto(site.url);
    const words =
      (await page.locator('.section-text > p').first().innerText()).match(/\b[a-z]+ [a-z]+ [a-z]+\b/)?.[0] ?? '';
    await page.goto(`${site.url}search/?q=${encodeURIComponent(`"${words}"`)}`);
    const hit = page.locator('.hit').first();
    await expect(hit).toContainText(words, { ignoreCase: true });
    await hit.locator('a').click();
    await page.waitForURL('**/sections/**');
    await expect(page.locator('main')).toContainText(words);
  });
});

test('a reader who has cached all of an edition gets all of the next', async ({ page, site }) => {
  await visit(page, site.url);
  await visitAgain(page, site.url);
  site.dir = await nextEdition('Another heading', 'islands/iturup');
  expect(await askForEdition(page)).toBe('installed');
  await Promise.all([page.waitForEvent('load'), page.locator('.new-edition button').first().click()]);
  await cut(page, site);
  await page.goto(`${site.url}islands/iturup/`);
  await expect(page.locator('h1')).toHaveText('Another heading');
});

test('a page of the next edition is shown, and not cached beside this one', async ({ page, site }) => {
  await visit(page, site.url);
  site.dir = await nextEdition('Another heading', 'islands/iturup');
  await page.goto(`${site.url}islands/iturup/`);
  await expect(page.locator('h1')).toHaveText('Another heading');
  expect(await page.evaluate(async () => caches.match('/islands/iturup/', { ignoreSearch: true }))).toBeUndefined();
});

test('the page announces a new edition once, and shows it when the reader presses', async ({ page, site }) => {
  await visit(page, site.url);
  const notice = page.locator('.new-edition');
  const old = await page.locator('h1').innerText();
  await expect(notice).toBeEmpty();

  site.dir = await nextEdition('Another heading');
  expect(await askForEdition(page)).toBe('installed');
  await expect(notice.locator('p')).toBeVisible();
  await expect(notice).toHaveRole('status');
  await expect(notice.locator('button')).toHaveCount(2);
  expect((await new AxeBuilder({ page }).include('.new-edition').analyze()).violations).toEqual([]);
  // Nothing changes under the reader, on the next page either.
  await page.reload();
  await expect(page.locator('h1')).toHaveText(old);

  await notice.locator('button').first().click();
  await expect(page.locator('h1')).toHaveText('Another heading');
  await expect(notice).toBeEmpty();
  const names = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url.split('?')[0]);
  });
  expect(new Set(names).size, 'nothing of the old edition is kept').toBe(names.length);
  await cut(page, site);
  await page.goto(site.url);
  await expect(page.locator('h1')).toHaveText('Another heading');
});

test('a reader who does not want the new edition is left alone', async ({ page, site }) => {
  await visit(page, site.url);
  site.dir = await nextEdition('Another heading');
  await askForEdition(page);
  const notice = page.locator('.new-edition');
  await notice.locator('button').last().press('Enter');
  await expect(notice).toBeEmpty();
  await expect(page.locator('main')).toBeFocused();
  await page.reload();
  await idle(page);
  await expect(notice).toBeEmpty();
  await expect(page.locator('h1')).not.toHaveText('Another heading');
});

test('when a tab asks for the new edition, another tab stays as it is', async ({ page, site }) => {
  await visit(page, site.url);
  const other = await page.context().newPage();
  await other.goto(site.url);
  const old = await other.locator('h1').innerText();
  site.dir = await nextEdition('Another heading');
  await askForEdition(page);
  await page.locator('.new-edition button').first().click();
  await expect(page.locator('h1')).toHaveText('Another heading');
  await expect(other.locator('h1')).toHaveText(old);
  await other.locator('.new-edition button').first().click();
  await expect(other.locator('h1')).toHaveText('Another heading');
});

test('an edition of which a page is another’s is not taken', async ({ page, site }) => {
  await visit(page, site.url);
  const old = await page.locator('h1').innerText();
  site.dir = await nextEdition('Another heading');
  // The host has the new list already, and a page of neither edition.
  site.instead.set('', '<!doctype html><title>Half</title><h1>Half</h1>');
  expect(await askForEdition(page)).toBe('redundant');
  await page.reload();
  await idle(page);
  await expect(page.locator('.new-edition')).toBeEmpty();
  await expect(page.locator('h1')).toHaveText(old);
  // Once the host is whole the edition is, too.
  site.instead.clear();
  expect(await askForEdition(page)).toBe('installed');
});

test.describe('what is not a part of the site', () => {
  test.use({ bypassCSP: true });
  test('is left to the network', async ({ page, site }) => {
    await visit(page, site.url);
    const foreign = await serveSite(siteDir);
    const asked = (url: string, method = 'GET') =>
      Promise.all([
        page.waitForResponse((response) => response.url() === url),
        page.evaluate(([to = '', how = '']) => fetch(to, { method: how }).then(() => {}), [url, method]),
      ]).then(([response]) => response.fromServiceWorker());
    expect(await asked(`${site.url}about/`), 'a page of the site').toBe(true);
    expect(await asked(`${foreign.url}about/`), 'a page of another origin').toBe(false);
    expect(await asked(`${site.url}about/`, 'POST'), 'what is sent').toBe(false);
    expect(await asked(`${site.url}sources.json`), 'data to take away').toBe(false);
    await foreign.stop();
  });
});

test('a reader who asks for less data is not sent the whole site', async ({ page, site }) => {
  const registered = async (saveData: boolean) => {
    await page.addInitScript((save) => {
      Object.defineProperty(Navigator.prototype, 'connection', { configurable: true, get: () => ({ saveData: save }) });
      const calls: string[] = [];
      Object.assign(globalThis, { calls });
      navigator.serviceWorker.register = async (url) => {
        calls.push(String(url));
        return Promise.reject(new Error('not now'));
      };
    }, saveData);
    await page.goto(site.url);
    await idle(page);
    return page.evaluate(() => (globalThis as unknown as { calls: string[] }).calls);
  };
  expect(await registered(true)).toEqual([]);
  expect(await registered(false)).toEqual(['/sw.js']);
});

test('a retired worker removes itself and its caches', async ({ page, site }) => {
  await visit(page, site.url);
  site.instead.set('sw.js', readFileSync('src/features/offline/browser/retired-worker.js', 'utf8'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});

test('another article under a path works the same, and an old address leads on', async ({ page }) => {
  test.setTimeout(240_000);
  const site = await serveSite(buildWide(), WIDE_BASE);
  await visit(page, site.url);
  await cut(page, site);
  await page.goto(`${site.url}sections/old`);
  await page.waitForURL('**/lock/sections/gate/');
  await expect(page.locator('.section')).toBeVisible();
  await page.goto(`${site.url}search/?q=Prys`);
  await expect(page.locator('.hit a[href*="/lock/keepers/prys/"]')).toBeVisible();
});
