/** The languages in which the article can be read, and the address of each page in them. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nameOfLanguage, usualLocale } from '../article/language.ts';
import { contentDir, translation } from '../article/read/content-dir.ts';
import { withSlash } from '../article/routes.ts';
import { article, site } from './article.ts';

export interface Language {
  lang: string;
  /** What it is called in itself, such as “Русский”. */
  name: string;
  /** Its folder in the site, from the root: '' for the original, `ru/`. */
  folder: string;
}

const originalLang = article.originalLang ?? site.lang;

/** All languages, the original first; of an article without translations one. */
export const languages: readonly Language[] = [
  { lang: originalLang, name: nameOfLanguage(originalLang), folder: '' },
  ...site.translations.map((lang) => ({ lang, name: nameOfLanguage(lang), folder: `${lang}/` })),
];

const base = withSlash(import.meta.env.BASE_URL);
/** The path of the whole site, with all its languages. */
const root = translation ? base.slice(0, -(translation.length + 1)) : base;

/**
 * The path of a page in another language.
 * @param address its address within the site, such as `/sections/a/`
 */
export const linkIn = ({ folder }: Language, address: string): string => root + folder + address.replace(/^\//, '');

/** A language and region as Open Graph names them, such as `ru_RU`. */
export function openGraphLocale(lang: string): string {
  const locale = lang === site.lang ? (site.locale ?? lang) : usualLocale(lang);
  const { language, region } = new Intl.Locale(locale).maximize();
  return [language, region].filter(Boolean).join('_');
}

/** The ids of the sections that are translated into a language: those that have a file in its folder. */
export const translatedSections = (lang: string): Set<string> =>
  new Set(
    article.sections.flatMap(({ id, path }) =>
      existsSync(join(contentDir, lang, relative(contentDir, path))) ? [id] : [],
    ),
  );
