/** The words of a YAML file that a translation says in its own language, and which of them it leaves to the original. */
import { type Document, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path } from '../problems/problems.ts';
import { holdsFields, idOf, isShared, keyOf, type Place, WORDS } from './translated-fields.ts';

/** Words of one field. */
export interface Words {
  path: Path;
  /** The passage of the file that holds them, by fields and ids: `title`, `states/before`, of a list `twenty-boats`. */
  passage: string;
  original: string;
  /** Undefined where the translation leaves them to the original. */
  translated: string | undefined;
  /** Where they are, in the translation if it has them. */
  at: Place;
}
export type OriginalWords = Pick<Words, 'path' | 'passage' | 'original'>;

/** Fields with names, ids and rules rather than words to translate; a search in one language has words of its own. */
const NOT_WORDS = new Set([
  ...['lang', 'locale', 'spellings', 'roles', 'synonyms', 'style', 'reviewed', 'corrections', 'publisher', 'edition'],
  ...['look', 'of', 'by', 'areas', 'shows', 'partOf', 'in', 'disputed', 'credit', 'colour'],
]);
/** Fields to translate of things in a language of their own, such as a source or a name. */
const ABOUT = new Set(['translated', 'note', 'label']);
/** Lists of ids, not of words: a series of maps names its states. */
const IDS = new Set(['states']);

/** @param lang the language of the translation, whose own sources and quotations need none */
export function wordsIn(document: Document, lang: string): OriginalWords[] {
  const found: OriginalWords[] = [];
  const walk = (node: unknown, path: Path, passage: string[]): void => {
    const named = (part: string) =>
      passage.length < (isMap(document.contents) ? 2 : 1) ? [...passage, part] : passage;
    if (isScalar(node)) {
      const original = typeof node.value === 'string' ? node.value.trim() : '';
      if (/\p{L}/u.test(original)) found.push({ path, passage: passage.join('/'), original });
    } else if (isSeq(node)) {
      for (const [n, item] of node.items.entries())
        walk(item, [...path, n], isMap(item) ? named(String(idOf(item) ?? n + 1)) : passage);
    } else if (isMap(node)) {
      for (const pair of node.items) {
        const key = keyOf(pair);
        if (isOfWords(pair, node.items, path, lang)) walk(pair.value, [...path, key], named(key));
      }
    }
  };
  walk(document.contents, [], []);
  return found;
}

const valueIn = (fields: Pair[], name: string): unknown => fields.find((each) => keyOf(each) === name)?.value;

/** Whether a field holds words to translate, or other such fields. @param beside the fields beside it, itself as well */
function isOfWords(pair: Pair, beside: Pair[], path: Path, lang: string): boolean {
  const key = keyOf(pair);
  const parent = String(path.at(-1) ?? '');
  if (WORDS.has(parent)) return true;
  // A redirect leads from one address to another.
  if (NOT_WORDS.has(key) || key.startsWith('/') || (IDS.has(key) && !holdsFields(pair.value))) return false;
  if (isShared(key, parent) && (key === 'licence' || !holdsFields(pair.value))) return false;
  // The words with which the paragraphs of a section begin.
  if (key === 'paragraphs' && isMap(pair.value)) return false;
  const own = path.length > 0 ? valueIn(beside, 'lang') : undefined;
  if (isScalar(own)) return ABOUT.has(key) && !(key === 'translated' && own.value === lang);
  // Where a document’s own words in that language are known, nobody needs a rendering of them.
  const words = valueIn(beside, 'words');
  const isQuoted = isSeq(words) && words.items.some((item) => isMap(item) && item.get('lang') === lang);
  return !(key === 'ours' && isQuoted);
}

/** The same words with those of the translation. @param document both, laid over each other, whose nodes `translated` holds */
export function withTranslated(
  words: OriginalWords[],
  document: Document,
  translated: ReadonlySet<unknown>,
  placeOf: (...path: Path) => Place,
): Words[] {
  return words.map((each) => {
    const node = document.getIn(each.path, true) as Node | undefined;
    const value = isScalar(node) && translated.has(node) ? String(node.value).trim() : undefined;
    // A list of words is replaced by another, which may be shorter.
    const gone = node === undefined ? '' : undefined;
    return { ...each, translated: value ?? gone, at: placeOf(...each.path) };
  });
}
