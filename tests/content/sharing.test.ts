/** What a reader takes away from the built pages: citations, feed, and the short form. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { library } from '../../src/article/model/load.ts';
import { mentionsOf } from '../../src/article/model/mentions.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { pagesOf, valuesOf } from '../built/site.ts';
import { siteDir } from '../site-dir.ts';

const article = library(contentDir);
const { sections, site } = article;
const edition = article.editions[0] as { edition: string; date: string };
const pages = pagesOf(siteDir);
const page = (address: string) => pages.get(address) ?? '';
const meta = (html: string, name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];

test('every page names the edition', () => {
  for (const [address, html] of pages) {
    if (html.includes('http-equiv="refresh"')) continue;
    const footer = html.slice(html.lastIndexOf('<footer'));
    assert.match(footer, new RegExp(`/changes/">\\s*\\S+ ${edition.edition}`), address);
  }
});

test('a section is cited in three styles, each with its edition, year and own address', () => {
  for (const { address, title } of sections) {
    const cited = [...page(address).matchAll(/<dt>(\w+)<\/dt><dd>(.*?)<\/dd>/g)].map(([, , text = '']) => text);
    assert.equal(cited.length, 3, address);
    for (const text of cited) {
      for (const part of [
        title,
        `edition ${edition.edition}`,
        edition.date.slice(0, 4),
        `${site.address}${address.slice(1)}`,
      ])
        assert.ok(text.toLowerCase().includes(part.toLowerCase()), `${address}: “${text}” lacks “${part}”`);
      assert.doesNotMatch(text, /undefined|n\.d\.|^\d\. /);
    }
  }
});

test('the files of a citation say what the page says, in each format', () => {
  for (const { id, title, address } of sections) {
    const files = ['bib', 'ris', 'json'].map((format) => readFileSync(`${siteDir}/cite/${id}.${format}`, 'utf8'));
    for (const file of files) {
      const [item] = new Cite(file).data as { title: string; URL: string; issued: { 'date-parts': number[][] } }[];
      assert.ok(item?.title.startsWith(title), file);
      assert.equal(item?.URL, `${site.address}${address.slice(1)}`);
      assert.equal(item?.issued['date-parts'][0]?.[0], Number(edition.date.slice(0, 4)));
    }
  }
});

test('a reference manager recognises the article and its sections', () => {
  for (const address of ['/', ...sections.map((section) => section.address)]) {
    const html = page(address);
    assert.ok(meta(html, 'citation_title')?.includes(site.title), address);
    assert.equal(meta(html, 'citation_publication_date'), edition.date.replaceAll('-', '/'));
    assert.equal(meta(html, 'citation_public_url'), `${site.address}${address.slice(1)}`);
    for (const name of ['citation_author', 'citation_language']) assert.ok(meta(html, name), `${address}: ${name}`);
  }
});

test('the feed has each edition once, as old as it is, leading to its place in the list', () => {
  const feed = readFileSync(`${siteDir}/feed.xml`, 'utf8');
  const entries = [...feed.matchAll(/<entry>([\s\S]*?)<\/entry>/g)].map(([, entry = '']) => entry);
  assert.equal(entries.length, article.editions.length);
  for (const [n, entry] of entries.entries()) {
    const { edition: name, date, what } = article.editions[n] as (typeof article.editions)[number];
    assert.ok(entry.includes(`<updated>${date}T00:00:00.000Z</updated>`));
    assert.ok(entry.includes(`<id>${site.address}changes/#edition-${name}</id>`));
    assert.ok(valuesOf(page('/changes/'), 'id').includes(`edition-${name}`));
    for (const change of what) assert.ok(entry.includes(change.replaceAll('&', '&amp;')), change);
  }
  assert.match(feed, /<link rel="self" href="[^"]+feed\.xml"\/>/);
});

test('the overview of the fact-check lists every claim once, under the section that makes it', () => {
  const [, overview = ''] = /<details class="fold overview">([\s\S]*?)<\/details>/.exec(page('/claims/')) ?? [];
  const links = valuesOf(overview, 'href');
  for (const claim of article.claims.values()) {
    const { id, at } = claim;
    const [first] = mentionsOf(article, claim);
    const heading = links.lastIndexOf(first?.from.address ?? '', links.indexOf(at));
    assert.ok(heading >= 0, `${id} has no heading before it`);
    assert.equal(links.filter((href) => href === at).length, 1, id);
  }
});
