/** Dates at the precision known, in words. */

/** `2018`, `2018-11` or `2018-11-14` as a reader of a language reads it: 2018, November 2018, 14 November 2018. */
export function dateIn(lang: string, value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  if (!month) return value;
  // English of this site puts the day first.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  const format = new Intl.DateTimeFormat(locale, day ? { ...options, day: 'numeric' } : options);
  const moment = new Date(0);
  // Date.UTC takes a year below 100 for one of the twentieth century.
  moment.setUTCFullYear(year ?? 0, month - 1, day ?? 1);
  return format.format(moment);
}
