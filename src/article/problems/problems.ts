/**
 * A problem of the content, and how a list of them is printed. Finding (files.ts, check.ts, proofreading/) and printing
 * are apart, so that the same list can stop a build, fill a page in `dev`, or annotate a change in a forge.
 */
import { distance } from 'fastest-levenshtein';
import { errors, warnings } from './messages.ts';

const messages = { ...errors, ...warnings };

/** The name of a kind of problem. */
type Slug = keyof typeof messages;

/** Whether a problem stops nothing. */
export const isWarning = ({ slug }: Problem): boolean => Object.hasOwn(warnings, slug);

/** One error or warning: what, where, and the details that fill in its message. `line` and `column` count from 1. */
export interface Problem {
  slug: Slug;
  /** The file, relative to the content folder's parent. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  details: Record<string, string>;
}

/** The sentence for one problem. */
export function message({ slug, details }: Problem): string {
  return messages[slug].replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}

/**
 * Where a problem is, as editors and terminals link it: `content/sections/01-a.mdx:12:5`.
 * @param parent the prefix of the path, such as `../`
 */
export function place({ file, line, column }: Problem, parent = ''): string {
  const path = parent + file;
  return [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/**
 * All problems as text, errors before warnings, each in the order of their places.
 * @param parent the folder that holds the content folder, from where the command runs: '' or a path that ends with “/”
 */
export function report(problems: Problem[], parent = ''): string {
  const sorted = inOrder(problems);
  return [...sorted.filter((problem) => !isWarning(problem)), ...sorted.filter(isWarning)]
    .map((problem) => {
      const mark = isWarning(problem) ? 'warning: ' : '';
      return `${place(problem, parent)}\n    ${mark}${message(problem)}\n`;
    })
    .join('\n');
}

/** How many problems there are, in words: `2 errors, 1 warning`. */
export function summary(problems: Problem[]): string {
  const some = problems.filter(isWarning).length;
  const stops = problems.length - some;
  return `${stops === 0 ? 'no errors' : count(stops, 'error')}, ${some === 0 ? 'no warnings' : count(some, 'warning')}`;
}

/** Problems sorted by file, line and column. */
export function inOrder(problems: Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/**
 * Details for a message about a name that does not exist: the nearest of those that do, and a list of them; of many, the
 * nearest few. A name counts as near when at most a third of its letters (and at least two) differ.
 */
export function suggest(written: string, known: Iterable<string>): { nearest: string; known: string } {
  const names = [...known];
  const byDistance = names
    .map((name) => ({ name, far: distance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = byDistance.find(
    ({ name, far }) => far <= Math.max(2, Math.floor(Math.max(name.length, written.length) / 3)),
  );
  const shown = names.length > MANY ? byDistance.slice(0, FEW).map(({ name }) => name) : names;
  const rest = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  return { nearest: best ? ` Did you mean “${best.name}”?` : '', known: shown.join(', ') + rest || 'none yet' };
}
/** Names from which a message lists the nearest few alone, and how many these are. */
const MANY = 10;
const FEW = 5;

/** A path into the fields of a file: names, and numbers of items from 0. */
export type Path = (string | number)[];

/** A path as messages name it, with its numbers counted from 1: `rows › 2 › x`. */
export const fieldName = (path: Path): string =>
  path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' › ');
