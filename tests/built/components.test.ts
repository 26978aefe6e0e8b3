/** The components of MDX in a built article: on the section's page, on the page of the whole article and in the book. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { library } from '../../src/article/model/load.ts';
import { bookAddress } from '../../src/features/epub/address.ts';
import { withPictures } from '../fixtures/components.ts';
import { buildContent, pagesOf } from './site.ts';

const content = await withPictures();
const { dir } = buildContent(content);
const pages = pagesOf(dir);
const bytes = new Uint8Array(readFileSync(join(dir, bookAddress(library(content).site))));
const book = unzipSync(bytes);
const inBook = strFromU8(book['EPUB/section-gate.xhtml'] ?? new Uint8Array());
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/[\u2060\u200b]/g, '');

/** The first element of a name and a class that a page holds, to its end. */
function element(html: string, name: string, className: string): string {
  const [found] = new RegExp(`<${name}\\b[^>]*class="[^"]*\\b${className}\\b[\\s\\S]*?</${name}>`).exec(html) ?? [];
  return found ?? assert.fail(`no <${name} class="${className}">`);
}

for (const address of ['/sections/gate/', '/']) {
  const html = pages.get(address) ?? '';
  test(`${address} shows a figure with its picture, its caption, its credit, and the note of its caption`, () => {
    const figure = element(html, 'figure', 'half');
    const [picture = ''] = /<img [^>]*>/.exec(figure) ?? [];
    assert.match(picture, /alt="The “gate” &(?:amp|#38|#x26); its key"/);
    assert.match(picture, /width="64" height="40"/);
    assert.ok(existsSync(join(dir, decodeURI(/src="([^"]*)"/.exec(picture)?.[1] ?? 'none'))), picture);
    assert.doesNotMatch(picture, /\s([a-z]+)="[^"]*".*\s\1="/, 'an attribute occurs twice');
    assert.match(textOf(figure), /A caption of the keeper\..*Ann κλείς Prys/s);
    assert.match(figure, /href="\/keepers\/prys\/"/);
    assert.match(figure, /<p class="credit">Ann <span lang="el">κλείς<\/span> Prys<\/p>/);
    const mark = /popovertarget="([^"]+)"/.exec(figure)?.[1] ?? assert.fail('no mark in the caption');
    assert.ok(html.indexOf(`<aside class="note own" id="${mark}"`) > html.indexOf(figure), 'its note after it');
    assert.match(html, /<img [^>]*srcset="[^"]* 640w, [^"]* 1280w"[^>]*>/, 'a wide picture in two sizes');
  });
  test(`${address} shows callouts, under their title or the name of their kind`, () => {
    const caution = element(html, 'div', 'caution');
    assert.match(caution, /<p class="callout-title">Not a <span lang="el">κλείς<\/span><\/p>/);
    assert.match(caution, /<li>One sluice<\/li>/);
    assert.equal(textOf(element(html, 'div', 'key')), 'Key pointThe water falls.');
  });
  test(`${address} shows details under their summary, with references and formulas in them`, () => {
    const details = element(html, 'details', 'folded');
    assert.match(details, /<summary>How it was gauged<\/summary>/);
    assert.match(details, /href="\/waters\/upper-cut\/"/);
    assert.match(details, /read at <math><mrow>.*<mfrac>.*<\/math>/);
    assert.match(details, /<div [^>]*class="formula"[^>]*><math display="block">/);
  });
  test(`${address} holds no script and no style for its components`, () => {
    const [text = ''] =
      /<figure class[\s\S]*<\/details>/.exec(html.slice(0, html.indexOf('class="cite apparatus"'))) ?? [];
    assert.ok(text.includes('callout'));
    assert.ok(!/\sstyle=|<style|<script|astro-island|\son[a-z]+=/.test(text), text);
  });
}

for (const address of ['/sections/gate/', '/']) {
  test(`${address} shows a chart with its number, its unit, its gaps, its sources and its table`, () => {
    const figure = element(pages.get(address) ?? '', 'figure', 'numbered-figure');
    assert.match(figure, /id="gate_figure-chart-levels"/);
    assert.match(
      textOf(figure),
      /Figure 1.*The water fell by half.*feet.*Sources: .*\d.*The data as a table.*Upper Cut.*4\.5/s,
    );
    assert.equal(figure.match(/<svg [^>]*role="img"/g)?.length, 2);
    for (const file of ['levels.csv', 'levels.png']) {
      assert.ok(figure.includes(`href="/figures/${file}"`), file);
      assert.ok(existsSync(join(dir, 'figures', file)), file);
    }
    assert.match(figure, /href="\/figures\/levels\/#_cite"/);
    const ids = [...(pages.get(address) ?? '').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'an id occurs twice');
  });
}

test('a figure has a page of its own, with the way back to the text, and its data for search engines', () => {
  const html = pages.get('/figures/levels/') ?? '';
  assert.match(html, /href="\/sections\/gate\/#gate_figure-chart-levels"/);
  assert.match(html, /"@type":"Dataset"[^<]*levels\.csv/);
  assert.match(html, /property="og:image" content="[^"]*\/cards\/figures\/levels\.png/);
  assert.ok(existsSync(join(dir, 'cite/figure-levels.bib')));
  assert.match(pages.get('/figures/') ?? '', /href="\/figures\/levels\/"/);
});

test('blocks that are components have addresses, as paragraphs have', () => {
  for (const html of [pages.get('/sections/gate/') ?? '', inBook]) {
    assert.match(html, /<figure [^>]*id="gate_p-a-caption-of-the-keeper"/);
    assert.match(html, / id="gate_p-the-water-falls"/);
  }
});

test('the book shows all of them, details open, and formulas as MathML that its package announces', () => {
  assert.match(textOf(element(inBook, 'figure', 'plotted')), /Figure 1\. The water fell by half.*Upper Cut.*4\.5/s);
  assert.match(
    inBook,
    /<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"|<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
  );
  assert.match(element(inBook, 'figure', 'half'), /src="picture-1\.png"[\s\S]*A caption of/);
  assert.match(textOf(element(inBook, 'div', 'caution')), /Not a κλείς.*One sluice/s);
  assert.match(textOf(element(inBook, 'div', 'key')), /Key point\s*The water falls\./);
  assert.match(textOf(element(inBook, 'section', 'details')), /How it was gauged.*A rod in the Upper Cut/s);
  assert.equal(inBook.match(/<math [^>]*xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML"/g)?.length, 2);
  assert.match(
    strFromU8(book['EPUB/package.opf'] ?? new Uint8Array()),
    /section-gate\.xhtml"[^>]*properties="svg mathml"/,
  );
  assert.match(strFromU8(book['EPUB/book.css'] ?? new Uint8Array()), /\.callout \{[\s\S]*\.figure \{/);
});

test('the book is valid', async () => {
  const { messages } = await EpubCheck.validate(bytes);
  assert.deepEqual(
    messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity)),
    [],
  );
});

test('an article without a record or editions has no pages for them', () => {
  const found = ['/timeline/', '/claims/', '/brief/', '/changes/'].filter((address) => pages.has(address));
  assert.deepEqual(found, []);
});
