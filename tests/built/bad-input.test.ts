/** What the check takes, the real build shows: odd contents in one article, fields full of markup in another. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/article/check/check.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { fieldOdds, odds } from '../bad-input/builds.ts';
import { filesOf } from '../bad-input/cases.ts';
import { mutants } from '../bad-input/mutants.ts';
import { copyWith } from '../content-copy.ts';
import { tempDir } from '../temp-dir.ts';
import { pagesOf } from './site.ts';

/** Builds a content folder; throws what the build said when it fails. */
function build(content: string): Map<string, string> {
  const dir = tempDir('odd-');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(dir, 'pages')],
    { env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8', timeout: 600_000, maxBuffer: 100_000_000 },
  );
  assert.equal(status, 0, `the build failed:\n${(stdout + stderr).slice(-3000)}`);
  return pagesOf(join(dir, 'pages'));
}

const TAG = /<([a-z][^\s/>]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** The page holds no code but the site’s own, leads to no address that runs, and has no id twice. */
function isHarmless(address: string, html: string): void {
  const ids: string[] = [];
  // From tag to tag: what stands within an attribute is text, also when it looks like a tag.
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of html.matchAll(TAG)) {
    if (name === 'script') {
      const body = html.slice(index + tag.length, html.indexOf('</script', index + tag.length));
      assert.ok(attributes.includes('ld+json') || !body.includes('alert('), `${address}: ${body}`);
    }
    assert.doesNotMatch(name, /^(?:iframe|object|embed|base)$/i, `${address}: ${tag}`);
    for (const [, key = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
      const value = values.find((each) => each !== undefined) ?? '';
      assert.doesNotMatch(key, /^on/i, `${address}: ${tag}`);
      if (/^(?:href|src|action)$/i.test(key))
        assert.doesNotMatch(value, /^\s*(?:javascript|vbscript|data|file|blob):/i, tag);
      if (key === 'id') ids.push(value);
    }
  }
  assert.deepEqual(
    ids.filter((id, n) => ids.indexOf(id) !== n),
    [],
    `${address}: ids that stand twice`,
  );
}

test('odd contents are shown as they are', () => {
  const pages = build(copyWith(Object.assign({}, ...odds.map(filesOf))));
  for (const { id, name, shows } of odds) {
    const html = pages.get(`/sections/${id}/`) ?? '';
    for (const part of shows) assert.ok(html.includes(part), `${name}: its page does not hold “${part}”`);
  }
  for (const [address, html] of pages) isHarmless(address, html);
});

test('fields full of markup are shown as text', () => {
  const pages = build(copyWith(filesOf(fieldOdds)));
  for (const { page, html } of fieldOdds.shows)
    assert.ok(pages.get(page)?.includes(html), `${page} does not hold ${html}`);
  for (const [address, html] of pages) isHarmless(address, html);
});

test('mutants that the check takes are built', () => {
  const sound = mutants(7, 400).filter(({ files }) => check(copyWith(files)).length === 0);
  assert.ok(sound.length >= 20, `${sound.length} are sound`);
  // Several in one article: the sections and entries of the last one that changed each file.
  const together = copyWith(Object.assign({}, ...sound.map(({ files }) => files)));
  assert.deepEqual(
    check(together).map((problem) => `${place(problem)} ${message(problem)}`),
    [],
  );
  for (const [address, html] of build(together)) isHarmless(address, html);
});
