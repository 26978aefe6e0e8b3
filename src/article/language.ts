/** Counts, lists and quotation marks as the language of an article writes them. Labels are in labels/. */
import { memoiseByKey } from './util/memoise.ts';

/**
 * How dates are written, and words spelt, where an article names no locale: English as in Britain.
 * @param lang the language of the article
 */
export const usualLocale = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** Whether a language is written from right to left. */
export const isRightToLeft = (lang: string): boolean =>
  RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '');

/**
 * A label that counts, in the plural form for the number.
 * @param label ICU’s plural message (https://unicode-org.github.io/icu/userguide/format_parse/messages/), `#` the number:
 *   `{n, plural, one {# note} other {# notes}}`
 */
export function counted(label: string, n: number, lang: string): string {
  const forms = new Map(
    [...label.matchAll(/(zero|one|two|few|many|other)\s*\{([^}]*)\}/g)].map(([, name, form]) => [name, form]),
  );
  const { plurals, numbers } = rulesOf(lang);
  const form = forms.get(plurals.select(n)) ?? forms.get('other') ?? label;
  return form.replaceAll('#', numbers.format(n));
}

/** The rules of a language, made once: making them takes longer than using them. */
const rulesOf = memoiseByKey((lang: string) => {
  return { plurals: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang) };
});

/** The separator between the items of a list, such as a comma and a space. */
export function listSeparator(lang: string): string {
  const parts = new Intl.ListFormat(lang, { type: 'conjunction' }).formatToParts(['a', 'b', 'c']);
  return parts.find(({ type }) => type === 'literal')?.value ?? ', ';
}

/** Words with a full stop behind them; a Russian date has one already. @param stop that of the language, with its space */
export const ended = (words: string, stop: string): string => words.replace(/[.。]$/, '') + stop;

/** Words in brackets behind others, with the space before them; Japanese and Chinese write brackets of full width and no space. */
export const inBrackets = (words: string | number, lang: string): string =>
  /^(?:ja|zh)\b/.test(lang) ? `（${words}）` : ` (${words})`;

/** What a language is called in another, such as “Russian” in English. */
export const languageIn = (lang: string, of: string): string => namesIn(lang).of(of) ?? of;

const namesIn = memoiseByKey((lang: string) => new Intl.DisplayNames([lang], { type: 'language' }));

/** What a language is called in itself, such as “Русский”. */
export function nameOfLanguage(lang: string): string {
  const [first = '', ...rest] = languageIn(lang, lang);
  return first.toLocaleUpperCase(lang) + rest.join('');
}

/** The segmenter of a language, for words or sentences, made once: making one takes longer than using it. */
export const segmenter = memoiseByKey(
  (lang: string, granularity: 'word' | 'sentence') => new Intl.Segmenter(lang, { granularity }),
);
