/** What a query means: which entries it names, what else is searched for it, and what was probably meant. */
import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';
import type { Names } from './names.ts';

/** Whether a folded text holds a folded form; a form of letters as a word of its own. */
function holds(text: string, form: string): boolean {
  if (!form) return false;
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(form) ? ` ${text} `.includes(` ${form} `) : text.includes(form);
}

/** The same query by the other side’s name, when it holds the name of one side. */
export function otherSide(query: string, names: Names[]): { query: string; name: string } | undefined {
  const folded = fold(query);
  for (const { sides } of names) {
    for (const side of sides) {
      const form = side.forms
        .map(fold)
        .sort((a, b) => b.length - a.length)
        .find((each) => holds(folded, each));
      const other = sides.find((each) => each !== side);
      if (form && other) return { query: folded.replace(form, other.name), name: other.name };
    }
  }
  return undefined;
}

/** Words that a correction may lead to: names, and other words from the commonest on. */
export interface Vocabulary {
  names: string[];
  words: string[];
}

/** Letters of the two alphabets whose words can be corrected. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}]{4,}$/u;

/** Whether some word of a query stands neither in a name nor, as it begins, in what was found first. */
export function doubtful(query: string, names: Names[], told: string[]): boolean {
  const forms = names.flatMap((each) => [...each.forms, ...each.sides.flatMap((side) => side.forms)]).map(fold);
  const text = fold(told.join(' ').replace(/<[^>]+>/g, ''));
  return fold(query)
    .split(' ')
    .filter((word) => LETTERS.test(word))
    .some((word) => {
      const begins = word.slice(0, Math.max(4, word.length - 2));
      return !text.includes(begins) && !forms.some((form) => ` ${form}`.includes(` ${word}`));
    });
}

/** A question with ever fewer words: first without the short and unknown ones, then without the commonest. */
export function relaxed(query: string, { names, words }: Vocabulary): string[] {
  const rank = new Map(
    [...words.map(fold), ...names.flatMap((name) => fold(name).split(' '))].map((word, n) => [word, n]),
  );
  let left = query.split(/\s+/).filter((word) => rank.has(fold(word)));
  const queries: string[] = [];
  while (left.length > 0 && queries.length < 5) {
    queries.push(left.join(' '));
    const commonest = left.reduce((a, b) => ((rank.get(fold(a)) ?? 0) < (rank.get(fold(b)) ?? 0) ? a : b));
    left = left.filter((word) => word !== commonest);
  }
  return queries.filter((each) => each !== query);
}

/**
 * A query whose unknown words are replaced by the nearest known ones, or undefined when nothing is near.
 * `sure` when all that was replaced became a name: those are searched at once, other words are only proposed.
 */
export function correct(query: string, { names, words }: Vocabulary): { query: string; sure: boolean } | undefined {
  const known = new Set([...names, ...words].map(fold));
  let sure = true;
  let changed = false;
  const corrected = query.split(/\s+/).map((word) => {
    const folded = fold(word);
    if (folded.length < 4 || known.has(folded) || [...known].some((each) => each.startsWith(folded))) return word;
    const name = nearest(folded, names);
    const other = name ? undefined : nearest(folded, words);
    if (!name && !other) return word;
    changed = true;
    if (!name) sure = false;
    return name ?? other ?? word;
  });
  return changed ? { query: corrected.join(' '), sure } : undefined;
}

/** The nearest of some words: one letter may differ in five, two in more; of equals, one that begins alike. */
function nearest(folded: string, words: string[]): string | undefined {
  const limit = folded.length < 6 ? 1 : 2;
  return words
    .map((word) => ({
      word,
      far: distance(folded, fold(word)),
      alike: fold(word)[0] === folded[0] ? 0 : 1,
    }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.alike - b.alike)[0]?.word;
}
