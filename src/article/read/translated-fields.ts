/**
 * Lays the fields of a translation over those of the original, both as YAML documents, so that each value keeps its place
 * in the file that it comes from. A translation holds words only: what it leaves out, the original says.
 */
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { suggest } from '../problems/problems.ts';

/** A line and column, from 1, in a file: of a translation, in that or in the original. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What is wrong with a value of a translation, and where it begins in its text. */
interface Wrong {
  offset: number;
  reason: string;
}

/** Fields that say what something is rather than describe it: an original and its translations share them. */
const SHARED = new Set([
  ...['id', 'date', 'kind', 'verdict', 'sources', 'source', 'refs', 'ref', 'side', 'rank', 'type', 'address', 'author'],
  ...['issued', 'read', 'scheme', 'folder', 'is', 'schema', 'sign', 'colour', 'at', 'spot', 'coast', 'order', 'script'],
  ...['translations', 'licence', 'edition', 'y', 'series', 'panel', 'points', 'view'],
  ...['middle', 'west', 'east', 'south', 'north'],
]);

/** Words in fields that have the name of a shared one: what a person is today. */
const NOT_SHARED = new Set(['office.is']);

/** Lists of words by names of their own, which may be those of shared fields. */
export const WORDS = new Set(['labels', 'statements', 'ranks', 'eventKinds']);

/** Whether an original and its translations share a field. @param name the field that holds it */
export const isShared = (key: string, name: string): boolean =>
  SHARED.has(key) && !WORDS.has(name) && !NOT_SHARED.has(`${name}.${key}`);

/** A list of words rather than of things: the translation has its own in place of the whole. */
const isOfWords = (node: unknown): boolean => isSeq(node) && !holdsFields(node);

/** Fields, or a list of things with fields: what is in them decides. */
export const holdsFields = (node: unknown): boolean =>
  isMap(node) || (isSeq(node) && node.items.some((item) => isMap(item)));

const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
export const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
/** What an item of a list is known by, in any order: its id, or the name of an edition. */
export const idOf = (node: unknown): unknown => (isMap(node) ? (node.get('id') ?? node.get('edition')) : undefined);

/**
 * Replaces values of the original document by those of the translation.
 * @param original is changed: it becomes the merged document
 * @param mayAdd whether the list of the translation may have items with ids of their own
 * @returns the nodes that come from the translation, and what is wrong with the translation
 */
export function layOver(
  original: Document,
  translation: Document,
  mayAdd: boolean,
): { translated: Set<unknown>; wrong: Wrong[] } {
  const overlay = new Overlay(original.contents, mayAdd);
  if (isCollection(original.contents) && isCollection(translation.contents)) {
    overlay.merge(original.contents as Node, translation.contents as Node);
  } else if (translation.contents) {
    overlay.report(undefined, 'the original has another shape: a list, or fields.');
  }
  return overlay;
}

class Overlay {
  readonly translated = new Set<unknown>();
  readonly wrong: Wrong[] = [];
  readonly #whole: unknown;
  readonly #mayAdd: boolean;

  constructor(whole: unknown, mayAdd: boolean) {
    this.#whole = whole;
    this.#mayAdd = mayAdd;
  }

  report(node: unknown, reason: string): void {
    this.wrong.push({ offset: offsetOf(node), reason });
  }

  #own(node: unknown): void {
    this.translated.add(node);
    if (isMap(node)) {
      for (const pair of node.items) {
        this.translated.add(pair.key);
        this.#own(pair.value);
      }
    } else if (isSeq(node)) for (const item of node.items) this.#own(item);
  }

  /** @param name the field that holds both */
  merge(into: Node, from: Node, name = ''): void {
    if (isMap(into) && isMap(from)) this.#mergeFields(into, from, name);
    else if (isSeq(into) && isSeq(from)) this.#mergeLists(into, from);
    else this.report(from, 'the original has another shape here: a list, or fields.');
  }

  #mergeFields(into: YAMLMap, from: YAMLMap, name: string): void {
    for (const pair of from.items) {
      const key = keyOf(pair);
      const known = into.items.find((each) => keyOf(each) === key);
      if (isShared(key, name) && known && !holdsFields(known.value)) {
        // The id says which one is translated; other shared fields may not differ.
        if (String(into.get(key)) !== String(from.get(key))) {
          this.report(pair.key, `“${key}” is shared with the original and cannot be translated. Remove this line.`);
        }
      } else if (key === 'spellings' && isSeq(known?.value) && isSeq(pair.value)) {
        // A search in one language finds the spellings of the others.
        const there = new Set(known.value.items.map(String));
        const added = pair.value.items.filter((item) => !there.has(String(item)));
        known.value.items.push(...added);
        for (const item of added) this.#own(item);
      } else if (known && isCollection(known.value) && isCollection(pair.value) && !isOfWords(known.value)) {
        known.key = pair.key;
        this.translated.add(pair.key);
        this.merge(known.value as Node, pair.value as Node, key);
      } else {
        // With its key, which has its place in the translation.
        if (known) Object.assign(known, { key: pair.key, value: pair.value });
        else into.items.push(pair);
        this.translated.add(pair.key);
        this.#own(pair.value);
      }
    }
  }

  #mergeLists(into: YAMLSeq, from: YAMLSeq): void {
    const ids = into.items.map(idOf);
    const given = from.items.map(idOf);
    const isWhole = into === this.#whole;
    for (const [index, item] of from.items.entries()) {
      const id = given[index];
      const at = id === undefined ? index : ids.indexOf(id);
      const target = into.items[at];
      const [key] = ['id', 'edition'].filter((name) => isMap(target) && target.has(name));
      if (id !== undefined && given.indexOf(id) < index) {
        this.report(item, `“${String(id)}” is given twice. Take one of them out.`);
      } else if (id === undefined && key !== undefined && isWhole) {
        // What is new in the original may come before it.
        const example = `${key}: ${String(idOf(target))}`;
        this.report(item, `an item without “${key}” may be any. Copy it from the original, such as “${example}”.`);
      } else if (target === undefined && this.#mayAdd && isMap(item) && item.has('address') && isWhole) {
        into.items.push(item);
        this.#own(item);
      } else if (target === undefined && id === undefined) {
        this.report(item, `the original has only ${into.items.length} here.`);
      } else if (target === undefined) {
        const own = this.#mayAdd && isWhole ? ' One that the translation adds needs all its fields.' : '';
        this.report(
          item,
          `the original has no “${String(id)}” here.${suggest(String(id), ids.map(String)).nearest}${own}`,
        );
      } else if (isCollection(target) && isCollection(item)) this.merge(target as Node, item as Node);
      else {
        into.items[at] = item;
        this.#own(item);
      }
    }
  }
}

/** Fields that name a side, or a label of notes. */
const SIDES = new Set(['of', 'side', 'look']);

/** Gives sides and labels the names that they have in the translation, wherever a field names one. */
export function renameSides(document: Document, sides: ReadonlyMap<string, string>): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      const name =
        isScalar(value) && SIDES.has(`${isScalar(key) ? key.value : key}`) ? sides.get(`${value.value}`) : undefined;
      if (name !== undefined && isScalar(value)) value.value = name;
    },
  });
}
