/** What is kept for reading offline: all that is read and searched, nothing else, and the same list for the same site. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { writeServiceWorker } from '../../src/offline/bundle.ts';
import { keptFiles } from '../../src/offline/manifest.ts';
import { siteDir } from '../site-dir.ts';
import { tempDir } from '../temp-dir.ts';
import { pagesOf } from './site.ts';

const pages = pagesOf(siteDir);
const kept = new Set(keptFiles(siteDir, []).map(([address]) => (address === './' ? '/' : `/${address}`)));
const bytesOf = (address: string) =>
  readFileSync(join(siteDir, address.endsWith('/') ? `${address}index.html` : address));

test('every page is kept, and all of the search', () => {
  for (const address of [...pages.keys(), '/search/names.json', '/search/words.json', '/pagefind/pagefind.js']) {
    assert.ok(kept.has(address), address);
  }
});

test('what is there for other programs, or to be taken away, is not', () => {
  const others = [...kept].filter((address) =>
    /\.(?:xml|bib|ris|ics|epub|png|jpg)$|^\/(?:sources|claims|timeline)\.json$|^\/sw\.js$/.test(address),
  );
  assert.deepEqual(others, []);
});

const size = [...kept]
  .map(bytesOf)
  .reduce((sum, bytes) => sum + Math.min(bytes.length, brotliCompressSync(bytes).length), 0);
test(`a first visit keeps ${(size / 1e6).toFixed(2)} MB, as sent, of 1.2 MB`, () => assert.ok(size <= 1.2e6));

test('the same site has the same service worker, wherever it is', async () => {
  const dir = join(tempDir('kept-'), 'elsewhere');
  cpSync(siteDir, dir, { recursive: true });
  await writeServiceWorker(dir, {});
  const first = readFileSync(join(dir, 'sw.js'), 'utf8');
  // Written again into a folder that has one already.
  await writeServiceWorker(dir, {});
  assert.equal(readFileSync(join(dir, 'sw.js'), 'utf8'), first);
  assert.equal(first, readFileSync(`${siteDir}/sw.js`, 'utf8'));
});
