/** Which files of a site the service worker caches at the first visit, and which later. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { keptFiles } from '../../src/features/offline/manifest.ts';
import { tempDir } from '../temp-dir.ts';

/** A page of so many kilobytes as sent: no compression makes it smaller. The same each time, since its size is cached. */
const heavy = (kilobytes: number) =>
  Array.from({ length: kilobytes * 32 }, (_, n) => createHash('sha256').update(`${n}`).digest('base64')).join('');
const links = ['b', 'large', 'a', 'small'].map((id) => `<a href="/sections/${id}/">${id}</a>`).join('');

/** A site whose article links to four pages, one of them too large for a first visit; a fifth is not linked. */
function site(more: Record<string, string> = {}): string {
  const dir = tempDir('offline-');
  const pages = { a: heavy(20), b: heavy(20), large: heavy(500), small: 'S', unlinked: 'U' };
  for (const [name, text] of Object.entries({
    'index.html': links,
    ...Object.fromEntries(Object.entries(pages).map(([id, html]) => [`sections/${id}/index.html`, html])),
    'feed.xml': '<feed/>',
    'pagefind/pagefind.js': 'P',
    'pagefind/wasm.en.pagefind': 'E',
    'pagefind/wasm.unknown.pagefind': 'U',
    ...more,
  })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}
const names = (files: readonly (readonly [string, string])[]) => files.map(([address]) => address);

test('a first visit brings pages in the order of the links to them, up to the first that does not fit', () => {
  const { first, rest } = keptFiles(site(), []);
  assert.deepEqual(
    names(first).filter((address) => !address.startsWith('pagefind/')),
    ['./', 'sections/b/'],
  );
  assert.deepEqual(names(rest), ['sections/large/', 'sections/a/', 'sections/small/', 'sections/unlinked/']);
});

test('of two engines of the search only that for the language of the index is cached', () => {
  const { first, rest } = keptFiles(site(), []);
  const all = [...names(first), ...names(rest)];
  assert.ok(all.includes('pagefind/wasm.en.pagefind'));
  assert.ok(!all.includes('pagefind/wasm.unknown.pagefind') && !all.includes('feed.xml'));
});

test('pages that only lead to others, and folders with a worker of their own, are not cached', () => {
  const dir = site({ 'old/index.html': 'O', 'ru/index.html': 'R' });
  const { first, rest } = keptFiles(dir, ['/old/'], ['ru']);
  for (const address of ['old/', 'ru/']) assert.ok(![...names(first), ...names(rest)].includes(address), address);
});
