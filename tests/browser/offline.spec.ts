/** The site with the network cut: by the browser and, because a machine can reach itself without one, by stopping the server. */
import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { en } from '../../src/article/labels/en.ts';
import { library } from '../../src/article/model/load.ts';
import { redirectsOf } from '../../src/features/hosting/host-files.ts';
import { writeServiceWorker } from '../../src/features/offline/build/bundle.ts';
import { buildLock, LOCK_BASE, lockContent } from '../lock-site.ts';
import { tempDir } from '../temp-dir.ts';
import { type SiteServer, serveSite } from './site-server.ts';

const article = library(lockContent);
const writeWorker = (dir: string) =>
  writeServiceWorker(dir, redirectsOf(article, LOCK_BASE), article.site.translations);

const test = base.extend<{ site: SiteServer }, { large: string }>({
  // The folder of the site with a script so large that a first visit brings the sections, and leaves the index for the second.
  large: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      const dir = join(tempDir('large-'), 'dist');
      // Cards and the book, which are for others, are large.
      cpSync(buildLock(), dir, { recursive: true, filter: (file) => !/\/cards$|\.epub$/.test(file) });
      writeFileSync(join(dir, '_astro/large.js'), `"${randomBytes(185_000).toString('base64')}"`);
      await writeWorker(dir);
      await use(dir);
    },
    { scope: 'worker' },
  ],
  site: async ({ large }, use) => {
    const site = await serveSite(large, LOCK_BASE);
    await use(site);
    await site.stop();
  },
});
test.use({ serviceWorkers: 'allow' });
// In one process, which makes each edition once.
test.describe.configure({ mode: 'default' });

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

/** Whether an address, without that of the site, is cached. */
const isCached = (page: Page, address: string) =>
  page.evaluate(async (path) => (await caches.match(path, { ignoreSearch: true })) !== undefined, LOCK_BASE + address);

/** Waits until an address, without that of the site, is cached. */
const isKept = (page: Page, address: string) =>
  expect.poll(() => isCached(page, address), { timeout: 60_000 }).toBe(true);

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

const editions = new Map<string, Promise<string>>();
/** A copy of the built site in which the first heading of the article, or of another page, has other words. */
function nextEdition(now: string, heading: string, folder = ''): Promise<string> {
  const key = [now, heading, folder].join();
  const made = editions.get(key) ?? makeEdition(now, heading, folder);
  editions.set(key, made);
  return made;
}

async function makeEdition(now: string, heading: string, folder: string): Promise<string> {
  const dir = join(tempDir('edition-'), 'dist');
  cpSync(now, dir, { recursive: true });
  const page = join(dir, folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace(/(<h1[^>]*>)[\s\S]*?(<\/h1>)/, `$1${heading}$2`));
  await writeWorker(dir);
  return dir;
}

/** A name, and where it is explained. */
const [ask, find] = ['Tarnmere', `${LOCK_BASE}waters/tarnmere/`];

test('after one visit, without a network, the text can be read, names are found and old addresses lead on', async ({
  page,
  site,
}) => {
  await visit(page, site.url);
  await cut(page, site);

  await page.goto(site.url);
  await expect(page.locator('.chart').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.fonts.check('1em "Source Serif 4"'))).toBe(true);
  await page.keyboard.press('/');
  await page.locator('.search-dialog input').fill(ask);
  await expect(page.locator('.search-status')).toHaveText(en.searchFailed);
  await expect(page.locator(`.hit a[data-place="${find}"]`)).toBeVisible();

  await page.goto(`${site.url}nowhere/`);
  await expect(page.locator('h1')).toHaveText(en.notFoundTitle);
  const section = await page.locator('main a[href*="/sections/"]').first().getAttribute('href');
  await page.goto(new URL(section?.replace(/\/$/, '') ?? '', site.url).href);
  expect(new URL(page.url()).pathname).toBe(section);
  await page.goto(`${site.url}sections/old`);
  await page.waitForURL('**/lock/sections/gate/');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.open-note').first().click();
  await expect(page.locator('aside.note:popover-open')).toBeVisible();
});

test('an entry that a reader has opened is cached, the first page too', async ({ page, site }) => {
  const [first, second] = ['waters/tarnmere/', 'waters/upper-cut/'];
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
    .locator(`nav a[href="${LOCK_BASE}waters/"]`)
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForURL('**/waters/');
  await idle(page);
  await page.evaluate((path) => fetch(`${path}about/`), LOCK_BASE);
  await isKept(page, 'about/');
  expect(await isCached(page, 'bylaws/seventh/')).toBe(false);
});

test('after two visits, without a network, a name and a phrase are found, and a hit leads to its passage', async ({
  page,
  site,
}) => {
  await visit(page, site.url);
  await visitAgain(page, site.url);
  await cut(page, site);
  await page.keyboard.press('/');
  await page.locator('.search-dialog input').fill(ask);
  await page.locator(`.hit a[data-place="${find}"]`).click();
  await page.waitForURL(`**${find}*`);
  await expect(page.locator('h1')).toBeVisible();

  const words = 'piano was being played';
  await page.goto(`${site.url}search/?q=${encodeURIComponent(`"${words}"`)}`);
  const hit = page.locator('.hit').first();
  await expect(hit).toContainText(words);
  await hit.locator('a').click();
  await page.waitForURL('**/sections/gate/**');
  await expect(page.locator('main')).toContainText(words);
});

test('a reader who has cached all of an edition gets all of the next', async ({ page, site }) => {
  await visit(page, site.url);
  await visitAgain(page, site.url);
  site.dir = await nextEdition(site.dir, 'Another heading', 'waters/tarnmere');
  expect(await askForEdition(page)).toBe('installed');
  await Promise.all([page.waitForEvent('load'), page.locator('.new-edition button').first().click()]);
  await cut(page, site);
  await page.goto(`${site.url}waters/tarnmere/`);
  await expect(page.locator('h1')).toHaveText('Another heading');
});

test('a page of the next edition is shown, and not cached beside this one', async ({ page, site }) => {
  await visit(page, site.url);
  site.dir = await nextEdition(site.dir, 'Another heading', 'waters/tarnmere');
  await page.goto(`${site.url}waters/tarnmere/`);
  await expect(page.locator('h1')).toHaveText('Another heading');
  expect(await isCached(page, 'waters/tarnmere/')).toBe(false);
});

test('the page announces a new edition once, and shows it when the reader presses', async ({ page, site }) => {
  await visit(page, site.url);
  const notice = page.locator('.new-edition');
  const old = await page.locator('h1').innerText();
  await expect(notice).toBeEmpty();

  site.dir = await nextEdition(site.dir, 'Another heading');
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
  site.dir = await nextEdition(site.dir, 'Another heading');
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
  site.dir = await nextEdition(site.dir, 'Another heading');
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
  site.dir = await nextEdition(site.dir, 'Another heading');
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
    const foreign = await serveSite(buildLock(), LOCK_BASE);
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
  expect(await registered(false)).toEqual([`${LOCK_BASE}sw.js`]);
});

test('a retired worker removes itself and its caches', async ({ page, site }) => {
  await visit(page, site.url);
  site.instead.set('sw.js', readFileSync('src/features/offline/browser/retired-worker.js', 'utf8'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});
