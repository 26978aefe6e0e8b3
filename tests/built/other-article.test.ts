/** The same source builds another article, and nothing of this one is in it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { copyWith, tiny } from '../content-copy.ts';
import { tempDir } from '../temp-dir.ts';
import { buildContent, pagesOf, valuesOf } from './site.ts';
import { assertValid } from './validity.ts';

const astro = ['node_modules/astro/bin/astro.mjs'];

const dir = buildContent(tiny).dir;
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
    '/search/',
    '/404.html',
  ]) {
    assert.ok(pages.has(address), address);
  }
  assert.ok(existsSync(join(dir, 'pagefind/pagefind.js')));
  const none = ['/timeline/', '/claims/', '/brief/', '/changes/'].filter((address) => pages.has(address));
  assert.deepEqual(none, [], 'an article without a record or editions has no pages for them');
});

test('every page is valid HTML', () => assertValid(pages));

test('no name, title or kind of this article appears in the other’s pages', () => {
  const { site, entries, sections } = library(contentDir);
  const theirs = readFileSync(join(tiny, 'site.yaml'), 'utf8');
  const words = [
    site.name,
    site.title,
    ...site.kinds.flatMap(({ scheme, label, plural }) => [`data-look="${scheme}"`, `>${label}<`, `>${plural}<`]),
    ...site.notes.map(({ label }) => label),
    ...sections.map(({ title }) => title),
    ...[...entries.values()].flatMap(({ title, names }) => [title, ...names.map(({ name }) => name)]),
  ].filter((word) => word.length > 3 && !theirs.includes(word));
  assert.ok(words.length > 50);
  for (const [address, html] of pages) {
    for (const word of words) assert.ok(!html.includes(word), `“${word}” stands in ${address}`);
  }
});

test('under a path of the host every address has the path, and an old address leads on without script', () => {
  const content = copyWith({
    'published.txt': '/sections/old/\n/sections/gate/#gate_lock\n',
    'aliases.yaml': '/sections/old/: /sections/gate/\n/sections/gate/#gate_lock: /sections/gate/#gate_key\n',
  });
  const folder = buildContent(content, { BASE: '/lock/' }).dir;
  const under = pagesOf(folder);
  const { names } = JSON.parse(readFileSync(join(folder, 'search/names.json'), 'utf8')) as {
    names: { address: string }[];
  };
  assert.ok(names.length > 0 && names.every(({ address }) => under.has(address.replace(/^\/lock/, ''))));
  for (const [address, html] of under) {
    for (const href of valuesOf(html, 'href')) {
      assert.ok(/^(?:https?:|#|\/lock\/)/.test(href), `${address}: ${href}`);
    }
  }
  assert.match(under.get('/sections/old/') ?? '', /http-equiv="refresh" content="0;url=\/lock\/sections\/gate\/"/);
  assert.match(under.get('/') ?? '', /id="old"/);
  assert.match(under.get('/sections/gate/') ?? '', /id="gate_lock"/);
});

test('a build with errors stops with all of them', () => {
  const content = copyWith({ 'sections/03-more.mdx': 'No front matter.', 'keepers/prys.mdx': null });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...astro, 'build', '--outDir', join(tempDir('never-'), 'pages')],
    {
      env: { ...process.env, CONTENT_DIR: content },
      encoding: 'utf8',
    },
  );
  assert.notEqual(status, 0);
  const said = stdout + stderr;
  assert.match(said, /sections\/03-more\.mdx:1:1/);
  assert.match(said, /sections\/01-gate\.mdx:7:11/);
  assert.match(said, /content\/: 3 errors, no warnings\./);
  assert.doesNotMatch(said, /at .*\.ts:\d+/, 'an editor sees no stack trace');
});
