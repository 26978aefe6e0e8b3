/** Dates at the precision known, in words. */
import { site } from '../layout/article.ts';

/** `2018`, `2018-11` or `2018-11-14` as a reader reads it: 2018, November 2018, 14 November 2018. */
export function dateInWords(value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  if (!month) return value;
  // English of this site puts the day first.
  const locale = site.lang === 'en' ? 'en-GB' : site.lang;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  const format = new Intl.DateTimeFormat(locale, day ? { ...options, day: 'numeric' } : options);
  return format.format(Date.UTC(year ?? 0, month - 1, day ?? 1));
}
