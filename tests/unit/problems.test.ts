/** The help of a message about a name that does not exist, and how a list of problems is printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Problem, report, suggest, summary } from '../../src/article/problems/problems.ts';

test('the nearest name is suggested where a third of its letters differ at most, and none for another word', () => {
  const known = ['pris', 'lower-gate-meadow', 'the-long-answer'];
  for (const [written, nearest] of [
    ['prys', 'pris'],
    ['PRIS', 'pris'],
    ['lower-gates-medow', 'lower-gate-meadow'],
    ['long-answers', 'the-long-answer'],
  ] as const)
    assert.equal(suggest(written, known).nearest, ` Did you mean “${nearest}”?`, written);
  for (const written of ['boat', 'upper-cut']) assert.equal(suggest(written, known).nearest, '', written);
});

test('a few names are listed all, of many the nearest five', () => {
  assert.equal(suggest('x', []).known, 'none yet');
  assert.equal(suggest('x', ['b', 'a']).known, 'b, a');
  const many = Array.from({ length: 30 }, (_, n) => `item-${n}`);
  assert.match(suggest('item-7', many).known, /^item-7, (?:item-\d+, ){3}item-\d+ and 25 more$/);
});

test('errors come before warnings, each in the order of their places, and are counted', () => {
  const at = (slug: Problem['slug'], file: string, line: number): Problem => ({
    slug,
    file,
    line,
    column: 1,
    details: {},
  });
  const problems = [at('no-read-date', 'a', 1), at('heading', 'b', 10), at('heading', 'b', 9), at('heading', 'a', 30)];
  assert.deepEqual(report(problems, '../').match(/^\S+$/gm), ['../a:30:1', '../b:9:1', '../b:10:1', '../a:1:1']);
  assert.equal(summary(problems), '3 errors, 1 warning');
  assert.equal(summary([]), 'no errors, no warnings');
});
