/**
 * Spelling, by the Hunspell dictionary of the article’s language where one is installed. Words of `words.txt`, the names
 * and spellings of entries, and the makers of sources are known; words in another script than Latin, quotations in other
 * languages and addresses are left alone.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import nspell from 'nspell';
import { type Library, prosePages, textsOf } from '../../article/model/library.ts';
import type { Problem } from '../../article/problems/problems.ts';
import { readText } from '../../article/read/text-file.ts';
import { memoiseByKey } from '../../article/util/memoise.ts';

const { resolve } = createRequire(import.meta.url);
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu;
const WORDS = 'words.txt';
type Speller = ReturnType<typeof nspell>;

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
    const line = library.lineIn('site.yaml', 'lang');
    const details = { lang, package: names.at(-1) ?? '' };
    return [{ slug: 'no-dictionary', file: `${basename(library.dir)}/site.yaml`, line, column: 1, details }];
  }
  const speller = spellerOf(folder);
  const known = knownWords(library);
  const seen = new Map<string, boolean>();
  let suggested = 0;
  const isRight = (word: string) => {
    if (known.has(word.toLowerCase())) return true;
    const right = seen.get(word) ?? speller.correct(word);
    seen.set(word, right);
    return right;
  };
  return placesOf(library).flatMap(({ file, text, line, column, field }) => {
    const flagged = new Set<string>();
    return [...text.matchAll(WORD)].flatMap((match): Problem[] => {
      const [word] = match;
      const bare = word.replace(/[’']s?$/, '');
      if (!looksLikeWord(bare) || flagged.has(word) || isRight(bare) || isRight(word)) return [];
      flagged.add(word);
      const before = text.slice(0, match.index).split('\n');
      const at = {
        line: line + before.length - 1,
        column: field ? column : before.length > 1 ? (before.at(-1) ?? '').length + 1 : column + match.index,
      };
      suggested += 1;
      const nearest = suggested <= SUGGESTED && bare.length <= LONGEST ? nearestTo(bare, speller) : undefined;
      return [
        { slug: 'spelling', file, ...at, details: { word, nearest: nearest ? ` Did you mean “${nearest}”?` : '' } },
      ];
    });
  });
}

/** How many words get a suggestion: finding one takes a tenth of a second. */
const SUGGESTED = 5;
/** Letters of a word for which one is looked for at all: the time grows with their square. */
const LONGEST = 30;

const nearestWords = new WeakMap<Speller, Map<string, string | undefined>>();

/** @returns the word that is most likely meant, if any; remembered, as an editor saves a text again and again */
function nearestTo(word: string, speller: Speller): string | undefined {
  const known = nearestWords.get(speller) ?? new Map<string, string | undefined>();
  nearestWords.set(speller, known);
  if (!known.has(word)) known.set(word, speller.suggest(word)[0]);
  return known.get(word);
}

/** Latin letters; not a number, an abbreviation in capitals or a single letter. */
function looksLikeWord(word: string): boolean {
  return /^\p{Script=Latin}[\p{Script=Latin}\p{M}’']+$/u.test(word) && !/^\p{Lu}+$/u.test(word);
}

/** The speller of a dictionary’s folder, made once: it takes a quarter of a second. */
const spellerOf = memoiseByKey(
  (folder: string): Speller =>
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

interface Place {
  file: string;
  text: string;
  line: number;
  column: number;
  /** Whether it is a field, which is all that is known of the place of a word in it. */
  field?: boolean;
}

/** Everything that is written in the language of the article, with its places. */
function placesOf(library: Library): Place[] {
  const { dir, site, sections, entries, claims, events, charts, placeIn } = library;
  const pages = prosePages(library);
  const prose = textsOf(library).flatMap(({ file, tree }) => textNodes(tree).map((place) => ({ ...place, file })));
  const matter = [
    ...[...sections, ...pages].flatMap(({ file, lineOf, title, description }) => [
      { file, line: lineOf('title'), column: 1, text: title },
      { file, line: lineOf('description'), column: 1, text: description },
    ]),
    ...[...entries.values()].flatMap(({ file, lineOf, what, positions, paragraphs, facts }) => [
      { file, line: lineOf('what'), column: 1, text: what },
      ...facts.flatMap(({ label, value }, n) => [
        { file, line: lineOf('facts', n, 'label'), column: 1, text: label },
        { file, line: lineOf('facts', n, 'value'), column: 1, text: value },
      ]),
      ...positions.map(({ says }, n) => ({ file, line: lineOf('positions', n, 'says'), column: 1, text: says })),
      ...paragraphs.map(({ says }, n) => ({ file, line: lineOf('paragraphs', n, 'says'), column: 1, text: says })),
    ]),
  ];
  const record = [
    ...[...claims.values()].flatMap(({ placeOf, says, record: shows, since = '' }) => [
      { name: 'claims.yaml', ...placeOf('says'), text: says },
      { name: 'claims.yaml', ...placeOf('record'), text: shows },
      { name: 'claims.yaml', ...placeOf('since'), text: since },
    ]),
    ...[...events.values()].flatMap(({ placeOf, title, text }) => [
      { name: 'events.yaml', ...placeOf('title'), text: title },
      { name: 'events.yaml', ...placeOf('text'), text },
    ]),
    ...(['title', 'deck', 'description'] as const).map((field) => {
      return { name: 'site.yaml', ...placeIn('site.yaml', field), text: site[field] };
    }),
  ];
  const listed = record.map(({ name, ...place }) => ({ ...place, file: `${basename(dir)}/${name}` }));
  const drawn = [...charts.values()].flatMap(({ file, placeOf, title, alt, caption, gaps, rows }) => [
    { file, ...placeOf('title'), text: title },
    { file, ...placeOf('alt'), text: alt },
    { file, ...placeOf('caption'), text: plain({ type: 'paragraph', children: caption }) },
    ...gaps.map((text, n) => ({ file, ...placeOf('gaps', n), text })),
    ...rows.flatMap(({ gap = '', doubt = '', note = '' }, n) =>
      [gap, doubt, note].map((text) => ({ file, ...placeOf('rows', n), text })),
    ),
  ]);
  // A field may be folded over several lines; its first is as near as one gets.
  const fields = [...matter, ...listed, ...drawn].map(({ file, line, column, text }) => {
    return { file, line, column, text: text.replaceAll('\n', ' '), field: true };
  });
  return [...prose, ...fields];
}

/** Texts of a tree, without emphasised words, which are foreign as often as not, and addresses shown as they are. */
function textNodes(node: Nodes): Omit<Place, 'file'>[] {
  // Words of a chart are those of its own file.
  if (node.data?.from) return [];
  if (node.type === 'text') {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return [{ line, column, text: node.value }];
  }
  if (node.type === 'emphasis' || (node.type === 'link' && /^(?:https?:\/\/|www\.)/.test(firstText(node)))) return [];
  return 'children' in node ? node.children.flatMap(textNodes) : [];
}

const firstText = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node && node.children[0] ? firstText(node.children[0]) : '';
