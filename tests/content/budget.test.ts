/** What a reader of the whole article pays, in bytes as sent (brotli), against the budget of the design. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { fontsOf } from '../../src/features/offline/build/fonts-of-page.ts';
import { pagesByLanguage, valuesOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

const KB = 1000;
const size = (data: Buffer | string) => brotliCompressSync(data).length;
/** A hundredth of the time, somewhat more bytes. */
const quickSize = (data: Buffer | string) =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }).length;
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
function weightOf(page: string, measure: typeof size) {
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
  return { total: measure(page) + css + scripts + sum(fonts), script: scripts + (inline ? measure(inline) : 0) };
}

const weights = new Map(Array.from(pages, ([address, page]) => [address, weightOf(page, quickSize)]));
/** Of so many that look heaviest, one is: the two measures differ by little from page to page. */
const FEW = 4;
/** The address of a page in its language. */
const within = (address: string) =>
  address.replace(new RegExp(`^/(?:${[...languages.keys()].filter(Boolean).join('|') || '-'})`), '/');
const isSection = (address: string) => /^\/sections\/[^/]+\/$/.test(within(address));
/** The page of some that weighs most by a measure, weighed exactly. */
function heaviest(which: (address: string) => boolean, by: 'total' | 'script' = 'total') {
  const [first] = [...weights]
    .filter(([address]) => which(address))
    .sort(([, a], [, b]) => b[by] - a[by])
    .slice(0, FEW)
    .map(([address]) => ({ address, weight: weightOf(pages.get(address) ?? '', size)[by] }))
    .sort((a, b) => b.weight - a.weight);
  return first ?? assert.fail('no page');
}

const budget = (name: string, actual: number, limit: number) =>
  test(`${name}: ${(actual / KB).toFixed(1)} kB of ${limit / KB} kB`, () => assert.ok(actual <= limit));

// The numbers of the design.
const section = heaviest(isSection);
const other = heaviest((address) => within(address) !== '/' && !isSection(address));
const article = heaviest((address) => within(address) === '/');
budget('scripts before search', heaviest(() => true, 'script').weight, 8 * KB);
budget(`the whole article, everything, ${article.address}`, article.weight, 150 * KB);
budget(`the heaviest section, ${section.address}`, section.weight, 100 * KB);
budget(`the heaviest other page, ${other.address}`, other.weight, 150 * KB);

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

test('pages but the article, and those in Japanese, preload one font: it comes beside their style sheet, and nothing moves then', () => {
  const wrong = [...pages].filter(([address, page]) => {
    const preloaded = page.split(/<link\b[^>]*\brel="preload"[^>]*\bas="font"/).length - 1;
    const waits = within(address) !== '/' && !/<html lang="ja"/.test(page);
    return preloaded !== (waits && !page.includes('http-equiv="refresh"') ? 1 : 0);
  });
  assert.deepEqual(
    wrong.map(([address]) => address),
    [],
  );
});
