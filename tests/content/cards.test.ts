/** What a link to any page unfolds with: its own title, description, address and picture. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { pagesByLanguage } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

const article = library(contentDir);
const origin = new URL(article.site.address).origin;
const languages = new Map(
  [...pagesByLanguage(siteDir)].map(([folder, all]) => [
    folder,
    new Map([...all].filter(([, html]) => !html.includes('http-equiv="refresh"'))),
  ]),
);
const pages = languages.get('') ?? new Map<string, string>();
const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
/** The content of a meta element; undefined when the page has none, or more than one. */
function meta(html: string, name: string): string | undefined {
  const found = [...html.matchAll(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))];
  return found.length === 1 ? unescaped(found[0]?.[1] ?? '') : undefined;
}
const titleOf = (html: string) => unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
const fileOf = (image = '') => `${siteDir}${new URL(image).pathname}`;

test('every page has a title and a description of its own, neither too short to say anything nor too long to be shown', () => {
  for (const [of, most, least] of [
    [titleOf, 90, 10],
    [(html: string) => meta(html, 'description') ?? '', 210, 20],
  ] as const) {
    for (const inLanguage of languages.values()) {
      const seen = new Map<string, string>();
      for (const [page, html] of inLanguage) {
        const text = of(html);
        // A Japanese character says as much as two and a half letters.
        const length =
          text.length + 1.5 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);
        assert.ok(length >= least && text.length <= most, `${page}: ${text.length} characters: ${text}`);
        assert.ok(!seen.has(text), `${page} says the same as ${seen.get(text)}: ${text}`);
        seen.set(text, page);
      }
    }
  }
});

test('every page names its picture, a PNG of 1200 by 630 that is there, and says it in words', () => {
  for (const [folder, inLanguage] of languages)
    for (const [page, html] of inLanguage) {
      assert.equal(meta(html, 'og:url'), /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1], page);
      assert.equal(meta(html, 'twitter:card'), 'summary_large_image', page);
      assert.ok((meta(html, 'og:image:alt') ?? '').length > 5, page);
      const image = meta(html, 'og:image');
      assert.ok(image?.startsWith(`${origin}/${folder}cards/`) && existsSync(fileOf(image)), `${page}: ${image}`);
      const bytes = readFileSync(fileOf(image));
      assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG', page);
      // The first chunk of a PNG begins with its width and height.
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630], page);
      assert.deepEqual([meta(html, 'og:image:width'), meta(html, 'og:image:height')], ['1200', '630'], page);
    }
});

test('no two sections, entries or claims have the same picture, and no page loads one', () => {
  const owners = [...article.sections, ...article.entries.values(), ...article.claims.values()];
  const seen = new Map<string, string>();
  for (const { address } of owners) {
    const file = fileOf(meta(pages.get(address) ?? '', 'og:image'));
    const bytes = readFileSync(file).toString('latin1');
    assert.ok(!seen.has(bytes), `${address} has the picture of ${seen.get(bytes)}`);
    seen.set(bytes, address);
  }
  for (const [page, html] of pages) assert.doesNotMatch(html, /(?:src|href)="[^"]*\/cards\//, page);
});

test('a changed drawing has another address, and an unchanged one the same', () => {
  const versions = [...pages.values()].map((html) => new URL(meta(html, 'og:image') ?? '').search);
  for (const version of versions) assert.match(version, /^\?v=[0-9a-f]{8}$/);
  const own = new Set([...pages.values()].map((html) => meta(html, 'og:image')));
  assert.equal(new Set(versions).size, own.size);
});

test('a claim’s link in the ledger leads to its page, which leads on to the passage', () => {
  const ledger = pages.get('/claims/') ?? '';
  for (const { id, address, at, says } of article.claims.values()) {
    assert.match(ledger, new RegExp(`<copy-link[^>]*>\\s*<a href="${address}"`));
    assert.ok(ledger.includes(`id="${id}"`), at);
    const html = pages.get(address) ?? '';
    assert.ok(unescaped(html).includes(says), address);
    assert.match(html, /<section class="mentions"[\s\S]*href="\/sections\/[^"]+#/, address);
  }
});
