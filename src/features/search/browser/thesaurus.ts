/** What an article adds to the words of a question: the names of its entries, and words of one meaning. */
import { formsIn, type Knowledge } from '../beginning.ts';
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
/** The terms of the words of a text, without stop words. */
export const mainTerms = (words: Pick<Word, 'terms'>[]): string[] =>
  words.flatMap(({ terms }) => terms.filter(({ stop, extra }) => !stop && !extra).map(({ term }) => indexed(term)));

/** The same, with each Russian word as it is: the nominative of “Петрова” may have been stemmed further. */
const wholeTerms = (words: Word[]): string[] =>
  words.flatMap(({ terms }) => {
    const whole = terms.filter((term) => term.whole).map(({ term }) => indexed(term));
    return whole.length > 0 ? whole : mainTerms([{ terms }]);
  });

export interface Known {
  /** The number of the entry whose name it is, or the group of synonyms. */
  entry?: number;
  group?: string[];
  terms: string[];
  alternatives: (also: boolean) => Alternative[];
}

/** The names and synonyms of an article, found by the terms that a question has. */
export class Thesaurus {
  readonly #known = new Map<string, Known[]>();
  readonly analyzer: Analyzer;

  /** @param analyzer the one that the index was made with */
  constructor(analyzer: Analyzer, { names, synonyms }: Knowledge) {
    this.analyzer = analyzer;
    for (const [n, each] of names.entries()) this.#learnNames(each, n);
    for (const group of synonyms) this.#learnSynonyms(group);
  }

  /** The longest name or synonyms that some terms begin with. */
  longest(terms: string[]): Known[] {
    const fitting = (this.#known.get(terms[0] ?? '') ?? []).filter((each) =>
      each.terms.every((term, n) => term === terms[n]),
    );
    const most = Math.max(0, ...fitting.map((each) => each.terms.length));
    return fitting.filter((each) => each.terms.length === most);
  }

  #learn(text: string, known: Omit<Known, 'terms'>): void {
    const words = this.analyzer.words(text);
    const [main, whole] = [mainTerms(words), wholeTerms(words)];
    for (const terms of main.join() === whole.join() ? [main] : [main, whole]) {
      const [first] = terms;
      if (first) this.#known.set(first, [...(this.#known.get(first) ?? []), { ...known, terms }]);
    }
  }

  /** @param n the number of the entry among all names */
  #learnNames({ title, forms, sides }: Knowledge['names'][number], n: number): void {
    const name = (term: string): Alternative => {
      return { terms: [term], phrase: false, by: 'name', forms: formsIn({ forms, sides }) };
    };
    for (const form of new Set([title, ...forms]))
      this.#learn(form, { entry: n, alternatives: () => [name(entryTerm(n))] });
    for (const [s, side] of sides.entries()) {
      const other = sides[1 - s];
      const others = (): Alternative[] =>
        other ? [{ ...name(sideTerm(n, 1 - s)), by: 'side', says: other.name, forms: other.forms }] : [];
      const alternatives = (also: boolean) => [name(sideTerm(n, s)), ...(also ? others() : [])];
      for (const form of side.forms) this.#learn(form, { entry: n, alternatives });
    }
  }

  #learnSynonyms(group: string[]): void {
    for (const words of group) {
      const others = group.filter((other) => other !== words);
      const alternatives = (also: boolean): Alternative[] =>
        (also ? others : []).map((other) => {
          const terms = mainTerms(this.analyzer.words(other));
          return { terms, phrase: true, by: 'synonym', says: other, forms: [other] };
        });
      this.#learn(words, { group, alternatives });
    }
  }
}
