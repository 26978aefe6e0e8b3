/**
 * A parsed query: clauses, of which a passage must satisfy every one, each by any of its alternatives. Words that a
 * question is made of, such as “who” or “the”, make no clause.
 */
import type { Names } from '../names.ts';
import { type Analyzer, entryTerm, indexed, sideTerm, type Word } from '../terms.ts';

/** One way to satisfy a clause. */
export interface Alternative {
  /** As the index has them; the passage must contain all of them. */
  terms: string[];
  /** Whether they must follow one another. */
  phrase: boolean;
  /** Whether it is the words themselves, a name of the same entry, the other side’s name or a synonym. */
  by: 'words' | 'name' | 'side' | 'synonym';
  /** What the page says was searched too. */
  says?: string;
  /** Names that may replace the words in the text, to be marked. */
  forms?: string[];
}
/** A part of a question. */
export interface Clause {
  /** As it was typed. */
  words: string;
  alternatives: Alternative[];
  /** Of a phrase in quotation marks: its words as the text must have them. */
  literal?: string;
}
/** A question that was understood. */
interface Question {
  clauses: Clause[];
  /** Whether it has words, but none that says what it is about. */
  onlyCommon: boolean;
  /** The terms of its words in their order, for passages that have them so. */
  sequence: string[];
  /** The numbers of the entries that it names, when it holds nothing else. */
  named: number[];
}

/** What an article adds to the words of a question. */
export interface Knowledge {
  names: Names[];
  synonyms: string[][];
}

/** What understands questions. */
export type Understand = (query: string, also: boolean) => Question;

/** The terms of the words of a text that decide something. */
const mainTerms = (words: Word[]): string[] =>
  words.flatMap(({ terms }) => terms.filter(({ stop, extra }) => !stop && !extra).map(({ term }) => indexed(term)));

interface Known {
  /** The number of the entry whose name it is, or the group of synonyms. */
  entry?: number;
  group?: string[];
  terms: string[];
  alternatives: (also: boolean) => Alternative[];
}

/**
 * Makes what understands the questions of an article.
 * @param analyzer the one that the index was made with
 */
