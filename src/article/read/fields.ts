/** Reads the fields of a YAML text and checks them by a schema, keeping the line of everything that is wrong. */
import type { z } from 'astro/zod';
import { type Document, isMap, LineCounter, type Node, parseDocument } from 'yaml';
import { fieldName, type Path, type Problem, suggest } from '../problems/problems.ts';
import { UNSEEN } from '../schema/schema-parts.ts';
import { memoiseByKey } from '../util/memoise.ts';
import { layOver, type Place, renameSides } from './translated-fields.ts';
import { type OriginalWords, type Words, withTranslated, wordsIn } from './words.ts';
import { reasonOf as reasonOfYaml } from './yaml-errors.ts';
import { cutValues, unreadNodes } from './yaml-values.ts';

export type { Place };

type Found = Omit<Problem, 'file'> & { file?: string };

/** YAML of a translation, empty where it has none; its language, the lines of its file above it, and the names of both files. */
export interface Translation {
  text: string;
  lang: string;
  linesBefore: number;
  file: string;
  original: string;
  /** Whether its list may have items that the original has not. */
  mayAdd: boolean;
}

/** Fields that match their schema, and the place of each: the line and column, from 1, of a path into them. */
export interface Fields<Data> {
  data: Data;
  placeOf: (...path: Path) => Place;
  /** Warnings about how they are written. */
  warnings: Found[];
  /** Of a translation, the words that are translated or should be. */
  words: Words[];
}

/**
 * @param linesBefore lines of the file above the text
 * @param translation fields that take the place of those of the text
 * @param sides what each side of the original is called in the translation
 * @returns the fields, or what is wrong with them
 */
export function readFields<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  linesBefore: number,
  translation?: Translation,
  sides: ReadonlyMap<string, string> = new Map(),
): Fields<z.output<Schema>> | Found[] {
  const original = documentOf(text, linesBefore);
  if (Array.isArray(original)) return original;
  const { placeAt } = original;
  // That of a translation is laid over it.
  const document = translation ? original.document.clone() : original.document;
  let words: OriginalWords[] = [];
  let own: ReadonlySet<unknown> = new Set();
  let placeOfNode = (node: Node | undefined): Place => placeAt(node?.range?.[0] ?? 0);
  if (translation) {
    const { file, original: originalFile } = translation;
    const over = readDocument(translation.text, translation.linesBefore);
    if (Array.isArray(over)) return over.map((problem) => ({ ...problem, file }));
    words = wordsIn(document, translation.lang);
    const { translated, wrong } = layOver(document, over.document, translation.mayAdd);
    if (wrong.length > 0) {
      return wrong.map(({ offset, reason }) => {
        return { slug: 'translation', ...over.placeAt(offset), file, details: { reason } };
      });
    }
    own = translated;
    placeOfNode = (node) =>
      translated.has(node)
        ? { ...over.placeAt(node?.range?.[0] ?? 0), file }
        : { ...placeAt(node?.range?.[0] ?? 0), file: originalFile };
  }
  if (sides.size > 0) renameSides(document, sides);
  const placeOf = (...path: Path): Place => placeOfNode(nodeAt(document, path));
  const result = schema.safeParse(document.toJS());
  if (result.success) {
    const warnings = cutValues(document).map(({ offset, written }): Found => {
      return { slug: 'cut-by-comment', ...placeAt(offset), details: { written } };
    });
    return { data: result.data, placeOf, warnings, words: withTranslated(words, document, own, placeOf) };
  }
  // What is no list or text at all is not too short as well.
  const mistyped = new Set(
    result.error.issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join()),
  );
  const issues = result.error.issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join()));
  return withoutMisspelt(issues.flatMap((issue) => fieldProblems(issue, document, schema))).map(
    ({ slug, path, details }): Found => ({ slug, ...placeOf(...path), details }),
  );
}

/** A field that was misspelt is not missing as well. */
function withoutMisspelt(unfit: Unfit[]): Unfit[] {
  const meant = unfit.flatMap(({ slug, path, details }) => {
    const [, name] = /“(.+)”/.exec((slug === 'unknown-field' && details['nearest']) || '') ?? [];
    return name ? fieldName([...path.slice(0, -1), name]) : [];
  });
  return unfit.filter(({ slug, path }) => slug !== 'missing-field' || !meant.includes(fieldName(path)));
}

/** The original is parsed once, however many languages there are. */
const documentOf = memoiseByKey(readDocument);

/** Parses YAML; returns the document and the place of an offset in it, or what is wrong with it. */
function readDocument(
  text: string,
  linesBefore: number,
): { document: Document; placeAt: (offset: number) => Place } | Found[] {
  const counter = new LineCounter();
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: counter });
  } catch (error) {
    // The parser calls itself for each level.
    if (!(error instanceof RangeError)) throw error;
    return [{ slug: 'yaml', line: 1 + linesBefore, column: 1, details: { reason: 'it is nested too deeply.' } }];
  }
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const { reason, offset } = reasonOfYaml(text, error);
    return [{ slug: 'yaml', ...placeAt(offset), details: { reason } }];
  }
  const unread = unreadNodes(document).map(({ offset, reason }): Found => {
    return { slug: 'yaml', ...placeAt(offset), details: { reason } };
  });
  return unread.length > 0 ? unread : { document, placeAt };
}

