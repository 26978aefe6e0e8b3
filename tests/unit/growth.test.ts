/** The invented articles that growth is measured on. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../../src/article/check/check.ts';
import type { Entry } from '../../src/article/model/library.ts';
import { library } from '../../src/article/model/load.ts';
import { mentionsOf, sectionsMentioning } from '../../src/article/model/mentions.ts';
import { isOnePage } from '../../src/article/model/notes.ts';
import { grow, writeArticle } from '../../tools/growth/article.ts';
import { nameOf } from '../../tools/growth/prose.ts';
import { tempDir } from '../temp-dir.ts';

test('the same seed gives the same article, another seed another', () => {
  assert.deepEqual([...grow(20, 5)], [...grow(20, 5)]);
  const [one, other] = [grow(20, 5), grow(20, 6)];
  assert.notEqual(one.get('sections/00001.mdx'), other.get('sections/00001.mdx'));
});

test('an invented article has no errors, six notes a section, one entry everywhere and one once', () => {
  const dir = join(tempDir('grown-'), 'content');
  writeArticle(dir, grow(40, 5));
  assert.deepEqual(check(dir), []);
  const article = library(dir);
  for (const { notes, id } of article.sections) assert.equal(notes.length, 6, id);
  const person = (id: string) => article.entries.get(`person:${id}`) as Entry;
  assert.equal(sectionsMentioning(article, person('e1')).length, 40);
  assert.equal(mentionsOf(article, person('e4')).length, 1);
  assert.equal(article.entries.size, 4);
  assert.ok(!isOnePage(article), 'forty sections of six notes are too long for one page');
});

test('no two of its names are alike', () => {
  assert.equal(new Set(Array.from({ length: 10_000 }, (_, n) => nameOf(n).latin)).size, 10_000);
});
