/**
 * Lays the fields of a translation over those of the original, both as YAML documents, so that each value keeps its place
 * in the file that it comes from. A translation holds words only: what it leaves out, the original says.
 */
import { type Document, isCollection, isMap, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import { suggest } from '../problems/problems.ts';

/** A line and column, from 1; with the file, when there are two: an original and its translation. */
export interface Place {
  line: number;
  column: number;
  file?: string;
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
  ...[
    'translations',
    'licence',
    'edition',
    'y',
    'series',
    'panel',
    'points',
    'view',
    'middle',
    'west',
    'east',
    'south',
    'north',
  ],
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
  const translated = new Set<unknown>();
  const wrong: Wrong[] = [];
  const own = (node: unknown): void => {
    translated.add(node);
    if (isMap(node)) {
      for (const pair of node.items) {
        translated.add(pair.key);
        own(pair.value);
      }
    } else if (isSeq(node)) node.items.forEach(own);
  };

  const mergeMap = (into: YAMLMap, from: YAMLMap, name: string): void => {
    for (const pair of from.items) {
      const key = keyOf(pair);
      const known = into.items.find((each) => keyOf(each) === key);
      if (isShared(key, name) && known && !holdsFields(known.value)) {
        // The id says which one is translated; other shared fields may not differ.
        if (String(into.get(key)) !== String(from.get(key))) {
          const reason = `“${key}” is shared with the original and cannot be translated. Remove this line.`;
          wrong.push({ offset: offsetOf(pair.key), reason });
        }
      } else if (key === 'spellings' && isSeq(known?.value) && isSeq(pair.value)) {
        // A search in one language finds the spellings of the others.
        known.value.items.push(...pair.value.items);
        pair.value.items.forEach(own);
      } else if (known && isCollection(known.value) && isCollection(pair.value) && !isOfWords(known.value)) {
        known.key = pair.key;
        translated.add(pair.key);
        merge(known.value as Node, pair.value as Node, key);
      } else {
        // With its key, which has its place in the translation.
        if (known) Object.assign(known, { key: pair.key, value: pair.value });
        else into.items.push(pair);
        translated.add(pair.key);
        own(pair.value);
      }
    }
  };

  const merge = (into: Node, from: Node, name = ''): void => {
    if (isMap(into) && isMap(from)) mergeMap(into, from, name);
    else if (isSeq(into) && isSeq(from)) {
      const ids = into.items.map(idOf);
      for (const [index, item] of from.items.entries()) {
        const id = idOf(item);
        const at = id === undefined ? index : ids.indexOf(id);
        const target = into.items[at];
        const [key] = ['id', 'edition'].filter((name) => isMap(target) && target.has(name));
        if (id === undefined && key !== undefined && into === original.contents) {
          // What is new in the original may come before it.
          const reason = `an item without “${key}” may be any. Copy it from the original, such as “${key}: ${String(idOf(target))}”.`;
          wrong.push({ offset: offsetOf(item), reason });
          continue;
        }
        if (target === undefined && mayAdd && id !== undefined && into === original.contents) {
          into.items.push(item);
          own(item);
        } else if (target === undefined) {
          const reason =
            id === undefined
              ? `the original has only ${into.items.length} here.`
              : `the original has no “${String(id)}” here.${suggest(String(id), ids.map(String)).nearest}`;
          wrong.push({ offset: offsetOf(item), reason });
        } else if (isCollection(target) && isCollection(item)) merge(target as Node, item as Node);
        else {
          into.items[at] = item;
          own(item);
        }
      }
    } else wrong.push({ offset: offsetOf(from), reason: 'the original has another shape here: a list, or fields.' });
  };

  if (isCollection(original.contents) && isCollection(translation.contents)) {
    merge(original.contents as Node, translation.contents as Node);
  } else if (translation.contents) {
    wrong.push({ offset: 0, reason: 'the original has another shape: a list, or fields.' });
  }
  return { translated, wrong };
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
