/** Ids of content that are words of the pages, and years before 1000: every page, file and the book take them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { library } from '../../src/article/model/load.ts';
import { bookAddress } from '../../src/features/epub/address.ts';
import { oddArticle } from '../fixtures/odd.ts';
import { buildContent, pagesOf, textOf as textOfPage, valuesOf } from './site.ts';

const content = oddArticle();
const { dir } = buildContent(content);
const pages = pagesOf(dir);
const book = unzipSync(new Uint8Array(readFileSync(join(dir, bookAddress(library(content).site)))));

test('no page and no file of the book has an id twice', () => {
  const texts = [
    ...pages,
    ...Object.entries(book)
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([name, bytes]) => [name, strFromU8(bytes)] as const),
  ];
  for (const [name, html] of texts) {
    const all = valuesOf(html, 'id');
    const twice = all.filter((id, index) => all.indexOf(id) < index);
    assert.deepEqual(twice, [], name);
  }
  assert.ok(valuesOf(pages.get('/timeline/') ?? '', 'id').includes('_kind-act'), 'the timeline has its filters');
});

test('events are in the order of their years, each with its era', () => {
  const html = pages.get('/timeline/') ?? '';
  const order = valuesOf(html, 'id').filter((id) => library(content).events.has(id));
  assert.deepEqual(order, ['count-held', 'period-early', 'actor-prys', 'kind-act', 'kind-all', 'old', 'period-late']);
  const dates = [...html.matchAll(/<time[^>]*>([^<]+)<\/time>/g)].map(([, words]) => words);
  assert.deepEqual(dates, ['100 BC', '44 BC', '15 March 44 BC', '44 AD', 'March 44 AD', '800', '14 November 2018']);
  assert.deepEqual(valuesOf(html, 'datetime'), ['0044', '0044-03', '0800', '2018-11-14'], 'HTML has no years before 1');
  assert.deepEqual(valuesOf(html, 'data-period'), ['early', 'late']);
  const timeline = Object.keys(book).find((name) => name.endsWith('timeline.xhtml')) ?? '';
  assert.match(textOfPage(strFromU8(book[timeline] ?? new Uint8Array())), /15 March 44 BC/);
});

test('machines read the same dates: ISO 8601 with a year 0, and a calendar without days before it', () => {
  const { events } = JSON.parse(readFileSync(join(dir, 'timeline.json'), 'utf8')) as { events: { date: string }[] };
  assert.deepEqual(
    events.map(({ date }) => date),
    ['-0099', '-0043', '-0043-03-15', '0044', '0044-03', '0800', '2018-11-14'],
  );
  const starts = [...readFileSync(join(dir, 'timeline.ics'), 'utf8').matchAll(/DTSTART;VALUE=DATE:(.*)\r/g)];
  assert.deepEqual(
    starts.map(([, day]) => day),
    ['00440101', '00440301', '08000101', '20181114'],
  );
});
