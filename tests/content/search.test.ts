/** The search of this article: every word of it, and the questions of readers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { articleEngine } from '../search/article-engine.ts';
import { everyWordIsFound } from '../search/every-word.ts';
import { type Answered, invents, isMet, questions } from '../search/questions.ts';

test('every word and every two or three characters of Japanese are found where they stand', () =>
  everyWordIsFound(library(contentDir)));

test('readers’ questions have their place among the first three hits, and none is answered with what is not there', async () => {
  const live = await articleEngine(library(contentDir));
  const misses: string[] = [];
  const invented: string[] = [];
  for (const question of questions) {
    const { first, left, instead, meant } = await live(question.ask);
    const answer: Answered = {
      hits: first.map(({ address }) => address),
      left,
      said: instead !== undefined || meant !== undefined,
    };
    const line = `${question.ask} → ${[question.find].flat().join(' or ')}; found ${answer.hits.join(', ') || 'nothing'}`;
    if (invents(question, answer)) invented.push(line);
    else if (!isMet(question, answer, 3)) misses.push(line);
  }
  assert.deepEqual(invented, []);
  const rate = 1 - misses.length / questions.length;
  assert.ok(rate >= 0.97, `${(100 * rate).toFixed(1)} % of ${questions.length}; missed:\n${misses.join('\n')}`);
});
