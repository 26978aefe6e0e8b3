/** The examples of the guides: other kinds, another coast, and pages in another language, built by the same source. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { check } from '../../src/article/check/check.ts';
import { de } from '../../src/article/labels/de.ts';
import { en } from '../../src/article/labels/en.ts';
import { library } from '../../src/article/model/load.ts';
import { message } from '../../src/article/problems/problems.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { warnings } from '../../src/features/proofreading/prose.ts';
import { executable } from '../browser/executable.ts';
import { serveSite } from '../browser/site-server.ts';
import { BASE, buildExample, example, translated } from './example-site.ts';
import { isServed, pagesOf, textOf, valuesOf } from './site.ts';
import { assertValid } from './validity.ts';

const { dir, said } = buildExample();
/** Its pages, with addresses as at the root of a host. */
const all = new Map(Array.from(pagesOf(dir), ([address, html]) => [address, html.replaceAll(`="${BASE}`, '="/')]));
/** Those in German, with the addresses of the original. */
const pages = new Map(
  [...all]
    .filter(([address]) => address.startsWith('/de/'))
    .map(([address, html]) => [address.slice('/de'.length), html.replaceAll('="/de/', '="/')]),
);
const page = (address: string) => pages.get(address) ?? assert.fail(`There is no page ${address}`);
const article = library(translated, 'de');

test('it builds without errors and warnings', () => {
  assert.doesNotMatch(said, /warn|mistake|error|too far/i);
  for (const address of [
    '/',
    '/sections/rest/',
    '/animals/knot/',
    '/places/',
    '/terms/tides/',
    '/timeline/',
    '/claims/',
    '/brief/',
  ])
    page(address);
});

test('the example of the writing guide, in German alone, has no errors and no warnings', () => {
  assert.deepEqual(check(example), []);
  // The spelling of a language is looked at where its dictionary is installed; the German one is under the GPL, and is not.
  const [spelling, ...others] = warnings(example).map(message);
  assert.match(spelling ?? '', /^The spelling was not looked at/);
  assert.deepEqual(others, []);
});

test('every page in German is valid HTML', () => assertValid(pages));

test('the answer is under the title, and the short form has a page and a citation of its own', () => {
  const { answer, brief } = article;
  const [, masthead = ''] = /<section class="answer"[^>]*>([\s\S]*?)<\/section>/.exec(page('/')) ?? [];
  assert.ok(textOf(masthead).includes('brütet in der Arktis'));
  assert.deepEqual(valuesOf(masthead, 'href'), ['/animals/knot/', '/places/wadden-sea/']);
  assert.ok(valuesOf(page('/'), 'href').includes('/brief/'));
  assert.ok(textOf(page('/brief/')).includes('staut'));
  assert.ok(isServed(join(dir, 'de'), pages, '/cite/brief.bib'));
  assert.ok(answer && brief && !pages.has('/answer/'));
});

