/** The same source builds another article, and nothing of this one is in it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { labelsIn } from '../../src/article/labels/index.ts';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { contentCheck } from '../../src/features/proofreading/integration.ts';
import { copyWith } from '../content-copy.ts';
import { buildLock, lockContent } from '../lock-site.ts';
import { pagesOf, valuesOf } from './site.ts';
import { assertValid } from './validity.ts';

const dir = buildLock();
const pages = pagesOf(dir);

test('another content folder builds all its pages', () => {
  for (const address of [
    '/',
    '/sections/gate/',
    '/keepers/prys/',
    '/waters/',
    '/bylaws/third/',
    '/sources/',
    '/about/',
    '/timeline/',
    '/claims/',
    '/brief/',
    '/changes/',
    '/search/',
    '/404.html',
    '/ru/sections/gate/',
    '/sections/gate/ja/',
  ]) {
    assert.ok(pages.has(address), address);
  }
  assert.ok(existsSync(join(dir, 'pagefind/pagefind.js')));
});

test('every page is valid HTML', () => assertValid(pages));

test('no name, title or kind of this article appears in the other’s pages', () => {
  const { site, entries, sections } = library(contentDir);
  // Words of the interface may be words of an article, too.
  const files = ['site.yaml', 'map.yaml'].map((name) => readFileSync(join(lockContent, name), 'utf8'));
  const theirs = [...files, ...['en', 'ru', 'ja'].flatMap((lang) => Object.values(labelsIn(lang)))].join();
  const labels = [
    ...site.kinds.flatMap(({ label, plural }) => [label, plural]),
    ...site.notes.map(({ label }) => label),
  ];
  const isOurs = (word: string) => word.length > 3 && !theirs.includes(word);
  const words = [
    site.name,
    site.title,
    ...site.kinds.map(({ scheme }) => `data-look="${scheme}"`),
    ...labels.filter(isOurs).map((label) => `>${label}<`),
    ...sections.map(({ title }) => title),
    ...[...entries.values()].flatMap(({ title, names }) => [title, ...names.map(({ name }) => name)]),
  ].filter(isOurs);
  assert.ok(words.length > 50);
  for (const [address, html] of pages) {
    for (const word of words) assert.ok(!html.includes(word), `“${word}” is in ${address}`);
  }
});

test('under a path of the host every address has the path, and an old address leads on without script', () => {
  const { names } = JSON.parse(readFileSync(join(dir, 'search/names.json'), 'utf8')) as {
    names: { address: string }[];
  };
  assert.ok(names.length > 0 && names.every(({ address }) => pages.has(address.replace(/^\/lock/, ''))));
  for (const [address, html] of pages) {
    for (const href of valuesOf(html, 'href')) {
      assert.ok(/^(?:https?:|#|\/lock\/)/.test(href), `${address}: ${href}`);
    }
  }
  assert.match(pages.get('/sections/old/') ?? '', /http-equiv="refresh" content="0;url=\/lock\/sections\/gate\/"/);
  assert.match(pages.get('/') ?? '', /id="old"/);
  assert.match(pages.get('/sections/gate/') ?? '', /id="gate_lock"/);
});

test('notes are numbered through the whole text, the same on the page of a section', () => {
  const numbersOf = (address: string) =>
    [...(pages.get(address) ?? '').matchAll(/<a class="mark to-note"[^>]*aria-label="([^"]+)"[^>]*>(\d+)</g)].map(
      ([, name = '', number = '']) => [name, number] as const,
    );
  const whole = new Map(numbersOf('/'));
  assert.deepEqual(
    [...whole.values()],
    [...whole.keys()].map((_, n) => `${n + 1}`),
  );
  for (const { address, notes } of library(lockContent).sections) {
    const own = numbersOf(address);
    assert.ok(own.length >= notes.length, address);
    for (const [name, number] of own) assert.equal(number, whole.get(name), `${address} ${name}`);
  }
});

test('a build with errors stops with all of them', async () => {
  const content = copyWith({ 'sections/03-more.mdx': 'No front matter.', 'keepers/prys.mdx': null });
  const said: string[] = [];
  const logger = { error: (line: string) => said.push(line), warn: assert.fail };
  const { hooks } = contentCheck(content);
  const setup = async () => hooks['astro:config:setup']?.({ command: 'build', logger } as never);
  await assert.rejects(setup, ({ stack }: Error) => stack === '', 'an editor sees no stack trace');
  assert.match(said.join(), /sections\/03-more\.mdx:1:1/);
  assert.match(said.join(), /sections\/01-gate\.mdx:7:11/);
  assert.match(said.join(), /content\/: 3 errors, no warnings\./);
});
