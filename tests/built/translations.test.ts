/** An example with a translation, built for a host under a path: each page leads to the same one in the other language. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { executable } from '../browser/executable.ts';
import { serveSite } from '../browser/site-server.ts';
import { BASE, buildExample, SITE } from './example-site.ts';
import { isServed, pagesOf, textOf, valuesOf } from './site.ts';

const { dir } = buildExample();
const pages = pagesOf(dir);
const page = (address: string) => pages.get(address) ?? assert.fail(`There is no page ${address}`);

test('the files of a translation give its own addresses', () => {
  for (const name of ['timeline.ics', 'cite/article.bib', 'feed.xml', 'claims.json']) {
    const text = readFileSync(join(dir, 'de', name), 'utf8').replaceAll('\r\n ', '');
    assert.ok(text.includes(`${SITE}${BASE}de/`), name);
    if (name === 'feed.xml') assert.match(text, /<feed xml:lang="de"/);
  }
});

test('each page names itself in both languages, and all its links lead to pages', () => {
  const listed = [...pages].filter(([, html]) => !/content="noindex"|http-equiv="refresh"/.test(html));
  assert.ok(listed.length > 40);
  for (const [address, html] of listed) {
    const own = address.replace(/^\/de\//, '/');
    const hrefOf = (lang: string) =>
      new RegExp(`<link rel="alternate" hreflang="${lang}" href="([^"]+)"`).exec(html)?.[1];
    assert.equal(hrefOf('en'), `${SITE}${BASE}${own.slice(1)}`, address);
    assert.equal(hrefOf('x-default'), hrefOf('en'), address);
    assert.equal(hrefOf('de'), `${SITE}${BASE}de${own}`, address);
    assert.ok(html.includes(`<html lang="${address === own ? 'en' : 'de'}"`), address);
  }
  for (const [address, html] of pages) {
    const lost = valuesOf(html, 'href')
      .filter((href) => href.startsWith(BASE))
      .map((href) => href.slice(BASE.length - 1).replace(/[?#].*$/, ''))
      .filter((href) => !isServed(dir, pages, href));
    assert.deepEqual(lost, [], address);
  }
});

test('the page of a section and its translation sets them side by side, block by block, each in its language, and without repeated ids', () => {
  const html = page('/sections/gizzard/de/');
  const pairs = html.split('<div class="pair"').slice(1);
  assert.equal(pairs.length, 5);
  const [, second = ''] = pairs;
  const [english = '', german = ''] = second.split('<div lang="de">');
  assert.match(textOf(english), /it rebuilds itself.*How we know.*ultrasound/);
  assert.match(textOf(german), /Er baut sich um.*Wie man es weiß.*Ultraschall/);
  assert.ok(valuesOf(german, 'href').every((href) => !href.startsWith(BASE) || href.startsWith(`${BASE}de/`)));
  const ids = valuesOf(html, 'id');
  assert.deepEqual(
    ids.filter((id, n) => ids.indexOf(id) < n),
    [],
  );
  assert.match(html, /content="noindex"/);
  assert.ok(valuesOf(page('/de/sections/gizzard/'), 'href').includes(`${BASE}sections/gizzard/de/`));
});

test('what of a list is not translated is marked as the original, wherever it is shown; the rest is not', () => {
  const note = 'Noch nicht übersetzt: Dies ist das Original.';
  const item = (html: string, id: string) => html.split('<li id="').find((each) => each.startsWith(`${id}"`)) ?? '';
  const [left, own] = ['science-2016', 'park-1985'].map((id) => item(page('/de/timeline/'), id)) as [string, string];
  assert.match(left, /<h3><span lang="en">/);
  assert.ok(left.includes(note) && !own.includes(note) && !own.includes('lang="en"'));
  const source = item(page('/de/sources/'), 'science-2016');
  assert.ok(/<span lang="en">The entry of a catalogue/.test(source) && source.includes(note));
  const files = readdirSync(join(dir, 'de/previews'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(dir, 'de/previews', name), 'utf8'));
  assert.ok(files.some((text) => text.includes(note)));
  assert.ok(!page('/timeline/').includes('class="untranslated"'));
});

test('the host serves a translation as it serves the site', () => {
  const headers = readFileSync(join(dir, '_headers'), 'utf8');
  const nginx = readFileSync(join(dir, '../hosting/nginx.conf'), 'utf8');
  assert.ok(!existsSync(join(dir, 'de/_headers')));
  assert.match(headers, /^\/treaty\/de\/_astro\/\*$/m);
  assert.match(nginx, /error_page 404 \/treaty\/de\/404\.html;/);
  const worker = readFileSync(join(dir, 'sw.js'), 'utf8');
  assert.ok(!worker.includes('"de/') && existsSync(join(dir, 'de/sw.js')));
  assert.match(readFileSync(join(dir, 'sitemap-index.xml'), 'utf8'), /\/treaty\/de\/sitemap-0\.xml/);
});

test('the switch of languages leads to the same paragraph; the site offers a chosen language again without a redirect', async () => {
  const site = await serveSite(dir, BASE);
  const browser = await chromium.launch(await executable());
  try {
    const reader = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 1280, height: 700 } });
    await reader.goto(`${site.url}sections/gizzard/`);
    const third = reader.locator('main [data-passage] > p').nth(2);
    const id = await third.getAttribute('id');
    await third.evaluate((node) => node.scrollIntoView({ block: 'start' }));
    assert.ok(!(await reader.locator('.offer').isVisible()));
    // Playwright’s own click would scroll first: the header is stuck to the window.
    const { x = 0, y = 0 } = (await reader.locator('.languages a[lang=de]').boundingBox()) ?? {};
    await reader.mouse.click(x + 8, y + 8);
    await reader.waitForURL(`${site.url}de/sections/gizzard/#${id}`);
    assert.match((await reader.locator(`[id="${id}"]`).textContent()) ?? '', /Daraus folgt/);
    await reader.goto(`${site.url}sections/bill/`);
    const offer = reader.locator('.offer');
    await offer.waitFor();
    assert.equal(await offer.textContent(), 'Diese Seite auf Deutsch lesen');
    await reader.locator('.languages a[lang=en]').click();
    await offer.waitFor({ state: 'hidden' });
    await reader.goto(`${site.url}de/search/?q=zzyzzx`);
    const elsewhere = reader.locator('search-page .elsewhere a');
    await elsewhere.waitFor();
    assert.equal(await elsewhere.getAttribute('href'), `${BASE}search/?q=zzyzzx`);
  } finally {
    await browser.close();
    await site.stop();
  }
});
