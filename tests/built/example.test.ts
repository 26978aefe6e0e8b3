/** The example of the writing guide: another language, other kinds, another coast, built by the same source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { de } from '../../src/article/labels/de.ts';
import { en } from '../../src/article/labels/en.ts';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { executable } from '../browser/executable.ts';
import { serveSite } from '../browser/site-server.ts';
import { BASE, buildExample, example } from './example-site.ts';
import { isServed, pagesOf, textOf, valuesOf } from './site.ts';
import { assertValid } from './validity.ts';

const { dir, said } = buildExample();
/** Its pages, with addresses as at the root of a host. */
const pages = new Map(Array.from(pagesOf(dir), ([address, html]) => [address, html.replaceAll(`="${BASE}`, '="/')]));
const page = (address: string) => pages.get(address) ?? assert.fail(`There is no page ${address}`);

test('it builds without errors and warnings', () => {
  // The spelling of a language is looked at where its dictionary is installed; the German one is under the GPL, and is not.
  const spelling =
    /^.*the content has warnings:\n\n.*\n +warning: The spelling was not looked at.*\n\nexamples\/knutt\/content\/: no errors, 1 warning\.$/m;
  assert.doesNotMatch(said.replace(spelling, ''), /warn|mistake|error|too far/i);
  for (const address of [
    '/',
    '/sections/rast/',
    '/tiere/knutt/',
    '/orte/',
    '/begriffe/gezeiten/',
    '/timeline/',
    '/claims/',
    '/brief/',
  ])
    page(address);
});

test('every page is valid HTML', () => assertValid(pages));

test('the answer is under the title, and the short form has a page and a citation of its own', () => {
  const { answer, brief } = library(example);
  const [, masthead = ''] = /<section class="answer"[^>]*>([\s\S]*?)<\/section>/.exec(page('/')) ?? [];
  assert.ok(textOf(masthead).includes('brütet in der Arktis'));
  assert.deepEqual(valuesOf(masthead, 'href'), ['/tiere/knutt/', '/orte/wattenmeer/']);
  assert.ok(valuesOf(page('/'), 'href').includes(brief?.address ?? ''));
  assert.ok(textOf(page('/brief/')).includes('staut'));
  assert.ok(isServed(dir, pages, '/cite/brief.bib'));
  assert.ok(answer && !pages.has('/answer/'));
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
  const titles = [...library(example).sources.values()].map(({ title }) => title);
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
  const html = page('/orte/');
  const [, shore = ''] = /<path id="_chart-shape" d="([^"]*)"/.exec(html) ?? [];
  assert.ok((shore.match(/M/g) ?? []).length > 20, 'pieces of coast');
  const islands = new Set([...html.matchAll(/<path class="island" d="([^"]{20,})"/g)].map(([, shape = '']) => shape));
  assert.equal(islands.size, 2, 'Föhr and Terschelling have shapes of their own');
  assert.match(html, /<circle class="island"/, 'the Wadden Sea is a spot');
  assert.match(page('/sections/rast/'), /<figure id="rast_figure-map-wattenmeer"/);
  assert.match(page('/figures/map-wattenmeer/'), /<path [^>]*class="line bracket"/);
  assert.equal(page('/tiere/').includes('class="chart"'), false, 'a kind without a place on the map shows none');
});

test('the timeline is drawn: every event a named link, the acts of one side above the line, of the other below', () => {
  const [drawing = ''] = /<svg[^>]*class="fits-1160"[\s\S]*?<\/svg>/.exec(page('/timeline/')) ?? [];
  const ticks = [...drawing.matchAll(/<a href="#([^"]+)"[\s\S]*?<title>([^<]+)<\/title>[\s\S]*?y="([\d.]+)"/g)];
  const { events } = library(example);
  assert.deepEqual(
    ticks.map(([, id]) => id),
    [...events.keys()],
  );
  assert.match(ticks[2]?.[2] ?? '', /^1\. Oktober 1985: Nationalpark/);
  const heightOf = (id: string) => Number(ticks.find(([, at]) => at === id)?.[3]);
  assert.ok(heightOf('nationalpark-1985') < heightOf('fernsinn-1999'), 'above');
  assert.ok(heightOf('fischerei-2004') > heightOf('fernsinn-1999'), 'below');
});

test('a section shows a stretch of the timeline, with its events and no others', () => {
  const [stretch = ''] = /<div class="stretch"[\s\S]*?<\/ol>/.exec(page('/sections/kueste/')) ?? [];
  const list = stretch.slice(stretch.indexOf('<ol'));
  const ids = valuesOf(list, 'href').map((href) => href.split('#')[1]);
  const wanted = [
    'konferenz-1978',
    'erklaerung-1982',
    'nationalpark-1985',
    'arguin-1989',
    'fernsinn-1999',
    'fischerei-2004',
  ];
  assert.deepEqual(ids, [...wanted, 'welterbe-2009']);
});

test('a kind that is no person, place or document has the type Thing, or that of its “schema”', () => {
  assert.match(page('/sections/rast/'), /data-look="tier"/);
  const { entries, site } = library(example);
  assert.equal(entries.get('tier:knutt')?.kind.is, 'thing');
  assert.equal(site.kinds.find(({ scheme }) => scheme === 'tier')?.schema, 'Taxon');
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
  for (const [address, html] of pages)
    for (const word of words) assert.ok(!html.includes(word), `“${word}” is in ${address}`);
});

test('every internal link and fragment has a target', () => {
  const ids = new Map([...pages].map(([address, html]) => [address, new Set(valuesOf(html, 'id'))]));
  for (const [address, html] of pages) {
    for (const href of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
      if (/^(?:https?:|data:|mailto:)/.test(href)) continue;
      const { pathname, hash } = new URL(href, `http://site${address}`);
      assert.ok(isServed(dir, pages, pathname), `${address}: ${href}`);
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
      await tab.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
      await tab.locator('.hit a').first().waitFor();
      await tab
        .locator('.search-status')
        .filter({ hasText: /gefunden/ })
        .waitFor();
      return tab
        .locator('.hit a')
        .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['place'] ?? ''));
    };
    assert.equal((await find('Waddenzee'))[0], `${BASE}orte/wattenmeer/`);
    // The article says “zerdrückt” and “Schwärmen”; a reader asks in the infinitive and in the singular.
    assert.ok((await find('zerdrücken')).includes(`${BASE}begriffe/muskelmagen/`));
    assert.ok((await find('Schwarm')).length > 0);
  } finally {
    await browser.close();
    await site.stop();
  }
});
