/** The day that a book carries, which must not be that of the build. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { modified } from '../../src/features/epub/package.ts';
import { textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';

test('a book is of the day of the newest edition, or else of the latest look at a source', () => {
  const source = textOf('sources.yaml');
  const read = (day: string) => source.replace('minutes-3', `read-${day}`).replace('2026-11-01', day);
  const sources = ['2026-11-20', '2026-10-05', '2025'].map(read).join('');
  const day = (changes: Record<string, string>) => modified(library(copyWith(changes)));
  assert.equal(day({ 'sources.yaml': sources }), '2026-11-20');
  assert.equal(day({ 'sources.yaml': read('2025-07') }), '2025-07-01', 'a month is known by its first day');
  const editions = ['2026-12-02', '2026-12-01'].map(
    (date, n) => `- { edition: "${2 - n}", date: ${date}, what: [It changed.] }\n`,
  );
  assert.equal(day({ 'sources.yaml': sources, 'changes.yaml': editions.join('') }), '2026-12-02');
});
