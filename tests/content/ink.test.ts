/** How many words of the article carry a line before a reader asks for more. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { textOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

const MOST = 0.08;
const words = (html: string) => textOf(html).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

const page = readFileSync(`${siteDir}/index.html`, 'utf8');
const text = Array.from(
  page.matchAll(/<div class="section-text"[^>]*>([\s\S]*?)<\/div>\s*<\/section>/g),
  ([, html = '']) =>
    html.replaceAll(
      /<aside\b[\s\S]*?<\/aside>|<span class="marks">[\s\S]*?<\/span>|<sup>[\s\S]*?<\/sup>|<span hidden[\s\S]*?<\/span>/g,
      '',
    ),
).join('\n');
// Sources have their number alone, and claims are shown by a switch: see references.css.
const lined = Array.from(text.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)).filter(
  ([, attributes = '']) => !/class="(?:cite|claim)"/.test(attributes),
);
const share = lined.reduce((sum, [, , html = '']) => sum + words(html), 0) / words(text);

test(`${(100 * share).toFixed(1)} % of the words of the article carry a line, of ${100 * MOST} %`, () => {
  assert.ok(lined.length > 0);
  assert.ok(share <= MOST);
});
