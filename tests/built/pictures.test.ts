/** A picture in a text: it is shown in its own size, made small, and stands in the book. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { Resvg } from '@resvg/resvg-js';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { check } from '../../src/article/check/check.ts';
import { library } from '../../src/article/model/load.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { bookAddress } from '../../src/features/epub/address.ts';
import { damagedPictures } from '../../src/features/proofreading/pictures.ts';
import { copyWith, tiny } from '../content-copy.ts';
import { buildContent, pagesOf } from './site.ts';

const drawing = new Resvg(
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="40"><rect width="64" height="40" fill="teal"/></svg>',
);
const picture = Buffer.from(drawing.render().asPng());
const wide = new Resvg(
  '<svg xmlns="http://www.w3.org/2000/svg" width="2560" height="200"><rect width="9" height="9"/></svg>',
);
/** Noise, which no compression makes small. */
const noise = Buffer.from(Array.from({ length: 2000 * 700 * 3 }, (_, n) => (n * n * 7919) >> 5));
const large = await sharp(noise, { raw: { width: 2000, height: 700, channels: 3 } })
  .jpeg({ quality: 100 })
  .toBuffer();
const gate = readFileSync(join(tiny, 'sections/01-gate.mdx'), 'utf8');
const about = readFileSync(join(tiny, 'about.mdx'), 'utf8');
const prys = readFileSync(join(tiny, 'keepers/prys.mdx'), 'utf8');
const content = copyWith({
  'pictures/gate 1.png': picture,
  'pictures/large.jpg': large,
  // Nothing shows these; a build is not to stumble over them.
  'pictures/50%.png': picture,
  'pictures/empty.png': '',
  'pictures/cut.png': picture.subarray(0, 20),
  'pictures/wide.png': Buffer.from(wide.render().asPng()),
  'sections/01-gate.mdx': `${gate}\n\n![The “gate” & its key](../pictures/gate%201.png)\n\nThe 2<sup>nd</sup> gate.{/* aside for editors */}\n\n![Wide](../pictures/wide.png)\n\n![Large](../pictures/large.jpg)\n`,
  'keepers/prys.mdx': `${prys}\n\n![Prys][gate]\n\n[gate]: <../pictures/gate 1.png>\n`,
});
const { dir } = buildContent(content);
const pages = pagesOf(dir);

for (const [address, alt] of [
  ['/', 'The “gate” &#x26; its key'],
  ['/sections/gate/', 'The “gate” &#x26; its key'],
  ['/keepers/prys/', 'Prys'],
] as const) {
  test(`${address} shows its picture, of a known size, from a file of the site`, () => {
    const [picture = ''] = /<img [^>]*>/.exec(pages.get(address)?.split('<main')[1] ?? '') ?? [];
    const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(picture)?.[1];
    assert.equal(value('alt')?.replace(/&(?:amp|#38);/, '&#x26;'), alt, picture);
    assert.deepEqual([value('width'), value('height')], ['64', '40'], picture);
    assert.ok(existsSync(join(dir, decodeURI(value('src') ?? 'none'))), picture);
  });
}

test('a large picture is made small, in sizes for a browser to choose from', () => {
  const [shown = ''] = /<img [^>]*Wide[^>]*>/.exec(pages.get('/sections/gate/') ?? '') ?? [];
  const files = [...shown.matchAll(/(\/_astro\/[^\s"]+) (\d+)w/g)].map(([, file = '', width]) => {
    assert.ok(existsSync(join(dir, decodeURI(file))), file);
    return Number(width);
  });
  assert.deepEqual(files, [640, 1280], shown);
  assert.match(shown, / width="1280" height="100"/);
  assert.match(shown, / sizes="[^"]+vw"/);
});

test('the book holds the picture once, wherever it is shown', async () => {
  const bytes = new Uint8Array(readFileSync(join(dir, bookAddress(library(content).site))));
  const files = unzipSync(bytes);
  const shown = Object.entries(files)
    .filter(([name]) => /section-gate|kind-keepers/.test(name))
    .map(([, page]) => /<img[^>]*\ssrc="(picture[^"]+)"/.exec(strFromU8(page))?.[1]);
  assert.deepEqual(shown, ['picture-1.png', 'picture-1.png']);
  assert.deepEqual(files['EPUB/picture-1.png'], new Uint8Array(picture));
  const { messages } = await EpubCheck.validate(bytes);
  assert.deepEqual(
    messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity)),
    [],
  );
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
    'about.mdx': `${about}\n![Cut](../content/pictures/cut.jpg)\n`,
  });
  assert.deepEqual(check(damaged), []);
  const [problem, ...others] = await damagedPictures(library(damaged));
  assert.deepEqual(others, []);
  assert.ok(problem);
  assert.match(`${place(problem)} ${message(problem)}`, /^content\/about\.mdx:8:1 .*cannot be read to its end/);
});

test('what MDX adds to Markdown is the same in the book: signs above the line, and no comments', () => {
  const files = unzipSync(new Uint8Array(readFileSync(join(dir, bookAddress(library(content).site)))));
  for (const html of [
    pages.get('/sections/gate/') ?? '',
    strFromU8(files['EPUB/section-gate.xhtml'] ?? new Uint8Array()),
  ]) {
    assert.match(html, /The 2<sup>nd<\/sup> gate\./);
    assert.ok(!html.includes('for editors'), 'a comment is shown');
  }
});
