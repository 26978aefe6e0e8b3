/** The engine knows nothing of the article that it publishes: src/ holds no name of the live content. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import nspell from 'nspell';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';

const { resolve } = createRequire(import.meta.url);
const speller = (name: string) => {
  const file = (end: string) => readFileSync(resolve(name).replace(/index\.js$/, `index.${end}`));
  return nspell({ aff: file('aff'), dic: file('dic') });
};
const dictionaries = ['dictionary-en-gb', 'dictionary-en'].map(speller);
/** Words of these lengths are looked for: three letters, in scripts whose words are short two. */
const WORD = /[\p{Script=Latin}\p{M}]{3,}|\p{Script=Cyrillic}{5,}|[\p{Script=Han}\p{Script=Katakana}]{2,}/gu;

/** Ids of things that are no single word: `c06`, `treaty-1855`. */
const ID = /(?<![\w-])[a-z]+(?=[a-z]*[\d-])[a-z\d]*(?:-[a-z\d]+)*(?![\w-])/g;

/** Names that the engine has uses of its own for: months, languages, a script of ISO 15924. */
const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const language = new Intl.DisplayNames('en', { type: 'language' });
const ENGINE = new Set(
  [
    ...Array.from({ length: 12 }, (_, n) => month.format(new Date(Date.UTC(2000, n)))),
    ...['ru', 'ja', 'en', 'de', 'fr', 'zh'].map((lang) => `${language.of(lang)}`),
    ...['American', 'Arab'],
  ].map((word) => word.toLowerCase()),
);

/** The names in words of an article: those that no dictionary has in small letters, and no text of a script without one. */
function namesIn(texts: string[]): Set<string> {
  const written = new Set(texts.flatMap((text) => text.normalize('NFC').match(WORD) ?? []));
  const isUsual = (word: string) =>
    /\p{Script=Cyrillic}/u.test(word) ? written.has(word) : dictionaries.some((each) => each.correct(word));
  const words = new Set([...written].map((word) => word.toLowerCase()));
  return new Set([...words].filter((word) => !ENGINE.has(word) && !isUsual(word)));
}

function namesOfArticle(): Set<string> {
  const { site, sections, entries, sources, events, claims, map } = library(contentDir);
  return namesIn([
    site.name,
    site.title,
    ...site.sides,
    ...[...sections, ...entries.values(), ...sources.values(), ...events.values(), ...claims.values()].map(
      ({ id }) => id,
    ),
    ...sections.map(({ title }) => title),
    ...[...entries.values()].flatMap(({ title, names, spellings }) => [
      title,
      ...spellings,
      ...names.flatMap(({ name, latin = '' }) => [name, latin]),
    ]),
    ...[...sources.values()].flatMap(({ title, author = '', publisher = '' }) => [title, author, publisher]),
    ...[...events.values()].flatMap(({ title, place = '' }) => [title, place]),
    ...(map ? [...map.chart.names, ...(map.region?.names ?? [])].map(({ text }) => text) : []),
  ]);
}

/** What a Russian name keeps in its cases. */
const stemOf = (name: string): string => name.replace(/[аеиоуыэюяьй]{1,2}$/u, '');

/** What refers to something by its id, which may be a word of any text: `chart:boats`, `<Chart id="boats" />`. */
const KEY = /(?:\b[a-z]+:|<[A-Z]\w+ \w+=")(?<id>[a-z\d]+(?:-[a-z\d]+)*)(?=["`” #)]|$)/g;

function idsOfArticle(): Set<string> {
  const { sections, entries, sources, events, claims, charts, map } = library(contentDir);
  const lists = [
    sections,
    ...[entries, sources, events, claims, charts].map((list) => list.values()),
    map?.states ?? [],
  ];
  return new Set(lists.flatMap((list) => [...list].map(({ id }) => id)));
}

test('src/ holds no name and no id of the article', () => {
  const [names, ids] = [namesOfArticle(), idsOfArticle()];
  assert.ok(names.size > 100 && ids.size > 100, 'the article has names');
  const stems = [...names].filter((name) => /^\p{Script=Cyrillic}{5,}$/u.test(name)).map(stemOf);
  const isName = (word: string) => {
    const small = word.toLowerCase();
    const isWritten = word.length > 4 || /^[\p{Lu}\p{Script=Han}\p{Script=Katakana}]/u.test(word);
    // A Russian word in small letters is no name, whatever it begins with.
    const inflected = /^\p{Lu}\p{Script=Cyrillic}/u.test(word) && stems.some((stem) => small.startsWith(stem));
    return (isWritten && names.has(small)) || inflected;
  };
  // The words of the pages are in languages of their own.
  const files = globSync('src/**/*.{ts,js,astro,css}', { exclude: ['src/article/labels/**'] });
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .normalize('NFC')
      .split('\n')
      .flatMap((line, n) =>
        [
          ...(line.match(WORD) ?? []).filter(isName),
          ...(line.match(ID) ?? []).filter((id) => ids.has(id)),
          ...[...line.matchAll(KEY)].flatMap(({ groups: { id = '' } = {} }) => (ids.has(id) ? [id] : [])),
        ].map((word) => `${file}:${n + 1} ${word}`),
      ),
  );
  assert.deepEqual(found, []);
});
