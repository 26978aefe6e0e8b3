/** Dates: what an editor may write, how they follow each other, and how a reader and a machine read them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDates, dateIn, daysIn, isoDate } from '../../src/article/dates.ts';
import { ended, usualLocale } from '../../src/article/language.ts';
import { date } from '../../src/article/schema/schema-parts.ts';

test('years before 1000 and before our era are taken, with or without their zeros, as YAML gives them', () => {
  for (const [written, kept] of [
    [-44, '-0044'],
    ['-0044', '-0044'],
    [44, '0044'],
    ['0044-03-15', '0044-03-15'],
    ['-44-03', '-0044-03'],
    [2018, '2018'],
    ['-0001-02-28', '-0001-02-28'],
  ])
    assert.equal(date.parse(written), kept);
});

test('reports an invalid date in one sentence', () => {
  for (const written of [
    '31.12.1999',
    '2018-1',
    '2018-02-29',
    '2018-13',
    0,
    '0000-01',
    '-0044-02-30',
    'soon',
    '12018',
    '-',
  ])
    assert.equal(date.safeParse(written).error?.issues.length, 1, `${written}`);
});

test('dates follow each other by year, month and day; one that is less exact comes first', () => {
  const order = ['-0100', '-0044', '-0044-03', '-0044-03-15', '-0001', '0001', '0044', '0800-12-25', '1999', '1999-02'];
  assert.deepEqual([...order].reverse().sort(compareDates), order);
});

test('a span of days is read as the language writes dates, and a sentence that ends with one has one full stop', () => {
  assert.equal(daysIn('ja', '2026-11-24', '2026-11-28'), '2026年11月24日〜2026年11月28日');
  assert.equal(daysIn('ja', '2026-11-24', '2026-11-24'), '2026年11月24日');
  const days = daysIn('ru', '2026-11-24', '2026-11-28');
  assert.equal(ended(days, '. '), '24–28 ноября 2026 г. ');
  assert.equal(ended('24. November 2026', '. '), '24. November 2026. ');
});

test('a reader sees the era where a number alone would not be read as a year', () => {
  for (const [value, locale, words] of [
    ['-0044', 'en-GB', '44 BC'],
    ['-0044-03-15', 'en-GB', '15 March 44 BC'],
    ['-0044', 'de', '44 v. Chr.'],
    ['-0001', 'en-GB', '1 BC'],
    ['0044', 'en-GB', '44 AD'],
    // A year below 100 is not one of the twentieth century.
    ['0044-03-15', 'en-GB', '15 March 44 AD'],
    ['0800-12-25', 'en-GB', '25 December 800'],
    ['1914-08-15', 'en-US', 'August 15, 1914'],
    ['1914-08-15', usualLocale('en'), '15 August 1914'],
    ['1914-08', usualLocale('de'), 'August 1914'],
  ] as const)
    assert.equal(dateIn(locale, value), words);
});

test('a machine counts a year 0', () => {
  assert.deepEqual(['-0044-03-15', '-0001', '0001', '2018-11'].map(isoDate), [
    '-0043-03-15',
    '0000',
    '0001',
    '2018-11',
  ]);
});
