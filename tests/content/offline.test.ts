/** What is kept for reading offline: all that is read and searched, nothing else, and the same list for the same site. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { writeServiceWorker } from '../../src/features/offline/build/bundle.ts';
import { fontsOf } from '../../src/features/offline/build/fonts-of-page.ts';
import { type Kept, keptFiles } from '../../src/features/offline/manifest.ts';
import { originalPagesOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';
import { tempDir } from '../temp-dir.ts';

const { translations } = library(contentDir).site;
const pages = originalPagesOf(siteDir);
const { first, rest } = keptFiles(siteDir, [], translations);
const addresses = (files: Kept[]) => files.map(([address]) => (address === './' ? '/' : `/${address}`));
const kept = new Set(addresses([...first, ...rest]));
const bytesOf = (address: string) =>
  readFileSync(join(siteDir, address.endsWith('/') ? `${address}index.html` : address));

test('every page is cached, and all of the search', () => {
  for (const address of [...pages.keys(), '/search/names.json', '/search/words.json', '/pagefind/pagefind.js']) {
    assert.ok(kept.has(address), address);
  }
});

test('every page offers a new edition, and asks the worker for it', () => {
  for (const [address, html] of pages)
    if (!html.includes('http-equiv="refresh"')) assert.match(html, /data-show=/, address);
});

test('what is there for other programs, or to be taken away, is not', () => {
  const others = [...kept].filter((address) =>
    /\.(?:xml|bib|ris|ics|epub|png|jpg)$|^\/(?:sources|claims|timeline)\.json$|^\/sw\.js$/.test(address),
  );
  assert.deepEqual(others, []);
});

const sent = (files: Kept[]) =>
  addresses(files)
    .map(bytesOf)
    .reduce((sum, bytes) => sum + Math.min(bytes.length, brotliCompressSync(bytes).length), 0);

const size = sent(first);
test(`a first visit keeps ${Math.round(size / 1000)} kB, as sent, of 400 kB`, () => {
  assert.ok(size <= 400_000);
  assert.equal(first.length + rest.length, kept.size, 'no file is in both');
});

test('the article opens and is searched for names after a first visit, with all that any page loads by name', () => {
  const now = new Set(addresses(first));
  const wanted = [...kept].filter((address) => /\.(?:css|js)$/.test(address) && !address.startsWith('/pagefind/'));
  const previews = [...kept].filter((address) => /^\/previews\/.+\.json$/.test(address));
  assert.ok(previews.length > 0);
  for (const address of ['/', '/search/', '/search/names.json', '/404.html', ...previews, ...wanted]) {
    assert.ok(now.has(address), address);
  }
  for (const font of fontsOf(pages.get('/') ?? '')) assert.ok(now.has(font), font);
});

test('the index of the search is cached at once or comes last', () => {
  const index = [...kept].filter((address) => address.startsWith('/pagefind/'));
  const parts = addresses(first).filter((address) => index.includes(address));
  assert.ok(parts.length === index.length || parts.length === 0);
  if (parts.length === 0) assert.deepEqual(new Set(addresses(rest).slice(-index.length)), new Set(index));
});

test('the same site has the same service worker, wherever it is', async () => {
  const dir = join(tempDir('kept-'), 'elsewhere');
  cpSync(siteDir, dir, { recursive: true });
  await writeServiceWorker(dir, {}, translations);
  const first = readFileSync(join(dir, 'sw.js'), 'utf8');
  // Written again into a folder that has one already.
  await writeServiceWorker(dir, {}, translations);
  assert.equal(readFileSync(join(dir, 'sw.js'), 'utf8'), first);
  assert.equal(first, readFileSync(`${siteDir}/sw.js`, 'utf8'));
});
