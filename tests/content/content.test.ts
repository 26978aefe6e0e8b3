/** What this article promises: its length, its notes, its ledger. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { countWords } from '../../src/article/grammar/words.ts';
import { addressesOf, publishedAddresses } from '../../src/article/model/addresses.ts';
import { library } from '../../src/article/model/load.ts';
import { notesOfWhole } from '../../src/article/model/notes.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { cardsOf } from '../../src/features/cards/card.ts';
import { cardWarnings, missingFrom } from '../../src/features/cards/drawing.ts';
import { warningsOfAll } from '../../src/features/proofreading/prose.ts';
import { siteDir } from '../site-dir.ts';

const article = library(contentDir);

/** The sections that retell the essay; the others are this article’s own. */
const essay = article.sections.filter(({ number }) => number !== undefined);
const wordsOf = (tree: Nodes | undefined) => countWords(tree ? plain(tree) : '');

test('the text has 1,900 to 2,600 words: nine sections retell the essay, between two chapters of our own', () => {
  const words = article.sections.reduce((sum, section) => sum + section.words, 0);
  assert.equal(essay.length, 9);
  assert.ok(words >= 1900 && words <= 2600, `${words} words`);
  const [opening, closing] = [article.sections.at(0), article.sections.at(-1)];
  assert.ok(opening?.kicker && closing?.kicker);
  assert.ok(opening.words >= 400 && opening.words <= 500, `${opening.words} words`);
});

test('the answer has 60 to 80 words, the short form 400 to 500', () => {
  const [answer, brief] = [wordsOf(article.answer?.tree), wordsOf(article.brief?.tree)];
  assert.ok(answer >= 60 && answer <= 80, `${answer} words`);
  assert.ok(brief >= 400 && brief <= 500, `${brief} words`);
});

test('forty to fifty notes in the whole article, twenty to sixty words each', () => {
  const notes = notesOfWhole(article);
  assert.ok(notes.length >= 40 && notes.length <= 50, `${notes.length} notes`);
  for (const { id, body, label } of notes) {
    const words = countWords(plain({ type: 'root', children: body }).replace(label ?? '', ''));
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

test('every claim of the checklist, C01 to C48, is in the ledger, in order, and in the text', () => {
  const wanted = Array.from({ length: 48 }, (_, n) => `c${String(n + 1).padStart(2, '0')}`);
  assert.deepEqual([...article.claims.keys()], wanted);
  const inText = essay.flatMap(({ references }) =>
    references.filter(({ scheme }) => scheme === 'claim').map(({ id }) => id),
  );
  assert.deepEqual(inText, wanted, 'the text makes the claims in the order of the article');
});

test('at least 120 sourced facts are in the notes, the ledger and the timeline', () => {
  const own = notesOfWhole(article).filter(({ entry }) => !entry).length;
  assert.ok(own + article.entries.size + article.claims.size + article.events.size >= 120);
});

test('the prose has no warnings: spelling, long notes, uneven sides, full margins', () => {
  assert.ok([...article.entries.values()].some(({ positions }) => positions.length > 0));
  assert.deepEqual(
    warningsOfAll(contentDir).map((problem) => `${place(problem)} ${message(problem)}`),
    [],
  );
});

test('every claim of fact, and no other, is published as a ClaimReview, on its own page', () => {
  for (const { address, kind, verdict } of article.claims.values()) {
    const html = readFileSync(`${siteDir}${address}index.html`, 'utf8');
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

test('every letter of every card has a glyph', () => {
  assert.deepEqual(cardWarnings(article), []);
  for (const each of cardsOf(article).values()) assert.deepEqual(missingFrom(each, article.site), [], each.page);
});
