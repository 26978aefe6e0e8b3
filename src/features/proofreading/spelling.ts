/**
 * Spelling, by the Hunspell dictionary of the article’s language where one is installed. Words of `words.txt`, the names
 * and spellings of entries, and the makers of sources are known; words in another script than the language’s, quotations in other
 * languages and addresses are left alone.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import nspell from 'nspell';
import type { Library } from '../../article/model/library.ts';
import type { Problem } from '../../article/problems/problems.ts';
import { readText } from '../../article/read/text-file.ts';
import { diskCache } from '../../article/util/disk-cache.ts';
import { memoiseByKey } from '../../article/util/memoise.ts';
import { type Place, placeAt, placesOf } from './places.ts';

const { resolve } = createRequire(import.meta.url);
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu;
const WORDS = 'words.txt';

/** Where English is spelt as in the United States; elsewhere it is spelt more as in Britain. */
const AMERICAN = ['en-us', 'en-ph', 'en-lr', 'en-pr'];

/** Dictionaries that a text may be spelt by; of those that are installed the first is used. */
function dictionariesFor(lang: string, locale: string): string[] {
  const [base = lang] = lang.toLowerCase().split('-');
  const region = (locale.toLowerCase().startsWith(base) ? locale : lang).toLowerCase();
  // “dictionary-en” is American.
  const english = AMERICAN.includes(region) ? [] : ['en-gb'];
  return [...new Set([region, ...(base === 'en' ? english : []), base])].map((name) => `dictionary-${name}`);
}

/** Words that no dictionary has, each reported once per file. */
export function spelling(library: Library): Problem[] {
  const { lang, locale = lang } = library.site;
  const names = dictionariesFor(lang, locale);
  const folder = names.map(folderOf).find((found) => found !== undefined);
  if (!folder) {
    // Nobody is asked for the dictionaries of all translations.
    if (library.originalLang !== undefined) return [];
    const line = library.placeIn('site.yaml', 'lang').line;
    const details = { lang, package: names.at(-1) ?? '' };
    return [{ slug: 'no-dictionary', file: `${basename(library.dir)}/site.yaml`, line, column: 1, details }];
  }
  const known = knownWords(library);
  const words = placesOf(library).flatMap((place) => wordsOf(place, lang));
  const isKnown = (word: string) => known.has(word.toLowerCase());
  const asked = words.filter(({ bare, word }) => !isKnown(bare) && !isKnown(word));
  const wrong = wrongWords(folder, [...new Set(asked.flatMap(({ bare, word }) => [bare, word]))].sort());
  const found = asked.filter(({ bare, word }) => wrong.has(bare) && wrong.has(word));
  return found.map(({ place, word, bare, index }, n): Problem => {
    const nearest = n < SUGGESTED && bare.length <= LONGEST ? nearestTo(folder, bare) : '';
    const details = { word, nearest: nearest ? ` Did you mean “${nearest}”?` : '' };
    return { slug: 'spelling', file: place.file, ...placeAt(place, index), details };
  });
}

/** A word of a text, with and without its apostrophe and s. */
interface Word {
  place: Place;
  word: string;
  bare: string;
  index: number;
}

/** The words of a text in the letters of a language, each once; not abbreviations in capitals. */
function wordsOf(place: Place, lang: string): Word[] {
  const words = new Map<string, Word>();
  for (const { 0: word, index } of place.text.matchAll(WORD)) {
    const bare = word.replace(/[’']s?$/, '');
    if (words.has(word) || !lettersOf(lang).test(bare) || /^\p{Lu}+$/u.test(bare)) continue;
    words.set(word, { place, word, bare, index });
  }
  return [...words.values()];
}

const cache = diskCache('.cache/spelling', 'nspell 2.1');

/** What identifies a dictionary’s release. */
const versionOf = memoiseByKey((folder: string): string => readFileSync(join(folder, 'package.json'), 'utf8'));

/** The words that a dictionary lacks, kept between builds: reading a dictionary takes half a second. */
function wrongWords(folder: string, words: string[]): Set<string> {
  const wrong = cache(JSON.stringify([versionOf(folder), words]), () => {
    const speller = spellerOf(folder);
    return JSON.stringify(words.filter((word) => !speller.correct(word)));
  });
  return new Set(JSON.parse(wrong));
}

/** How many words get a suggestion: finding one takes a tenth of a second. */
const SUGGESTED = 5;
/** Letters of a word for which one is looked for at all: the time grows with their square. */
const LONGEST = 30;

/** @returns the word that is most likely meant; empty where there is none */
const nearestTo = (folder: string, word: string): string =>
  cache(JSON.stringify([versionOf(folder), 'nearest', word]), () => spellerOf(folder).suggest(word)[0] ?? '');

/** Letters of the language’s script, two at least: not a number. */
const lettersOf = memoiseByKey((lang: string) => {
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
  return new RegExp(`^\\p{Script=${script}}[\\p{Script=${script}}\\p{M}’']+$`, 'u');
});

/** The speller of a dictionary’s folder, made once: it takes a quarter of a second. */
const spellerOf = memoiseByKey((folder: string) =>
  nspell({ aff: readFileSync(join(folder, 'index.aff')), dic: readFileSync(join(folder, 'index.dic')) }),
);

function folderOf(name: string): string | undefined {
  try {
    return dirname(resolve(name));
  } catch {
    return undefined;
  }
}

/** Words that the article brings: its list, and every name that its fields give. */
function knownWords({ dir, site, entries, sources }: Library): Set<string> {
  const list = readText(join(dir, WORDS));
  const given = [
    typeof list === 'string' ? list.replaceAll(/^#.*$/gm, '') : '',
    site.name,
    site.byline,
    ...site.languages.map(({ label }) => label),
    ...[...entries.values()].flatMap(({ title, names, spellings }) => [
      title,
      ...spellings,
      ...names.flatMap(({ name, latin = '', of = '' }) => [name, latin, of]),
    ]),
    ...[...sources.values()].flatMap(({ author = '', publisher = '' }) => [author, publisher]),
  ];
  const words = given.join('\n').match(WORD) ?? [];
  return new Set(words.flatMap((word) => [word, word.replace(/[’']s?$/, '')]).map((word) => word.toLowerCase()));
}
