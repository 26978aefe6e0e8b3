/** A parsed query: clauses, each of which a passage must satisfy by any alternative. Words such as “who” make no clause. */
import type { Knowledge } from '../beginning.ts';
import { type Analyzer, indexed, safe, type Word, withoutOkurigana } from '../terms.ts';
import { type Alternative, type Known, mainTerms, Thesaurus } from './thesaurus.ts';

export interface Clause {
  /** As it was typed. */
  words: string;
  alternatives: Alternative[];
  /** Whether it is the name of an entry, or was typed like a name. */
  isName: boolean;
  /** Of a phrase in quotation marks: its words as the text must have them. */
  literal?: string;
}
interface Question {
  clauses: Clause[];
  /** Whether it has words, but none that says what it is about. */
  onlyCommon: boolean;
  /** The terms of its words in their order, for passages that have them so. */
  sequence: string[];
  /** The numbers of the entries that it names, when it holds nothing else. */
  named: number[];
}

/** Parses queries. */
export type Understand = (query: string, also: boolean) => Question;

/** A word of a query that is no stop word, with its terms. */
interface Asked {
  word: Word;
  terms: string[];
}

/** Makes the parser of queries for an article. */
export function understanding(analyzer: Analyzer, knowledge: Knowledge): Understand {
  const thesaurus = new Thesaurus(analyzer, knowledge);
  return (query, also) => {
    // Where everything is in capitals, no word is an abbreviation.
    const typed = /\p{Ll}/u.test(query) ? query : query.toLowerCase();
    const phrases = [...typed.matchAll(/["“„«「『]([^"“”„«»「」『』]+)["“”»」』]?/gu)];
    const rest = phrases.reduce((left, [phrase]) => left.replace(phrase, ' '), typed);
    const words = analyzer.words(rest);
    const asked = words.map((word) => ({ word, terms: mainTerms([word]) })).filter(({ terms }) => terms.length > 0);
    const { clauses: ofWords, named } = clausesOf(asked, rest, also, thesaurus);
    const clauses = [...phrases.flatMap(({ 1: words = '' }) => phraseClause(words, analyzer)), ...ofWords];
    return {
      clauses,
      onlyCommon: clauses.length === 0 && words.length > 0,
      sequence: phrases.length > 0 ? [] : asked.flatMap(({ terms }) => terms),
      named: phrases.length > 0 ? [] : named,
    };
  };
}

/** The clauses of words without quotation marks, and the entries that they name as a whole. */
function clausesOf(asked: Asked[], text: string, also: boolean, thesaurus: Thesaurus) {
  const clauses: Clause[] = [];
  const groups = new Set<string[]>();
  let named: number[] = [];
  for (let at = 0; at < asked.length; ) {
    const { taken, known } = nextOf(asked, at, thesaurus);
    at += taken.length;
    const own = known.flatMap(({ group }) => (group ? [group] : []));
    // Of two words with one meaning, as in “people live”, either will do.
    if (!also || !own.some((group) => groups.has(group))) {
      const words = text.slice(taken[0]?.word.from, taken.at(-1)?.word.to);
      const more = known.flatMap(({ alternatives }) => alternatives(also));
      const isName = known.some(({ entry }) => entry !== undefined) || isWrittenAsName(words, at > taken.length);
      clauses.push({
        words,
        alternatives: unique([...ownAlternatives(taken, words, thesaurus.analyzer), ...more]),
        isName,
      });
    }
    for (const group of own) groups.add(group);
    if (taken.length === asked.length) named = [...new Set(known.flatMap(({ entry }) => entry ?? []))];
  }
  return { clauses, named };
}

/** The words of the longest name or synonym that begins at a place, or the one word there. */
function nextOf(asked: Asked[], at: number, thesaurus: Thesaurus): { taken: Asked[]; known: Known[] } {
  const known = thesaurus.longest(asked.slice(at).flatMap(({ terms }) => terms));
  let length = known[0]?.terms.length ?? 0;
  let until = at;
  while (length > 0) length -= asked[until++]?.terms.length ?? length;
  // A name that ends within a word is none.
  if (known.length === 0 || length < 0) return { taken: asked.slice(at, at + 1), known: [] };
  return { taken: asked.slice(at, until), known };
}

/** Whether words begin with a capital, which at the beginning of a question says nothing unless they own something. */
const isWrittenAsName = (words: string, isWithin: boolean): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words) && (isWithin || /['’]s$/u.test(words));

function unique(alternatives: Alternative[]): Alternative[] {
  const seen = new Set<string>();
  return alternatives.filter(({ terms }) => !seen.has(terms.join(' ')) && seen.add(terms.join(' ')));
}

/** Short Japanese words in their other spelling: without the kana between ideographs, or with it in the text alone. */
function respelled(words: string, analyzer: Analyzer): Alternative[] {
  const short = withoutOkurigana(words);
  if (short !== words) return [{ terms: mainTerms(analyzer.words(short)), phrase: true, by: 'words' }];
  return words.length === 3 ? [{ terms: [indexed(safe(words))], phrase: false, by: 'words' }] : [];
}

/** The words themselves: a word with hyphens and a number with spaces also as one, or in its parts. */
function ownAlternatives(taken: Asked[], words: string, analyzer: Analyzer): Alternative[] {
  const own: Alternative = { terms: taken.flatMap(({ terms }) => terms), phrase: taken.length === 1, by: 'words' };
  const all = taken.flatMap(({ word }) => word.terms);
  const whole = all.filter((term) => term.whole).map(({ term }) => indexed(term));
  const unstemmed = whole.length === own.terms.length ? [{ ...own, terms: whole }] : [];
  const [only] = taken;
  if (taken.length === 1 && only?.word.japanese) return [own, ...respelled(words, analyzer)];
  if (taken.length > 1 || !only || own.terms.length < 2) return [own, ...unstemmed];
  const longest = all
    .filter(({ extra, from, to }) => extra && from === only.word.from && to === only.word.to)
    .reduce((a, { term }) => (term.length > a.length ? term : a), '');
  return [own, ...unstemmed, ...(longest ? [{ terms: [indexed(longest)], phrase: false, by: 'words' as const }] : [])];
}

function phraseClause(words: string, analyzer: Analyzer): Clause[] {
  const found = analyzer.words(words);
  const terms = mainTerms(found);
  if (terms.length === 0) return [];
  const alternatives: Alternative[] = [{ terms, phrase: true, by: 'words' }];
  return [{ words: `“${words.trim()}”`, alternatives, isName: false, literal: literalOf(words, analyzer) }];
}

/** A text by its words alone, to look for a phrase in it. */
export const literalOf = (text: string, analyzer: Analyzer): string =>
  ` ${analyzer
    .words(text)
    .flatMap(({ terms }) => terms.filter(({ extra }) => !extra).map(({ plain }) => plain))
    .join(' ')} `;
