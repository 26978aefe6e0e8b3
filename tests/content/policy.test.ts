/** No page carries anything that its policy, and the one that hosts send, does not name; and none asks another site. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { TYPES } from '../../src/features/hosting/headers.ts';
import { headerPolicy } from '../../src/features/hosting/policy.ts';
import { isServed, pagesOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

const dir = siteDir;
const pages = pagesOf(dir);
const files = readdirSync(dir, { withFileTypes: true, recursive: true }).filter((file) => file.isFile());
const header = /^ {2}Content-Security-Policy: (.*)$/m.exec(readFileSync(join(dir, '_headers'), 'utf8'))?.[1] ?? '';

/** The sources that a policy gives for a directive. */
function sources(policy: string, directive: string): string[] {
  const found = policy.split(';').find((part) => part.trim().startsWith(`${directive} `));
  return found?.trim().split(/\s+/).slice(1) ?? [];
}
const policyOf = (html: string) =>
  /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
const without = (html: string) => html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
/** Alias pages only send on; they carry nothing. */
const read = [...pages].filter(([, html]) => !html.includes('http-equiv="refresh"'));

test('every inline script and style is named by its hash, in the page’s policy, which names no other, and in the header’s', () => {
  // An article of this length needs no weaker header: its inline styles are shared by many pages.
  assert.ok(library(contentDir).sections.length <= 20);
  assert.ok(!sources(header, 'style-src').includes("'unsafe-inline'"), header);
  let counted = 0;
  for (const [address, html] of read) {
    const own = new Set<string>();
    for (const [, tag, attributes = '', content = ''] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
      if (attributes.includes(' src=') || attributes.includes('application/ld+json')) continue;
      const hash = `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
      for (const policy of [policyOf(html), header]) {
        assert.ok(sources(policy, `${tag}-src`).includes(hash), `${address}: <${tag}> ${content.slice(0, 80)}`);
      }
      own.add(hash);
      counted += 1;
    }
    assert.equal(policyOf(html).match(/'sha256-/g)?.length, own.size, address);
  }
  assert.ok(counted >= 3 * read.length);
});

test('the policies let no inline script run, and nothing of another site load', () => {
  const all: [string, string][] = [
    ['_headers', header],
    ...read.map(([at, html]): [string, string] => [at, policyOf(html)]),
  ];
  for (const [address, policy] of all) {
    assert.deepEqual(sources(policy, 'default-src'), ["'none'"], address);
    for (const source of sources(policy, 'script-src'))
      assert.match(source, /^'(?:self|wasm-unsafe-eval|sha256-.{44})'$/, `${address}: ${source}`);
    assert.doesNotMatch(policy, /https?:|\*|unsafe-eval'(?<!wasm-unsafe-eval')/, address);
  }
  for (const [address, html] of read)
    assert.doesNotMatch(policyOf(html), /unsafe-inline/, `${address}: the page’s own policy names its styles`);
  assert.deepEqual(sources(header, 'frame-ancestors'), ["'none'"]);
});

test('the policy comes before all that it governs', () => {
  for (const [address, html] of read) {
    const at = html.indexOf('<meta http-equiv="content-security-policy"');
    assert.ok(at > 0 && at < html.search(/<(?:script|style|link)\b/), address);
  }
});

test('no page has an event handler, a style attribute or an address that runs', () => {
  for (const [address, html] of pages) {
    for (const [tag] of without(html).matchAll(/<[a-z][^>]*>/gi)) {
      assert.doesNotMatch(tag, /\s(?:on[a-z]+|style)\s*=/i, address);
      assert.doesNotMatch(tag, /=\s*["']?\s*(?:javascript|vbscript|data:text)/i, address);
    }
  }
});

test('nothing that a page or a style makes a browser fetch comes from another site', () => {
  const links =
    /<link\b(?=[^>]*\brel="(?:stylesheet|preload|modulepreload|icon|manifest|preconnect|dns-prefetch|prefetch|apple-touch-icon)")[^>]*\bhref="([^"]*)"/g;
  const parts =
    /<(?:script|img|source|iframe|embed|video|audio|track|image|use|object)\b[^>]*?\s(?:src|srcset|data|poster|href)="([^"]*)"/g;
  const styles = files.filter(({ name }) => name.endsWith('.css'));
  const texts = [
    ...pages,
    ...styles.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const),
  ];
  let counted = 0;
  for (const [where, text] of texts) {
    const isPage = pages.has(where);
    const css = isPage
      ? [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, rules]) => rules).join('\n')
      : text;
    const inStyles = [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*))\s*\)|@import\s+["']([^"']*)/g)];
    const found = [
      ...(isPage ? [...text.matchAll(links), ...text.matchAll(parts)].map(([, at = '']) => at) : []),
      ...inStyles.map(([, ...ways]) => ways.find((way) => way !== undefined) ?? ''),
    ];
    for (const at of found) {
      if (at.startsWith('#') || at.startsWith('data:image/')) continue;
      assert.match(at, /^\/(?!\/)/, `${where} fetches ${at}`);
      assert.ok(
        isServed(dir, pages, new URL(at, 'http://site/').pathname),
        `${where} fetches ${at}, which is not there`,
      );
      counted += 1;
    }
  }
  assert.ok(counted > read.length);
  for (const { parentPath, name } of files.filter((file) => /\.(?:svg|webmanifest)$/.test(file.name)))
    assert.doesNotMatch(
      readFileSync(join(parentPath, name), 'utf8').replaceAll(/xmlns(?::\w+)?="[^"]*"/g, ''),
      /(?:href|src)="?(?:https?:)?\/\/|<script/,
      name,
    );
});

test('the configuration gives every file its type', () => {
  const unknown = files
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('_') && !(extname(name).slice(1) in TYPES));
  assert.deepEqual(unknown, [], 'give its ending a type in src/features/hosting/headers.ts');
});

test('no line of _headers is longer than hosts take, however many sections there are', () => {
  const lines = readFileSync(join(dir, '_headers'), 'utf8').split('\n');
  assert.ok(lines.every((line) => line.length <= 2000));
  const hashes = (count: number) =>
    new Set([...Array(count).keys()].map((n) => `sha256-${String(n).padStart(44, 'x')}`));
  const long = headerPolicy({ scripts: hashes(4), styles: hashes(1000) });
  assert.ok(`  Content-Security-Policy: ${long}`.length <= 2000);
  assert.deepEqual(sources(long, 'style-src'), ["'self'", "'unsafe-inline'"]);
  assert.equal(sources(long, 'script-src').length, 6, 'scripts are named all the same');
});
