/** What a reader of the whole article pays, in bytes as sent (brotli), against the budget of the design. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { siteDir } from '../site-dir.ts';
import { pagesOf, valuesOf } from './site.ts';

const KB = 1000;
const html = readFileSync(`${siteDir}/index.html`, 'utf8');
const size = (data: Buffer | string) => brotliCompressSync(data).length;
const files = (pattern: RegExp) =>
  [...new Set(valuesOf(html, 'href').concat(valuesOf(html, 'src')))].filter((path) => pattern.test(path));
const sum = (paths: string[]) => paths.reduce((total, path) => total + size(readFileSync(join(siteDir, path))), 0);

const inline = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)]
  .map(([, code = '']) => code)
  .join('\n');
const scripts = sum(files(/\.js$/)) + (inline ? size(inline) : 0);
const css = sum(files(/\.css$/));
const page = size(html);

/** The bytes of the fonts that a page makes a browser fetch: those cuts that hold a character of its text, or are preloaded. */
function fontsOf(page: string): number {
  // No browser fetches fonts for what only paper shows.
  const shown = page.replaceAll(/<section class="printed[\s\S]*?<\/section>/g, '');
  const text = shown.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, '');
  const points = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const italic = /<(?:em|i|cite)\b/.test(page);
  const faces = [...page.matchAll(/@font-face\{([^}]*)\}/g)].map(([, face = '']) => face);
  return faces.reduce((total, face) => {
    const url = /url\("([^"]+)"\)/.exec(face)?.[1];
    const ranges = [...(/unicode-range:([^;]+)/.exec(face)?.[1] ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)];
    const holds = ranges.some(([, from = '', to = from]) => {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      return [...points].some((point) => point >= first && point <= last);
    });
    const wanted = url && holds && (italic || !face.includes('italic'));
    return total + (wanted ? readFileSync(join(siteDir, url)).length : 0);
  }, 0);
}
const fonts = fontsOf(html);

const budget = (name: string, actual: number, limit: number) =>
  test(`${name}: ${(actual / KB).toFixed(1)} kB of ${limit / KB} kB`, () => assert.ok(actual <= limit));

budget('scripts before search', scripts, 3 * KB);
// With the sources that paper lists.
budget('HTML', page, 42 * KB);
budget('CSS', css, 10 * KB);
budget('fonts', fonts, 59 * KB);
budget('the whole article, everything', page + css + sum(files(/\.js$/)) + fonts, 110 * KB);

const reference = [...pagesOf(siteDir)].map(([address, other]) => {
  const styles = [...new Set(valuesOf(other, 'href'))].filter((path) => path.endsWith('.css'));
  return { address, total: size(other) + sum(styles) + fontsOf(other) };
});
const heaviest = reference.sort((a, b) => b.total - a.total)[0];
budget(`the heaviest page, ${heaviest?.address}`, heaviest?.total ?? 0, 150 * KB);
