/** A longer article makes more pages, not heavier ones; and everything in it is still found by following links. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { PAGES } from '../../src/features/offline/build/extent.ts';
import { keptFiles } from '../../src/features/offline/manifest.ts';
import { grow, writeArticle } from '../../tools/growth/article.ts';
import { tempDir } from '../temp-dir.ts';
import { buildContent, pagesOf, valuesOf } from './site.ts';

const SEED = 7;
const KB = 1000;
/** Names, numbers and sentences differ from article to article; lists would differ by the number of sections. */
const TOLERANCE = 0.04;
/** Compresses all files of a site in a second; hosts send somewhat less. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The pages of an invented article, by address. `extra` adds entries that nothing mentions. */
function built(sections: number, extra = 0): { dir: string; pages: Map<string, string> } {
  const content = join(tempDir('growth-'), 'content');
  writeArticle(content, grow(sections, SEED));
  for (let n = 0; n < extra; n += 1) {
    const matter = `---\nid: x${n}\ntitle: Law ${n}\nwhat: A law\nnames: [{ lang: en, name: Law ${n} }]\n---\n`;
    writeFileSync(join(content, `laws/x${n}.mdx`), `${matter}\nIt is in [the record](source:s17).\n`);
  }
  const { dir } = buildContent(content);
  return { dir, pages: pagesOf(dir) };
}

let short: ReturnType<typeof built>;
let long: ReturnType<typeof built>;
before(() => {
  short = built(30, PAGES);
  long = built(60);
});

const isSection = (address: string) => /^\/sections\/[^/]+\/$/.test(address);
const isEntry = (address: string) => /^\/(?:persons|places|laws)\/[^/]+\/$/.test(address);
const mean = (pages: Map<string, string>, is: (address: string) => boolean) => {
  const sizes = [...pages].filter(([address]) => is(address)).map(([, html]) => html.length);
  assert.ok(sizes.length > 2);
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
};

test('the page of a section weighs the same in an article twice as long', () => {
  const [one, other] = [mean(short.pages, isSection), mean(long.pages, isSection)];
  assert.ok(Math.abs(other / one - 1) < TOLERANCE, `${one} and ${other} bytes`);
});

test('the page of an entry holds a bounded number of passages, and the others follow by links', () => {
  const passages = (html: string) =>
    (/class="mentions"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '').split('<li>').length - 1;
  for (const [address, html] of long.pages) if (isEntry(address)) assert.ok(passages(html) <= 100, address);
  const pages = ['/persons/e1/', '/persons/e1/mentions/2/'].map((address) => long.pages.get(address) ?? '');
  assert.equal(passages(pages[0] ?? ''), 100);
  // Sixty sections mention it twice each, in two sentences.
  assert.ok(pages.reduce((sum, html) => sum + passages(html), 0) >= 120);
});

test('/ shows a short article as a whole', () => {
  const html = short.pages.get('/') ?? '';
  assert.equal(html.split('class="section-text"').length - 1, 30);
});

test('a long article offers its sections at /, within a budget, and an old link to a section there arrives', () => {
  const html = long.pages.get('/') ?? '';
  assert.equal(html.split('class="section-text"').length - 1, 0);
  const ids = new Set(valuesOf(html, 'id'));
  const links = new Set(valuesOf(html, 'href'));
  for (let n = 1; n <= 60; n += 1) {
    assert.ok(ids.has(`part-${n}`), `#part-${n}`);
    assert.ok(links.has(`/sections/part-${n}/`), `a link to part-${n}`);
  }
  assert.match(html, /<li id="part-7">[\s\S]*?<p>[\s\S]*?\d+ min read[\s\S]*?<\/li>/);
  // Without the style sheet in it, which is that of every page.
  const size = brotliCompressSync(html.replaceAll(/<style>[\s\S]*?<\/style>/g, '')).length;
  assert.ok(size < 10 * KB, `${size} bytes`);
});

test('what search fetches before a hit does not grow with the sections that mention a name', () => {
  const { names } = JSON.parse(readFileSync(join(long.dir, 'search/names.json'), 'utf8')) as {
    names: { trail: string }[];
  };
  for (const { trail } of names) assert.ok(trail.length < 250, trail);
});

test('following links from / reaches every page', () => {
  const { pages } = long;
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

test('a visitor is not sent the whole of a very long article, and one who was before is freed of it', () => {
  const worker = (dir: string) => readFileSync(join(dir, 'sw.js'), 'utf8');
  const registering = (pages: Map<string, string>) => [...pages.values()].filter((html) => html.includes('data-show='));
  assert.match(worker(long.dir), /sections\/part-7\//);
  assert.equal(registering(long.pages).length, long.pages.size);
  assert.equal(worker(short.dir), readFileSync('src/features/offline/browser/retired-worker.js', 'utf8'));
  assert.deepEqual(registering(short.pages), []);
});

test('the cache of the longest article that is cached stays within five megabytes, as sent', () => {
  const { first, rest } = keptFiles(long.dir, []);
  const sent = [...first, ...rest].map(([address]) => {
    const bytes = readFileSync(join(long.dir, address.endsWith('/') ? `${address}index.html` : address));
    return Math.min(bytes.length, brotliCompressSync(bytes, QUICK).length);
  });
  // Sixty sections and claims, six entries.
  const most = (sent.reduce((sum, size) => sum + size, 0) * PAGES) / 126;
  assert.ok(most < 5e6, `${most} bytes`);
});
