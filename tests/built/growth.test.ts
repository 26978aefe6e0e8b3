/** A longer article makes more pages, not heavier ones; and everything in it is still found by following links. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { library } from '../../src/article/model/load.ts';
import { offline } from '../../src/features/offline/build/integration.ts';
import { keepsOffline, keptFiles, PAGES } from '../../src/features/offline/manifest.ts';
import { FEWEST, grow, writeArticle } from '../../tools/growth/article.ts';
import { tempDir } from '../temp-dir.ts';
import { buildContent, pagesOf, valuesOf } from './site.ts';

const SEED = 7;
const KB = 1000;
/** Compresses all files of a site in a second; hosts send somewhat less. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** An invented article that mentions its first entry so often that the list needs a second page. */
const SECTIONS = 52;
const content = join(tempDir('growth-'), 'content');
writeArticle(content, grow(SECTIONS, SEED));
const { sections, entries, claims } = library(content);
const { dir } = buildContent(content);
const pages = pagesOf(dir);

const isSection = (address: string) => /^\/sections\/[^/]+\/$/.test(address);
const isEntry = (address: string) => /^\/(?:persons|places|laws)\/[^/]+\/$/.test(address);

test('the page of a section lists nothing of the rest of the article, however long that is', () => {
  const sections = [...pages].filter(([address]) => isSection(address));
  assert.equal(sections.length, SECTIONS);
  for (const [address, html] of sections) {
    const others = new Set(valuesOf(html, 'href').filter((href) => href !== address && isSection(href)));
    assert.ok(others.size <= 30, `${address} links to ${[...others]}`);
    assert.ok(html.length < 36 * KB, `${address}: ${html.length} bytes`);
  }
});

test('the page of an entry holds a bounded number of passages, and the others follow by links', () => {
  const passages = (html: string) =>
    (/class="mentions"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '').split('<li>').length - 1;
  for (const [address, html] of pages) if (isEntry(address)) assert.ok(passages(html) <= 100, address);
  const both = ['/persons/e1/', '/persons/e1/mentions/2/'].map((address) => pages.get(address) ?? '');
  assert.equal(passages(both[0] ?? ''), 100);
  // Each section mentions it twice, in two sentences.
  assert.ok(both.reduce((sum, html) => sum + passages(html), 0) >= 2 * SECTIONS);
});

test('a long article offers its sections at /, within a budget, and an old link to a section there arrives', () => {
  const html = pages.get('/') ?? '';
  assert.equal(html.split('class="section-text"').length - 1, 0);
  const ids = new Set(valuesOf(html, 'id'));
  const links = new Set(valuesOf(html, 'href'));
  for (let n = 1; n <= SECTIONS; n += 1) {
    assert.ok(ids.has(`part-${n}`), `#part-${n}`);
    assert.ok(links.has(`/sections/part-${n}/`), `a link to part-${n}`);
  }
  assert.match(html, /<li id="part-7">[\s\S]*?<p>[\s\S]*?\d+ min read[\s\S]*?<\/li>/);
  // Without the style sheet in it, which is that of every page.
  const size = brotliCompressSync(html.replaceAll(/<style>[\s\S]*?<\/style>/g, '')).length;
  assert.ok(size < 10 * KB, `${size} bytes`);
});

test('what search fetches before a hit does not grow with the sections that mention a name', () => {
  const { names } = JSON.parse(readFileSync(join(dir, 'search/names.json'), 'utf8')) as {
    names: { trail: string }[];
  };
  for (const { trail } of names) assert.ok(trail.length < 250, trail);
});

test('following links from / reaches every page', () => {
  const reached = new Set(['/']);
  for (const address of reached) {
    for (const href of valuesOf(pages.get(address) ?? '', 'href')) {
      const { host, pathname } = new URL(href, `http://site${address}`);
      if (host === 'site' && pages.has(pathname)) reached.add(pathname);
    }
  }
  // Reached by a mistyped address, and by a key or a form.
  const elsewhere = new Set(['/404.html', '/search/']);
  assert.deepEqual(
    [...pages.keys()].filter((address) => !reached.has(address) && !elsewhere.has(address)),
    [],
  );
});

test('a visitor is not sent the whole of a very long article, and one who was before is freed of it', async () => {
  const long = join(tempDir('growth-'), 'content');
  writeArticle(long, grow(FEWEST, SEED));
  for (let n = 0; n < PAGES; n += 1) {
    const matter = `---\nid: x${n}\ntitle: Law ${n}\nwhat: A law\nnames: [{ lang: en, name: Law ${n} }]\n---\n`;
    writeFileSync(join(long, `laws/x${n}.mdx`), `${matter}\nIt is in [the record](source:s17).\n`);
  }
  assert.ok(keepsOffline(library(content)) && !keepsOffline(library(long)));
  const site = tempDir('growth-');
  const logger = { info: () => {} };
  await offline(long, []).hooks['astro:build:done']?.({ dir: pathToFileURL(`${site}/`), logger } as never);
  assert.equal(
    readFileSync(join(site, 'sw.js'), 'utf8'),
    readFileSync('src/features/offline/browser/retired-worker.js', 'utf8'),
  );
});

test('the cache of the longest article that is cached stays within five megabytes, as sent', () => {
  const { first, rest } = keptFiles(dir, []);
  const sent = [...first, ...rest].map(([address]) => {
    const bytes = readFileSync(join(dir, address.endsWith('/') ? `${address}index.html` : address));
    return Math.min(bytes.length, brotliCompressSync(bytes, QUICK).length);
  });
  const counted = sections.length + entries.size + claims.size;
  const most = (sent.reduce((sum, size) => sum + size, 0) * PAGES) / counted;
  assert.ok(most < 5e6, `${most} bytes`);
});
