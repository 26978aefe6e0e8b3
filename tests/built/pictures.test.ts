/** A picture in a text: the page shows it in its own size, in small copies, and the book holds it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { check } from '../../src/article/check/check.ts';
import { library } from '../../src/article/model/load.ts';
import { isWarning, message, place } from '../../src/article/problems/problems.ts';
import { bookAddress } from '../../src/features/epub/address.ts';
import { damagedPictures } from '../../src/features/proofreading/pictures.ts';
import { textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';
import { withPictures } from '../fixtures/components.ts';
import { buildContent, pagesOf } from './site.ts';

const content = await withPictures();
const large = readFileSync(join(content, 'pictures/large.jpg'));
const { dir } = buildContent(content);
const pages = pagesOf(dir);

for (const [address, alt] of [
  ['/', 'The “lock” &#x26; its key'],
  ['/sections/water/', 'The “lock” &#x26; its key'],
  ['/keepers/prys/', 'Prys'],
] as const) {
  test(`${address} shows its picture, of a known size, from a file of the site`, () => {
    const all = [...(pages.get(address) ?? '').matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
    const picture = all.find((tag) => /alt="(?:The “lock”|Prys)/.test(tag)) ?? assert.fail(all.join('\n'));
    const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(picture)?.[1];
    assert.equal(value('alt')?.replace(/&(?:amp|#38);/, '&#x26;'), alt, picture);
    assert.deepEqual([value('width'), value('height')], ['64', '40'], picture);
    assert.ok(existsSync(join(dir, decodeURI(value('src') ?? 'none'))), picture);
  });
}

test('a large picture is made small, in sizes for a browser to choose from', () => {
  const [shown = ''] = /<img [^>]*Wide water[^>]*>/.exec(pages.get('/sections/water/') ?? '') ?? [];
  const files = [...shown.matchAll(/(\/_astro\/[^\s"]+) (\d+)w/g)].map(([, file = '', width]) => {
    assert.ok(existsSync(join(dir, decodeURI(file))), file);
    return Number(width);
  });
  assert.deepEqual(files, [640, 1280], shown);
  assert.match(shown, / width="1280" height="100"/);
  assert.match(shown, / sizes="[^"]+vw"/);
});

test('the book holds the picture once, wherever it is shown', () => {
  const bytes = new Uint8Array(readFileSync(join(dir, bookAddress(library(content).site))));
  const files = unzipSync(bytes);
  const shown = Object.entries(files)
    .filter(([name]) => /section-water|kind-keepers/.test(name))
    .map(([, page]) => /<img[^>]*\ssrc="(picture[^"]+)"/.exec(strFromU8(page))?.[1]);
  assert.deepEqual(shown, ['picture-1.png', 'picture-1.png']);
  assert.deepEqual(files['EPUB/picture-1.png'], new Uint8Array(readFileSync(join(content, 'pictures/gate 1.png'))));
});

test('the book holds a large picture no wider than a page, and smaller', async () => {
  const files = unzipSync(new Uint8Array(readFileSync(join(dir, bookAddress(library(content).site)))));
  const [name = ''] = Object.keys(files).filter((each) => each.endsWith('.jpg'));
  const held = files[name] ?? new Uint8Array();
  assert.ok(held.length < large.length / 2, `${held.length} of ${large.length} bytes`);
  assert.equal((await sharp(held).metadata()).width, 1600);
});

test('a picture that ends too early is an error before the build, with its place', async () => {
  const damaged = copyWith({
    'pictures/cut.jpg': large.subarray(0, 50_000),
    'about.mdx': `${textOf('about.mdx')}\n![Cut](../content/pictures/cut.jpg)\n`,
  });
  assert.deepEqual(check(damaged), []);
  const [problem, ...others] = await damagedPictures(library(damaged));
  assert.deepEqual(others, []);
  assert.ok(problem);
  assert.match(`${place(problem)} ${message(problem)}`, /^content\/about\.mdx:8:1 .*cannot be read to its end/);
});

test('a picture that moves is a warning, with its place', async () => {
  const frames = Buffer.concat([Buffer.alloc(48, 0), Buffer.alloc(48, 255)]);
  const raw = { width: 4, height: 8, channels: 3 as const, pageHeight: 4 };
  const moving = copyWith({
    'pictures/moving.gif': await sharp(frames, { raw }).gif().toBuffer(),
    'about.mdx': `${textOf('about.mdx')}\n![Moving](./pictures/moving.gif)\n`,
  });
  const [problem, ...others] = await damagedPictures(library(moving));
  assert.deepEqual(others, []);
  assert.ok(problem && isWarning(problem));
  assert.match(`${place(problem)} ${message(problem)}`, /^content\/about\.mdx:8:1 .*first frame alone/);
});

test('what MDX adds to Markdown is the same in the book: signs above the line, and no comments', () => {
  const files = unzipSync(new Uint8Array(readFileSync(join(dir, bookAddress(library(content).site)))));
  for (const html of [
    pages.get('/sections/water/') ?? '',
    strFromU8(files['EPUB/section-water.xhtml'] ?? new Uint8Array()),
  ]) {
    assert.match(html, /The 2<sup>nd<\/sup> gate\./);
    assert.ok(!html.includes('for editors'), 'a comment is shown');
  }
});