test('every page says that it is in German, and no English word of the pages is left in any', () => {
  // A label whose words the German labels have too, such as “Text”, proves nothing.
  const german = new Set(
    Object.values(de)
      .join(' ')
      .split(/[^\p{L}]+/u),
  );
  const escaped = (label: string) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const english = Object.values(en)
    .flatMap((label) =>
      [...label.matchAll(/\{# ([^}]+)\}/g)].map(([, form = '']) => form).concat(label.includes('{') ? [] : label),
    )
    .filter((label) => label.split(/[^\p{L}]+/u).some((word) => word.length > 2 && !german.has(word)));
  assert.ok(english.length > 80, `${english.length}`);
  const pattern = new RegExp(`(?<!\\p{L})(?:${english.map(escaped).join('|')})(?!\\p{L})`, 'u');
  // Names and titles in their own language are the content’s, and marked as such.
  const foreign = /<(\w+)\b[^>]*\slang="(?!de)[^"]*"[^>]*>[\s\S]*?<\/\1>/g;
  const titles = [...article.sources.values()].map(({ title }) => title);
  for (const [address, html] of pages) {
    if (html.includes('http-equiv="refresh"')) continue;
    assert.match(html, /<html lang="de"/, address);
    const told = ['aria-label', 'title', 'placeholder', 'data-copied', 'data-search-failed'].flatMap((name) =>
      valuesOf(html, name),
    );
    const [, body = ''] = html.split(/<body\b/);
    const text = textOf(`<body${body.replaceAll(foreign, ' ')}`).replaceAll(/https?:\S+/g, ' ');
    for (const words of [text, ...told.filter((value) => !titles.some((title) => value.includes(title)))]) {
      const [found] = pattern.exec(words) ?? [];
      assert.equal(
        found,
        undefined,
        `“${found}” is in ${address}: ${words.slice(Math.max(0, words.search(pattern) - 60)).slice(0, 140)}`,
      );
    }
  }
});

test('dates, numbers, citations and quotation marks are German', () => {
  const timeline = textOf(page('/timeline/'));
  assert.match(timeline, /1\. Oktober 1985/);
  assert.match(timeline, /Februar 1999/);
  assert.match(textOf(page('/')), /5 Abschnitte · \d+ Min\. Lesezeit · \d+ Anmerkungen · \d+ Quellen/);
  const sources = textOf(page('/sources/'));
  assert.match(sources, /gelesen am 25\.–28\. November 2026/);
  assert.match(sources, /van Gils, .*\(2006\)/);
  assert.match(sources, /\(Englisch\)/);
});

test('the map draws its coast and its places, and the text shows one of its states', () => {
  const html = page('/places/');
  const [, shore = ''] = /<path id="_chart-shape" d="([^"]*)"/.exec(html) ?? [];
  assert.ok((shore.match(/M/g) ?? []).length > 20, 'pieces of coast');
  const islands = new Set([...html.matchAll(/<path class="island" d="([^"]{20,})"/g)].map(([, shape = '']) => shape));
  assert.equal(islands.size, 2, 'Föhr and Terschelling have shapes of their own');
  assert.match(html, /<circle class="island"/, 'the Wadden Sea is a spot');
  assert.match(page('/sections/rest/'), /<figure id="rest_figure-map-wadden-sea"/);
  assert.match(page('/figures/map-wadden-sea/'), /<path [^>]*class="line bracket"/);
  assert.equal(page('/animals/').includes('class="chart"'), false, 'a kind without a place on the map shows none');
});

test('the timeline is drawn: every event a named link, the acts of one side above the line, of the other below', () => {
  const [drawing = ''] = /<svg[^>]*class="fits-1160"[\s\S]*?<\/svg>/.exec(page('/timeline/')) ?? [];
  const ticks = [...drawing.matchAll(/<a href="#([^"]+)"[\s\S]*?<title[^>]*>([^<]+)<\/title>[\s\S]*?y="([\d.]+)"/g)];
  const { events } = article;
  assert.deepEqual(
    ticks.map(([, id]) => id),
    [...events.keys()],
  );
  assert.match(ticks[2]?.[2] ?? '', /^1\. Oktober 1985: Nationalpark/);
  const heightOf = (id: string) => Number(ticks.find(([, at]) => at === id)?.[3]);
  assert.ok(heightOf('park-1985') < heightOf('remote-touch-1999'), 'above');
  assert.ok(heightOf('dredging-2004') > heightOf('remote-touch-1999'), 'below');
});

test('a section shows a stretch of the timeline, with its events and no others', () => {
  const [stretch = ''] = /<div class="stretch"[\s\S]*?<\/ol>/.exec(page('/sections/coast/')) ?? [];
  const list = stretch.slice(stretch.indexOf('<ol'));
  const ids = valuesOf(list, 'href').map((href) => href.split('#')[1]);
  const wanted = [
    'conference-1978',
    'declaration-1982',
    'park-1985',
    'arguin-1989',
    'remote-touch-1999',
    'dredging-2004',
  ];
  assert.deepEqual(ids, [...wanted, 'heritage-2009']);
});

test('a kind that is no person, place or document has the type Thing, or that of its “schema”', () => {
  assert.match(page('/sections/rest/'), /data-look="animal"/);
  const { entries, site } = article;
  assert.equal(entries.get('animal:knot')?.kind.is, 'thing');
  assert.equal(site.kinds.find(({ scheme }) => scheme === 'animal')?.schema, 'Taxon');
});

test('nothing of the main article is in its pages', () => {
  const { site, entries, sections } = library(contentDir);
  const words = [
    site.name,
    ...site.kinds.flatMap(({ scheme, plural }) => [`data-look="${scheme}"`, `>${plural}<`]),
    ...sections.map(({ title }) => title),
    ...[...entries.values()].map(({ title }) => title),
    'Declaration',
    'Actors',
  ];
  for (const [address, html] of all)
    for (const word of words) assert.ok(!html.includes(word), `“${word}” is in ${address}`);
});

test('every internal link and fragment has a target', () => {
  const ids = new Map([...all].map(([address, html]) => [address, new Set(valuesOf(html, 'id'))]));
  // Beside each other, two languages of a section show a note below its block.
  for (const [address, html] of [...all].filter(([each]) => !/^\/sections\/[^/]+\/de\/$/.test(each))) {
    for (const href of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
      if (/^(?:https?:|data:|mailto:)/.test(href)) continue;
      const { pathname, hash } = new URL(href, `http://site${address}`);
      assert.ok(isServed(dir, all, pathname), `${address}: ${href}`);
      const fragment = decodeURIComponent(hash.slice(1));
      if (fragment) assert.ok(ids.get(pathname)?.has(fragment), `${address}: ${href}`);
    }
  }
});

test('in a browser the search finds a name in another language, and a German word by another of its forms', async () => {
  const site = await serveSite(dir, BASE);
  const browser = await chromium.launch(await executable());
  try {
    const tab = await browser.newPage();
    const find = async (query: string) => {
      await tab.goto(`${site.url}de/search/?q=${encodeURIComponent(query)}`);
      await tab.locator('.hit a').first().waitFor();
      await tab
        .locator('.search-status')
        .filter({ hasText: /gefunden/ })
        .waitFor();
      return tab
        .locator('.hit a')
        .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['place'] ?? ''));
    };
    assert.equal((await find('Waddenzee'))[0], `${BASE}de/places/wadden-sea/`);
    // The article says “zerdrückt” and “Schwärmen”; a reader asks in the infinitive and in the singular.
    assert.ok((await find('zerdrücken')).includes(`${BASE}de/terms/gizzard/`));
    assert.ok((await find('Schwarm')).length > 0);
  } finally {
    await browser.close();
    await site.stop();
  }
});
