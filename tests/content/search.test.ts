/** The search of this article and of its translations: every word of them, and the questions of readers. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { articleEngine } from '../search/article-engine.ts';
import { everyWordIsFound } from '../search/every-word.ts';
import { type Answered, invents, isMet, questionsIn } from '../search/questions.ts';
import { siteDir } from '../site-dir.ts';

const original = library(contentDir, null);

for (const lang of [undefined, ...original.site.translations]) {
  const article = lang ? library(contentDir, lang) : original;
  const name = article.site.lang;

  test(`${name}: every word and every two or three characters of Japanese are found in their passages`, () =>
    everyWordIsFound(article));

  test(`${name}: readers’ questions have their place among the first three hits, and none is answered with what is not there`, async () => {
    const ask = await articleEngine(article, undefined, join(siteDir, lang ?? '', 'pagefind'));
    const questions = questionsIn(lang);
    const misses: string[] = [];
    const invented: string[] = [];
    for (const question of questions) {
      const { first, left, instead, meant } = await ask(question.ask);
      const answer: Answered = {
        hits: first.map(({ address }) => address),
        left,
        said: instead !== undefined || meant !== undefined,
      };
      const line = `${question.ask} → ${[question.find].flat().join(' or ')}; found ${answer.hits.join(', ') || 'nothing'}; left ${left.join(', ')}`;
      if (invents(question, answer)) invented.push(line);
      else if (!isMet(question, answer, 3)) misses.push(line);
    }
    assert.deepEqual(invented, []);
    const rate = 1 - misses.length / questions.length;
    assert.ok(rate >= 0.97, `${(100 * rate).toFixed(1)} % of ${questions.length}; missed:\n${misses.join('\n')}`);
  });
}
