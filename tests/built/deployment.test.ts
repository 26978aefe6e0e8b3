/**
 * An article with a translation, built for a host other than its own, under a path: whatever it generates leads there and
 * nowhere else, and each page to the same one in the other language.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { library } from '../../src/article/model/load.ts';
import { executable } from '../browser/executable.ts';
import { serveSite } from '../browser/site-server.ts';
import { buildContent, isServed, pagesOf, textOf, valuesOf } from './site.ts';

const SITE = 'https://pages.example.org';
const BASE = '/treaty/';
const content = resolve('examples/knot/content');
const { dir } = buildContent(content, { SITE, BASE });
const own = new URL(library(content).site.address).host;

/** Every file of the build that is text, those of the book included, by name. */
const texts = new Map(
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const shown = relative(dir, path);
      const bytes = readFileSync(path);
      if (name.endsWith('.epub')) {
        return Object.entries(unzipSync(bytes)).map(([part, data]): [string, string] => [
          `${shown}/${part}`,
          strFromU8(data),
        ]);
      }
      return [[shown, bytes.toString('utf8')] as [string, string]];
    })
    .filter(([name]) => /\.(?:html|xhtml|opf|xml|json|ics|bib|ris|txt|js|css|webmanifest|svg)$/.test(name)),
);

test('no generated file names the host without the path, or the host of the content', () => {
  const wrong = [...texts].flatMap(([name, text]) => {
    // Calendars fold their lines at 75 octets.
    const whole = text.replaceAll('\r\n ', '');
    const addresses = whole.match(/https?:\/\/[^\s"'<>)}\]]+/g) ?? [];
    return addresses
      .filter((address) => {
        const { host, pathname } = new URL(address.replace(/[.,;]$/, ''));
        return host === own || (host === new URL(SITE).host && !pathname.startsWith(BASE));
      })
      .map((address) => `${name}: ${address}`);
  });
  assert.deepEqual([...new Set(wrong)], []);
});

test('the data, the citations and the book give addresses of the deployment', () => {
  const epub = [...texts.keys()].filter((name) => /\.epub\//.test(name) && texts.get(name)?.includes(`${SITE}${BASE}`));
  for (const name of [
    'timeline.ics',
    'timeline.json',
    'claims.json',
    'cite/article.bib',
    'cite/article.ris',
    'feed.xml',
    'de/timeline.ics',
    'de/cite/article.bib',
    'de/feed.xml',
  ]) {
    assert.ok(texts.get(name)?.replaceAll('\r\n ', '').includes(`${SITE}${BASE}`), name);
  }
  assert.ok(epub.some((name) => name.endsWith('package.opf')) && epub.some((name) => name.endsWith('title.xhtml')));
});

const pages = pagesOf(dir);
const page = (address: string) => pages.get(address) ?? assert.fail(`There is no page ${address}`);

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

test('a section stands beside its translation, block by block, each in its language, and without repeated ids', () => {
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

test('the switch leads to the same paragraph, and a choice is offered again but sends nobody anywhere', async () => {
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
