/**
 * Dates at the precision known: `2018`, `2018-11` or `2018-11-14`. A year before 1000 has its zeros, `0800`; one before
 * our era a hyphen, `-0044`, which is 44 BC: there is no year 0, and the year before 1 is -1.
 */
import { memoiseByKey } from './util/memoise.ts';

/** The numbers of a date; those that are not known are undefined. */
export function partsOf(date: string) {
  const [, year, month, day] = /^(-?\d+)(?:-(\d+)(?:-(\d+))?)?$/.exec(date) ?? [];
  return { year: Number(year), month: month ? Number(month) : undefined, day: day ? Number(day) : undefined };
}

/** The order of two dates, for sorting. The less exact one comes first. */
export function compareDates(a: string, b: string): number {
  const [one, two] = [partsOf(a), partsOf(b)];
  return one.year - two.year || (one.month ?? 0) - (two.month ?? 0) || (one.day ?? 0) - (two.day ?? 0);
}

/** Whether a date lies between two others, both of them included at their own precision. */
export const isWithin = (at: string, { from, to }: { from: string; to: string }): boolean =>
  compareDates(at, from) >= 0 && (compareDates(at, to) <= 0 || at.startsWith(to));

/** A date as machines read it (ISO 8601), where the year 0 is 1 BC. */
export function isoDate(date: string): string {
  const { year } = partsOf(date);
  if (year > 0) return date;
  const before = `${-year - 1}`.padStart(4, '0');
  return date.replace(/^-\d+/, before === '0000' ? before : `-${before}`);
}

/** A date as HTML’s `<time datetime>` takes it: none before our era. */
export const htmlDate = (date: string): string | undefined => (date.startsWith('-') ? undefined : date);

/**
 * A date as a reader reads it: 2018, November 2018, 14 November 2018, 44 BC.
 * @param locale a language, such as `de`, or a language as a region writes it, such as `en-GB`
 */
export function dateIn(locale: string, value: string): string {
  const { year, month, day } = partsOf(value);
  const era = year < FIRST_WITHOUT_ERA;
  if (!month && !era) return `${year}`;
  const moment = new Date(0);
  // Date.UTC takes a year below 100 for one of the twentieth century; setUTCFullYear has a year 0.
  moment.setUTCFullYear(year < 0 ? year + 1 : year, (month ?? 1) - 1, day ?? 1);
  return format(locale, day ? 'day' : month ? 'month' : 'year', era).format(moment);
}

/** A span of days as a reader reads it, such as 24–28 November 2026; of one day, that day. Both are `YYYY-MM-DD`. */
export function daysIn(locale: string, from: string, to: string): string {
  const [first, last] = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
  if (!first || !last) return '';
  const days = format(locale, 'day', false);
  const range = days.formatRange(first, last);
  // In Japanese the ranges of days are in digits alone.
  return range.includes('/') ? `${days.format(first)}〜${days.format(last)}` : range;
}

/** A smaller number alone would not be read as a year. */
const FIRST_WITHOUT_ERA = 100;

/** The format of dates in a locale, made once: making one takes longer than using it. */
const format = memoiseByKey(
  (locale: string, precision: 'day' | 'month' | 'year', era: boolean) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      calendar: 'gregory',
      year: 'numeric',
      ...(precision === 'year' ? {} : { month: 'long' }),
      ...(precision === 'day' ? { day: 'numeric' } : {}),
      ...(era ? { era: 'short' } : {}),
    }),
);
