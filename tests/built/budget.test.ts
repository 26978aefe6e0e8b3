/** What a reader of the whole article pays, in bytes as sent (brotli), against the budget of the design. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { fontsOf } from '../../src/features/offline/build/fonts-of-page.ts';
import { siteDir } from '../site-dir.ts';
import { pagesByLanguage, valuesOf } from './site.ts';

const KB = 1000;
const size = (data: Buffer | string) => brotliCompressSync(data).length;
const sizes = new Map<string, number>();
/** The size of a file of the site, measured once. */
function sizeOf(path: string): number {
  const known = sizes.get(path) ?? size(readFileSync(join(siteDir, path)));
  sizes.set(path, known);
  return known;
}
const languages = pagesByLanguage(siteDir);
const pages = new Map([...languages.values()].flatMap((each) => [...each]));

/** A page, its styles and scripts, and the fonts of its text: all that comes before a reader searches. */
function weightOf(page: string) {
  // Readers of Japanese have a font for it; see base.css.
  const fonts = /<html lang="ja"/.test(page)
    ? []
    : fontsOf(page.replaceAll(/@font-face\{font-family:"Noto Serif JP[^}]*\}/g, ''));
  const files = (pattern: RegExp) =>
    [...new Set(valuesOf(page, 'href').concat(valuesOf(page, 'src')))].filter((path) => pattern.test(path));
  const sum = (paths: string[]) => paths.reduce((total, path) => total + sizeOf(path), 0);
  const [css, scripts] = [sum(files(/\.css$/)), sum(files(/\.js$/))];
  const inline = [...page.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)]
    .map(([, code = '']) => code)
    .join('');
  return { total: size(page) + css + scripts + sum(fonts), script: scripts + (inline ? size(inline) : 0) };
}

const weights = new Map(Array.from(pages, ([address, page]) => [address, weightOf(page)]));
/** The address of a page in its language. */
const within = (address: string) =>
  address.replace(new RegExp(`^/(?:${[...languages.keys()].filter(Boolean).join('|') || '-'})`), '/');
const isSection = (address: string) => /^\/sections\/[^/]+\/$/.test(within(address));
/** The heaviest of some pages. */
function heaviest(which: (address: string) => boolean) {
  const [first] = [...weights].filter(([address]) => which(address)).sort(([, a], [, b]) => b.total - a.total);
  assert.ok(first);
  return { address: first[0], total: first[1].total };
}

const budget = (name: string, actual: number, limit: number) =>
  test(`${name}: ${(actual / KB).toFixed(1)} kB of ${limit / KB} kB`, () => assert.ok(actual <= limit));

// The numbers of the design.
const section = heaviest(isSection);
const other = heaviest((address) => within(address) !== '/' && !isSection(address));
const article = heaviest((address) => within(address) === '/');
budget('scripts before search', Math.max(...[...weights.values()].map(({ script }) => script)), 8 * KB);
budget(`the whole article, everything, ${article.address}`, article.total, 150 * KB);
budget(`the heaviest section, ${section.address}`, section.total, 100 * KB);
budget(`the heaviest other page, ${other.address}`, other.total, 150 * KB);

test('the article is painted with what its page brings, any other page with one style sheet', () => {
  const sheets = Array.from(pages, ([address, page]) => [
    address,
    page.split(/<link\b[^>]*\brel="stylesheet"/).length - 1,
  ]);
  const most = (address: string) => (address === '/' ? 0 : 1);
  assert.deepEqual(
    sheets.filter(([address, count]) => Number(count) > most(`${address}`)),
    [],
  );
});
