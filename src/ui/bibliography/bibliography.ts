/** The sources as citations and for reference managers, from CSL data. */
import { dateIn, partsOf } from '../../article/dates.ts';
import { ended } from '../../article/language.ts';
import type { Source } from '../../article/model/library.ts';
import type { Site } from '../../article/schema/schemas.ts';
import { fileOf, formatted, localeOf } from './citation-format.ts';

const dateParts = (date: string) => {
  const { year, month, day } = partsOf(date);
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
};

/** One source as CSL-JSON (https://docs.citationstyles.org/). */
export function csl(source: Source): object {
  const { id, csl: type, title, translated, author, publisher, issued, address, lang, read } = source;
  return {
    id,
    type,
    // As APA style gives a title in another language, its translation in square brackets.
    title: translated ? `${title} [${translated}]` : title,
    ...(author ? { author: [{ literal: author }] } : {}),
    // In CSL a newspaper, a journal or a site is the container of its articles.
    ...(publisher
      ? { [type === 'book' || type === 'treaty' || type === 'report' ? 'publisher' : 'container-title']: publisher }
      : {}),
    ...(issued ? { issued: dateParts(issued) } : {}),
    URL: address,
    language: lang,
    ...(read ? { accessed: dateParts(read) } : {}),
  };
}

/** CSL items as the text of a file for reference managers. */
export function exported(items: object[], format: 'bibtex' | 'ris'): string {
  if (format === 'ris') {
    // The library breaks RIS lines at seventy characters, within addresses too; no reference manager needs that today.
    return fileOf(items, 'ris').replace(/\n(?![A-Z][A-Z0-9] {2}- |\s*$)/g, '');
  }
  // The library writes every address twice, as `howpublished` and as `url`; styles would print both.
  return fileOf(items.map(forLatex), 'bibtex').replace(/^\s*howpublished = .*\n/gm, '');
}

/** Characters that mean something to LaTeX; the library escapes them only where it also replaces other scripts. */
const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries([...'&%$#_{}'].map((sign) => [sign, `\\${sign}`])),
};

/** A CSL item whose words LaTeX takes as they are; ids and addresses stay. */
function forLatex(item: object): object {
  const escaped = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/[\\~^&%$#_{}]/g, (sign) => LATEX[sign] ?? sign);
    if (Array.isArray(value)) return value.map(escaped);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]));
  };
  const kept = new Set(['id', 'type', 'URL', 'language', 'issued', 'accessed']);
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, kept.has(key) ? value : escaped(value)]));
}

const ENGLISH = 'en-US';

/** Styles in which a page is cited, as citation-js names them. */
const STYLES = { APA: 'apa', Harvard: 'harvard1', Vancouver: 'vancouver' } as const;

/**
 * A page of the site in every style.
 * @param lang the language of the page; English where the library has no words for it
 */
export function citationsOf(item: object, lang: string): { style: string; text: string }[] {
  return Object.entries(STYLES).map(([style, template]) => ({
    style,
    // A list of one needs no number.
    text: formatted({ ...item }, template, localeOf(lang) ?? ENGLISH).replace(/^1\. /, ''),
  }));
}

const TITLE = '\u2063';

/**
 * A source in the style of the American Psychological Association, as the parts before and after its title, so that
 * the title can be a link in its own language. Leaves out the address and the day of reading, which pages show beside it.
 * In a language that the library has no words for: author, title, publisher, date.
 */
export function citation(source: Source, { lang, locale = lang, labels }: Site): { before: string; after: string } {
  const csLocale = localeOf(lang);
  if (!csLocale) {
    const { author, publisher, issued } = source;
    const parts = [publisher, issued && dateIn(locale, issued)].filter(Boolean).join(labels.comma);
    const stop = /[.?!。？！]$/.test(source.title) ? labels.stop.replace(/^[.。]/, '') : labels.stop;
    return {
      before: author ? author + labels.stop : '',
      after: parts ? stop + ended(parts, labels.stop.trim()) : stop.trim(),
    };
  }
  const { URL, accessed, ...data } = csl(source) as Record<string, unknown>;
  const text = formatted({ ...data, title: TITLE }, 'apa', csLocale);
  const [before = '', after = ''] = text.split(TITLE);
  return { before, after: /[.?!。?!]$/.test(source.title) ? after.replace(/^\./, '') : after };
}