export function understanding(analyzer: Analyzer, { names, synonyms }: Knowledge): Understand {
  const termsOf = (text: string) => mainTerms(analyzer.words(text));
  const known = new Map<string, Known[]>();
  const learn = (text: string, alternatives: Known['alternatives'], of: { entry: number } | { group: string[] }) => {
    const terms = termsOf(text);
    const [first] = terms;
    if (first) known.set(first, [...(known.get(first) ?? []), { terms, alternatives, ...of }]);
  };
  names.forEach(({ title, forms, sides }, n) => {
    const all = [...forms, ...sides.flatMap((side) => side.forms)];
    const name = (term: string): Alternative => ({ terms: [term], phrase: false, by: 'name', forms: all });
    for (const form of new Set([title, ...forms])) learn(form, () => [name(entryTerm(n))], { entry: n });
    sides.forEach((side, s) => {
      const other = sides[1 - s];
      const others = (): Alternative[] =>
        other ? [{ ...name(sideTerm(n, 1 - s)), by: 'side', says: other.name, forms: other.forms }] : [];
      for (const form of side.forms) {
        learn(form, (also) => [name(sideTerm(n, s)), ...(also ? others() : [])], { entry: n });
      }
    });
  });
  for (const group of synonyms) {
    for (const words of group) {
      const others = group.filter((other) => other !== words);
      learn(
        words,
        (also) =>
          also
            ? others.map((other) => ({
                terms: termsOf(other),
                phrase: true,
                by: 'synonym',
                says: other,
                forms: [other],
              }))
            : [],
        { group },
      );
    }
  }

  /** The longest name or synonyms that some terms begin with. */
  const longest = (terms: string[]): Known[] => {
    const fitting = (known.get(terms[0] ?? '') ?? []).filter((each) =>
      each.terms.every((term, n) => term === terms[n]),
    );
    const most = Math.max(0, ...fitting.map((each) => each.terms.length));
    return fitting.filter((each) => each.terms.length === most);
  };

  return (query, also) => {
    // Where everything is in capitals, no word is an abbreviation.
    const typed = /\p{Ll}/u.test(query) ? query : query.toLowerCase();
    const phrases = [...typed.matchAll(/["“„«「『]([^"“”„«»「」『』]+)["“”»」』]?/gu)];
    const clauses: Clause[] = phrases.flatMap(({ 1: words = '' }) => phraseClause(words, analyzer));
    const rest = phrases.reduce((left, [phrase]) => left.replace(phrase, ' '), typed);
    const words = analyzer.words(rest);
    const asked = words.flatMap((word) => {
      const terms = mainTerms([word]);
      return terms.length > 0 ? [{ word, terms }] : [];
    });
    const named: number[] = [];
    const groups = new Set<string[]>();
    for (let at = 0; at < asked.length; ) {
      const found = longest(asked.slice(at).flatMap(({ terms }) => terms));
      // A name that ends within a word is none.
      let length = found[0]?.terms.length ?? 0;
      let until = at;
      while (length > 0) length -= asked[until++]?.terms.length ?? length;
      const isKnown = found.length > 0 && length === 0;
      const taken = asked.slice(at, isKnown ? until : at + 1);
      const from = taken[0]?.word.from ?? 0;
      const to = taken.at(-1)?.word.to ?? 0;
      const again = isKnown && also && found.some(({ group }) => group && groups.has(group));
      for (const { group } of isKnown ? found : []) if (group) groups.add(group);
      const more = isKnown ? found.flatMap(({ alternatives }) => alternatives(also)) : [];
      // Of two words with one meaning, as in “people live”, either will do.
      if (!again)
        clauses.push({ words: rest.slice(from, to), alternatives: unique([...ownAlternatives(taken), ...more]) });
      if (isKnown && taken.length === asked.length && phrases.length === 0)
        named.push(...new Set(found.flatMap(({ entry }) => entry ?? [])));
      at += taken.length;
    }
    return {
      clauses,
      onlyCommon: clauses.length === 0 && words.length > 0,
      sequence: phrases.length > 0 ? [] : asked.flatMap(({ terms }) => terms),
      named,
    };
  };
}

function unique(alternatives: Alternative[]): Alternative[] {
  const seen = new Set<string>();
  return alternatives.filter(({ terms }) => !seen.has(terms.join(' ')) && seen.add(terms.join(' ')));
}

/** The words themselves: a word with hyphens and a number with spaces also as one, or in its parts. */
function ownAlternatives(taken: { word: Word; terms: string[] }[]): Alternative[] {
  const own: Alternative = { terms: taken.flatMap(({ terms }) => terms), phrase: taken.length === 1, by: 'words' };
  const all = taken.flatMap(({ word }) => word.terms);
  const whole = all.filter((term) => term.whole).map(({ term }) => indexed(term));
  const unstemmed = whole.length === own.terms.length ? [{ ...own, terms: whole }] : [];
  const [only] = taken;
  if (taken.length > 1 || !only || own.terms.length < 2 || only.word.japanese) return [own, ...unstemmed];
  const longest = all
    .filter(({ extra, from, to }) => extra && from === only.word.from && to === only.word.to)
    .reduce((a, { term }) => (term.length > a.length ? term : a), '');
  return [own, ...unstemmed, ...(longest ? [{ terms: [indexed(longest)], phrase: false, by: 'words' as const }] : [])];
}

function phraseClause(words: string, analyzer: Analyzer): Clause[] {
  const found = analyzer.words(words);
  const terms = mainTerms(found);
  if (terms.length === 0) return [];
  return [
    {
      words: `“${words.trim()}”`,
      alternatives: [{ terms, phrase: true, by: 'words' }],
      literal: literalOf(words, analyzer),
    },
  ];
}

/** A text by its words alone, to look for a phrase in it. */
export const literalOf = (text: string, analyzer: Analyzer): string =>
  ` ${analyzer
    .words(text)
    .flatMap(({ terms }) => terms.filter(({ extra }) => !extra).map(({ plain }) => plain))
    .join(' ')} `;
