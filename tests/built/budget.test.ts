/** What a reader of the whole article pays, in bytes as sent (brotli), against the budget of the design. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { valuesOf } from './site.ts';

const KB = 1000;
const html = readFileSync('dist/index.html', 'utf8');
const size = (data: Buffer | string) => brotliCompressSync(data).length;
const files = (pattern: RegExp) => [...new Set(valuesOf(html, 'href').concat(valuesOf(html, 'src')))].filter((path) => pattern.test(path));
const sum = (paths: string[]) => paths.reduce((total, path) => total + size(readFileSync(join('dist', path))), 0);

const inline = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, code = '']) => code).join('\n');
const scripts = sum(files(/\.js$/)) + (inline ? size(inline) : 0);
const css = sum(files(/\.css$/));
const page = size(html);
// Every cut of the fonts, although a reader loads a cut only when its characters are shown.
const fonts = readdirSync('dist/_astro/fonts').reduce((total, name) => total + readFileSync(join('dist/_astro/fonts', name)).length, 0);

const budget = (name: string, actual: number, limit: number) =>
  test(`${name}: ${(actual / KB).toFixed(1)} kB of ${limit / KB} kB`, () => assert.ok(actual <= limit));

budget('scripts before search', scripts, 3 * KB);
budget('HTML', page, 38 * KB);
budget('CSS', css, 10 * KB);
budget('fonts', fonts, 59 * KB);
budget('the whole article, everything', page + css + sum(files(/\.js$/)) + fonts, 110 * KB);
