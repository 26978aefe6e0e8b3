/** What the check takes, the real build shows: odd contents in one article, fields full of markup in another. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/annotations/check.ts';
import { message, place } from '../../src/content/problems.ts';
import { fieldOdds, odds } from '../bad-input/builds.ts';
import { filesOf } from '../bad-input/cases.ts';
import { mutants } from '../bad-input/mutants.ts';
import { copyWith } from '../content-copy.ts';
import { pagesOf, valuesOf } from './site.ts';

/** Builds a content folder; throws what the build said when it fails. */
function build(content: string): Map<string, string> {
  const dir = mkdtempSync(join(tmpdir(), 'odd-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(dir, 'pages')],
    { env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8', timeout: 300_000, maxBuffer: 100_000_000 },
  );
  assert.equal(status, 0, `the build failed:\n${(stdout + stderr).slice(-3000)}`);
  return pagesOf(join(dir, 'pages'));
}

/** The page holds no code but the site’s own, and no id twice. */
function isHarmless(address: string, html: string): void {
  for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    assert.ok(/\bsrc="\/|type="application\/ld\+json"/.test(attributes) || !body.includes('alert('), `${address}: ${body}`);
  }
  const shown = html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  for (const [tag] of shown.matchAll(/<[a-z][^>]*>/gi)) {
    const bare = tag.replaceAll(/"[^"]*"/g, '""');
    assert.doesNotMatch(bare, /\son[a-z]+\s*=/i, `${address}: ${tag}`);
    assert.doesNotMatch(tag, /^<(?:iframe|object|embed|base)\b/i, address);
  }
  for (const href of [...valuesOf(shown, 'href'), ...valuesOf(shown, 'src')]) {
    assert.doesNotMatch(href, /^\s*(?:javascript|vbscript|data|file|blob):/i, address);
  }
  const ids = valuesOf(shown, 'id');
  assert.deepEqual(ids.filter((id, n) => ids.indexOf(id) !== n), [], `${address}: ids that stand twice`);
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
  for (const { page, html } of fieldOdds.shows) assert.ok(pages.get(page)?.includes(html), `${page} does not hold ${html}`);
  for (const [address, html] of pages) isHarmless(address, html);
});

test('mutants that the check takes are built', () => {
  const sound = mutants(7, 400).filter(({ files }) => check(copyWith(files)).length === 0);
  assert.ok(sound.length >= 20, `${sound.length} are sound`);
  // Several in one article: the sections and entries of the last one that changed each file.
  const together = copyWith(Object.assign({}, ...sound.map(({ files }) => files)));
  assert.deepEqual(check(together).map((problem) => `${place(problem)} ${message(problem)}`), []);
  for (const [address, html] of build(together)) isHarmless(address, html);
});
