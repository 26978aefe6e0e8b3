/** What pages and book show of entries, events and sources is one view: what a page says of them is in the book, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { factRows, mentionedIn, namesShown, relyingOn } from '../../src/article/views/entry.ts';
import { byPeriod, claimViews, eventViews } from '../../src/article/views/record.ts';
import { kindPage } from '../../src/features/epub/entries.ts';
import { sourcesPage, timelinePage } from '../../src/features/epub/record.ts';
import { type Page, pageText } from '../../src/features/epub/xhtml.ts';
import { lockContent } from '../lock-site.ts';

const article = library(lockContent);
const { labels } = article.site;
const entry = (key: string) => article.entries.get(key) ?? assert.fail(key);
/** The text of a page of the book, without its tags. */
const textOf = (page: Page) => pageText(article, page).replaceAll(/<[^>]+>/g, '');
const kindOf = (scheme: string) => article.site.kinds.find((kind) => kind.scheme === scheme) ?? assert.fail(scheme);

test('the book has both sides’ readings of disputed words, as the page of the document has', () => {
  const text = textOf(kindPage(article, kindOf('bylaw')));
  for (const words of ['when he sees fit', 'He alone decides.', 'He must give a reason.'])
    assert.ok(text.includes(words), words);
});

test('the book has the office of a person then and now', () => {
  const text = textOf(kindPage(article, kindOf('keeper')));
  assert.match(
    text,
    new RegExp(`${labels.officeThen}Keeper of the lock${labels.officeNow}Left the lock in 1918\\[\\d+\\]`),
  );
});

test('the book has the translation of a foreign title, and its language', () => {
  assert.match(textOf(sourcesPage(article)), /水門の記録 \[A record of the lock\][^[]* \(Japanese\)/);
});

test('an event in the book leads to what it is about', () => {
  const [event] = pageText(article, timelinePage(article)).split('id="shut-1887"').slice(1);
  assert.match(event?.split('</section>')[0] ?? '', /<a href="kind-keepers\.xhtml#prys">Old Prys<\/a>/);
});

test('an entry whose one name is its title shows no names; one with others shows them by language', () => {
  const chapter = { ...entry('keeper:prys'), names: [{ lang: 'en', name: 'Old Prys' }] };
  assert.deepEqual(namesShown(chapter, article), { groups: [], spellings: [] });
  const { groups, spellings } = namesShown(entry('keeper:prys'), article);
  assert.deepEqual(
    groups.map(({ lang }) => lang),
    article.site.languages
      .map(({ lang }) => lang)
      .filter((lang) => entry('keeper:prys').names.some((n) => n.lang === lang)),
  );
  assert.deepEqual(spellings, ['Price']);
});

test('compared entries have a cell for each fact of any of them', () => {
  const [one, other] = [
    entry('keeper:prys'),
    { ...entry('bylaw:first'), facts: [{ label: 'Age', value: '3', source: 'none' }] },
  ];
  assert.deepEqual(
    factRows(article, [one, other]).map(({ label, values }) => [label, ...values.map((fact) => fact?.value)]),
    [
      ['Years at the lock', '31', undefined],
      ['Age', undefined, '3'],
    ],
  );
});

test('each text that mentions an entry is named once', () => {
  const names = mentionedIn(article, entry('keeper:prys'), labels).map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length > 0);
});

test('what relies on a document with one paragraph relies on that; of several, on what it names', () => {
  const count = (key: string, part?: number) => relyingOn(article, entry(key), labels, part).length;
  assert.deepEqual([count('bylaw:first'), count('bylaw:first', 1)], [0, 1]);
  assert.deepEqual([count('bylaw:third'), count('bylaw:third', 1), count('bylaw:third', 2)], [1, 1, 1]);
});

test('claims are numbered in the order of the ledger; events have their period and side, the first in focus its words', () => {
  const claims = claimViews(article);
  assert.deepEqual(
    claims.map(({ number, claim }) => [number, claim.id]),
    [...article.claims.keys()].map((id, index) => [index + 1, id]),
  );
  for (const { claim, verdict } of claims) assert.equal(verdict?.id, claim.verdict);
  const events = eventViews(article);
  assert.deepEqual(
    byPeriod(events).flatMap((group) => group.events),
    events,
    'no event is lost',
  );
  const focused = events.filter((view) => view.focused);
  assert.deepEqual(
    events.filter((view) => view.focus),
    focused.slice(0, 1),
  );
  for (const { event, side } of events)
    assert.equal(side, event.side === undefined ? undefined : article.site.sides.indexOf(event.side));
});