type Unfit = { slug: Problem['slug']; path: Path; details: Record<string, string> };

/** What zod says of a field, in the words of our table. */
function fieldProblems(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType): Unfit[] {
  const path = issue.path as Path;
  const field = fieldName(path);
  const there = path.length === 0 || document.hasIn(path);
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((key): Unfit => {
      const [, name, glued] = /^([\w-]+):(.+)$/.exec(key) ?? [];
      if (name && glued) {
        const reason = `has no space behind its colon: write “${name}: ${glued}”`;
        return { slug: 'field', path: [...path, key], details: { field: key, reason } };
      }
      if (UNSEEN.test(key)) return { slug: 'field', path: [...path, key], details: { field: key, reason: HIDDEN } };
      return { slug: 'unknown-field', path: [...path, key], details: { field: key, ...suggest(key, fields) } };
    });
  }
  if (path.length === 0 && issue.code === 'invalid_type') {
    const example = String(document.contents).startsWith('/') ? '/sections/old/: /sections/new/' : 'id: gate';
    const wanted =
      issue.expected === 'array' ? 'a list: lines that begin with “- ”' : `fields: lines such as “${example}”`;
    return [{ slug: 'file', path, details: { wanted } }];
  }
  if (!there) return [{ slug: 'missing-field', path, details: { field } }];
  const value = document.getIn(path);
  if (value === null) {
    const { comment } = (document.getIn(path, true) ?? {}) as { comment?: string };
    if (comment === undefined || comment === null) return [{ slug: 'empty-field', path, details: { field } }];
    const reason = `has no value: “#${comment.trim()}” is read as a comment. Put it between quotation marks`;
    return [{ slug: 'field', path, details: { field, reason } }];
  }
  const group = issue.code === 'invalid_key' ? field.split(' › ').slice(0, -1).join(' › ') : field;
  const reason = group
    ? reasonOf(issue, value, fieldsAt(schema, path))
    : `${(issue.code === 'invalid_key' && issue.issues[0]?.message) || reasonOf(issue)}`;
  return [{ slug: 'field', path, details: { field: group || field, reason } }];
}

const expected: Record<string, string> = {
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'text; put it between quotation marks',
  int: 'a whole number',
  boolean: '“true” or “false”',
  tuple: 'a pair of numbers',
};

const HIDDEN = 'holds a character that nobody sees. Type it again';

/** @param value what is given; `fields` those that may be there, of a group */
function reasonOf(issue: z.core.$ZodIssue, value?: unknown, fields: string[] = []): string {
  if (typeof value === 'string' && UNSEEN.test(value)) return HIDDEN;
  // The error of a key is reported at the group of fields that contains it.
  if (issue.code === 'invalid_key')
    return `has the key “${String(issue.path.at(-1))}”, which ${issue.issues[0]?.message}`;
  if (issue.message.startsWith('must')) return issue.message;
  if (issue.code === 'invalid_type') {
    const example = {
      array: typeof value === 'string' && !/[\s,:]/.test(value) ? `: “[${value}]”` : '',
      object:
        fields.length > 0 ? `: ${fields.slice(0, FEW).join(', ')}${fields.length > FEW ? ' and others' : ''}` : '',
    }[issue.expected as string];
    return `must be ${expected[issue.expected] ?? `a ${issue.expected}`}${example ?? ''}`;
  }
  if (issue.code === 'invalid_value') {
    return `must be one of: ${suggest(String(value), issue.values.map(String)).known}`;
  }
  if (issue.code === 'too_small') return `must ${issue.origin === 'array' ? 'hold' : 'be'} at least ${issue.minimum}`;
  return `is not right: ${issue.message}`;
}

/** Fields that a message lists. */
const FEW = 4;

type Shape = { shape?: Record<string, Shape>; element?: Shape; unwrap?: () => Shape };

function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const bare = (wrapped: Shape) => {
    let inner = wrapped;
    while (inner.unwrap && !inner.shape && !inner.element) inner = inner.unwrap();
    return inner;
  };
  let at = bare(schema as unknown as Shape);
  for (const part of path) {
    const inner = typeof part === 'number' ? at.element : at.shape?.[part];
    if (!inner) return [];
    at = bare(inner);
  }
  return Object.keys(at.shape ?? {});
}

/** The node of a path in a YAML document, a key rather than its value; of what holds it when the path itself is not there. */
function nodeAt(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const parent = length > 1 ? document.getIn(part.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(part.at(-1))) : undefined;
    const node = (pair?.key ?? document.getIn(part, true)) as Node | undefined;
    if (node?.range) return node;
  }
  return undefined;
}
