/** What this article promises: its length, its notes, its ledger. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toString as plain } from 'mdast-util-to-string';
import { addressesOf, publishedAddresses } from '../../src/annotations/addresses.ts';
import { library } from '../../src/annotations/library.ts';
import { notesOf } from '../../src/annotations/notes.ts';
import { countWords } from '../../src/annotations/words.ts';
import { contentDir } from '../../src/content/place.ts';
import { message, place } from '../../src/content/problems.ts';
import { warnings } from '../../src/proofreading/prose.ts';

const article = library(contentDir);

test('seven to nine sections of 1,600 to 2,400 words in all', () => {
  const words = article.sections.reduce((sum, section) => sum + section.words, 0);
  assert.ok(article.sections.length >= 7 && article.sections.length <= 9);
  assert.ok(words >= 1600 && words <= 2400, `${words} words`);
});

test('thirty-five to fifty notes in the whole article, at least three a section, twenty to sixty words each', () => {
  const notes = notesOf(article.sections);
  assert.ok(notes.length >= 35 && notes.length <= 50, `${notes.length} notes`);
  for (const section of article.sections) assert.ok(notesOf([section]).length >= 3, section.file);
  for (const { id, entry, body, label } of notes) {
    const own = entry ? article.entries.get(`${entry.scheme}:${entry.id}`)?.note : { type: 'root', children: body };
    const words = countWords(plain(own).replace(label ?? '', ''));
    assert.ok(words >= 20 && words <= 60, `${id}: ${words} words`);
  }
});

test('the ledger holds every address', () => {
  const published = new Set(publishedAddresses(article).map(({ address }) => address));
  assert.deepEqual(
    addressesOf(article).filter((address) => !published.has(address)),
    [],
    'run “npm run publish-addresses”',
  );
});

test('every claim of the checklist, C01 to C48, stands in the ledger, in order, and in the text', () => {
  const wanted = Array.from({ length: 48 }, (_, n) => `c${String(n + 1).padStart(2, '0')}`);
  assert.deepEqual([...article.claims.keys()], wanted);
  const inText = article.sections.flatMap(({ scan }) =>
    scan.references.filter(({ scheme }) => scheme === 'claim').map(({ id }) => id),
  );
  assert.deepEqual(inText, wanted, 'the text makes the claims in the order of the article');
});

test('at least 120 sourced facts stand in the notes, the ledger and the timeline', () => {
  const own = notesOf(article.sections).filter(({ entry }) => !entry).length;
  assert.ok(own + article.entries.size + article.claims.size + article.events.size >= 120);
});

test('nothing of the prose is in doubt: spelling, long notes, uneven sides, full margins', () => {
  assert.ok([...article.entries.values()].some(({ positions }) => positions.length > 0));
  assert.deepEqual(
    warnings(contentDir).map((problem) => `${place(problem)} ${message(problem)}`),
    [],
  );
});

test('every claim of fact, and no other, is published as a ClaimReview, on its own page', () => {
  for (const { address, kind, verdict } of article.claims.values()) {
    const html = readFileSync(`dist${address}index.html`, 'utf8');
    const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    type Thing = { '@type': string; url: string; reviewRating: { alternateName: string }; citation: object[] };
    const { '@graph': things = [] } = JSON.parse(json) as { '@graph'?: Thing[] };
    const reviews = things.filter((thing) => thing['@type'] === 'ClaimReview');
    assert.equal(reviews.length, article.site.reviewed.includes(kind) ? 1 : 0, address);
    for (const { url, reviewRating, citation } of reviews) {
      assert.equal(new URL(url).pathname, address);
      const label = article.site.verdicts.find(({ id }) => id === verdict)?.label;
      assert.equal(reviewRating.alternateName, label);
      assert.ok(citation.length > 0, address);
    }
  }
});
