/** Dates at the precision known, in words. */

/**
 * `2018`, `2018-11` or `2018-11-14` as a reader reads it: 2018, November 2018, 14 November 2018.
 * @param locale a language, such as `de`, or a language as a region writes it, such as `en-GB`
 */
export function dateIn(locale: string, value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  if (!month) return value;
  const moment = new Date(0);
  // Date.UTC takes a year below 100 for one of the twentieth century.
  moment.setUTCFullYear(year ?? 0, month - 1, day ?? 1);
  return format(locale, day !== undefined).format(moment);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of days or of months in a locale, made once: making one takes longer than using it. */
function format(locale: string, days: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${days}`;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, days ? { ...options, day: 'numeric' } : options);
  formats.set(key, known);
  return known;
}
