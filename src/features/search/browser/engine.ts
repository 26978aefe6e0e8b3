/** Answers questions from the index of the site. Runs in a worker, and in the tests. */

import { retrying } from '../../../article/util/memoise.ts';
import { formsIn, type Knowledge } from '../beginning.ts';
import type { Vocabulary } from '../correct.ts';
import { isLast } from '../entry.ts';
import type { Fragment, Pagefind, Result } from '../pagefind-api.ts';
import type { Analyzer } from '../terms.ts';
import { excerptOf, markerOf } from './excerpt.ts';
import { type Counts, countsOf, type Facets, loadFacets, narrowed } from './facets.ts';
import { Asker } from './find.ts';
import { type Hit, hitOfName, ordered } from './hit.ts';
import { type Clause, literalOf, type Understand, understanding } from './query.ts';
import type { Alternative } from './thesaurus.ts';

/** What a search looks for: words, narrowed by values of filters. */
export interface Search {
  query: string;
  filters: Record<string, string>;
  /** False when neither the other side’s name nor synonyms are to be searched too. */
  also: boolean;
}
/** What a search found, and what the page has to say of it. */
export interface Found {
  total: number;
  /** The hits from one to another, from 0. */
  hits: (from: number, to: number) => Promise<Hit[]>;
  counts: () => Promise<Counts>;
  /** The other side’s name that was searched too, or would be. */
  other: string | undefined;
  /** Words of the same meaning that were searched too, or would be. */
  synonyms: string[];
  /** The query that was searched instead. */
  instead: string | undefined;
  /** A query that may have been meant. */
  meant: string | undefined;
  /** Words that were left out, since no passage has all, or too few. */
  left: string[];
  /** Whether some passage of the text, and not only a source, has all words. */
  answered: boolean;
  /** Whether a few passages have all words; they come first. */
  few: boolean;
  /** Whether the query has only words that are too common. */
  onlyCommon: boolean;
}

/** What the engine answers from. */
export interface Sources extends Knowledge {
  pagefind: Promise<Pagefind>;
  analyzer: Promise<Analyzer>;
  vocabulary: () => Promise<Vocabulary>;
  /** How many files of the index could not be fetched so far; Pagefind itself passes over them. */
  failures: () => number;
  /** Gets the terms of each query before Pagefind does, to prefetch their chunks of the index. */
  expect?: (terms: string[]) => void;
}
/** How many passages at most are read to look for a phrase letter by letter. */
const MOST_READ = 60;

/** How often a question that finds nothing is mended: a run of Japanese is parted at its particles, then into its words. */
const ROUNDS = 2;

/** Searches an index. It throws, instead of answering, when something could not be fetched. */
export class Searcher {
  readonly #sources: Sources;
  readonly #understood: Promise<{ analyzer: Analyzer; understand: Understand }>;
  readonly #asker: Promise<Asker>;
  readonly #facets: () => Promise<Facets>;
  readonly #vocabulary: () => Promise<Vocabulary>;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#understood = sources.analyzer.then((analyzer) => {
      return { analyzer, understand: understanding(analyzer, sources) };
    });
    this.#asker = sources.pagefind.then((pagefind) => new Asker(pagefind));
    for (const each of [this.#understood, this.#asker]) each.catch(() => {}); // Reported by the first search.
    this.#facets = retrying(async () => {
      const pagefind = await sources.pagefind;
      return this.#checked(() => loadFacets(pagefind));
    });
    this.#vocabulary = retrying(sources.vocabulary);
  }

  /**
   * Answers a search.
   * @param isCurrent whether the answer is still needed; if not, there is none
   */
  async search(search: Search, isCurrent: () => boolean = () => true): Promise<Found | undefined> {
    const query = search.query.trim();
    const { understand } = await this.#understood;
    this.#sources.expect?.(termsOf(understand(query, search.also).clauses));
    await this.#asker;
    // Words typed while the index was loading are searched once, in their last state.
    if (!isCurrent()) return undefined;
    const { dead, ...found } = await this.#answer(query, search);
    const asTyped: Found = { ...found, instead: undefined, meant: undefined };
    if (dead.length === 0 || !isCurrent()) return isCurrent() ? asTyped : undefined;
    const [{ mend }, { names, words }] = await Promise.all([import('./mend.ts'), this.#vocabulary()]);
    const vocabulary = { names: [...this.#sources.names.flatMap(formsIn), ...names], words };
    let asked = { query, dead };
    for (let round = 0; round < ROUNDS && isCurrent(); round += 1) {
      const mended = mend(asked.query, asked.dead, vocabulary);
      if (!mended) return asTyped;
      const { dead: stillDead, ...again } = await this.#answer(mended.query, search);
      asked = { query: mended.query, dead: stillDead };
      if (again.total === 0 || (asTyped.total > 0 && stillDead.length >= dead.length)) continue;
      if (!isCurrent()) return undefined;
      if (!mended.sure) return { ...asTyped, meant: mended.query };
      return { ...again, instead: mended.silent ? undefined : mended.query, meant: undefined };
    }
    return isCurrent() ? asTyped : undefined;
  }

  /** What the words of a query find, and the clauses that no passage satisfies. */
  async #answer(query: string, { also, filters }: Search): Promise<Answer> {
    const { analyzer, understand } = await this.#understood;
    const question = understand(query, also);
    const { alive, dead, results, left, few } = await this.#matches(question.clauses, question.sequence);
    const used = alive.filter((clause) => !left.includes(clause));
    const chosen = Object.entries(filters).filter(([, value]) => value);
    let found = await havingPhrases(results, used, analyzer);
    if (chosen.length > 0) found = narrowed(found, chosen, await this.#facets());
    const alternatives = (also ? used : understand(query, true).clauses).flatMap((clause) => clause.alternatives);
    const by = (kind: Alternative['by']) => alternatives.flatMap((each) => (each.by === kind ? (each.says ?? []) : []));
    const marker = markerOf(few ? alive : used, analyzer);
    const isWhole = chosen.length === 0 && left.length + dead.length === 0;
    const answered = left.length + dead.length === 0 && results.some(({ id }) => !isLast(id));
    const named = isWhole ? question.named.flatMap((n) => this.#sources.names[n] ?? []).map(hitOfName) : [];
    const hits = ordered(found, query, (fragment) => hitOf(fragment, marker), named);
    return {
      total: found.length,
      hits: (from, to) => this.#checked(() => hits(from, to)),
      counts: async () => countsOf(found, await this.#facets()),
      other: query.startsWith('"') ? undefined : by('side')[0],
      synonyms: by('synonym'),
      answered: answered || question.onlyCommon,
      left: [...dead, ...left].map((clause) => clause.words),
      few,
      onlyCommon: question.onlyCommon,
      dead,
    };
  }

  /** The passages that satisfy most of some clauses, and which clauses any passage satisfies. */
  async #matches(clauses: Clause[], sequence: string[]) {
    const [pagefind, asker] = await Promise.all([this.#sources.pagefind, this.#asker]);
    const terms = termsOf(clauses);
    if (terms.length > 0) await this.#checked(() => pagefind.preload(terms.join(' ')));
    return asker.answer(clauses, sequence);
  }

  /** Throws when a file could not be fetched meanwhile, so that nothing is called missing that was not looked at. */
  async #checked<Value>(work: () => Promise<Value>): Promise<Value> {
    const before = this.#sources.failures();
    const value = await work();
    if (this.#sources.failures() > before) throw new Error('A file of the index could not be fetched.');
    return value;
  }
}

type Answer = Omit<Found, 'meant' | 'instead'> & { dead: Clause[] };

const termsOf = (clauses: Clause[]): string[] => [
  ...new Set(clauses.flatMap(({ alternatives }) => alternatives.flatMap((each) => each.terms))),
];

/** The passages that contain every phrase letter by letter: the index knows words by their stems only. */
async function havingPhrases(results: Result[], clauses: Clause[], analyzer: Analyzer): Promise<Result[]> {
  const literals = clauses.flatMap(({ literal }) => literal ?? []);
  if (literals.length === 0) return results;
  const read = await Promise.all(results.slice(0, MOST_READ).map(({ data }) => data()));
  return results.filter((_, n) => {
    const fragment = read[n];
    if (!fragment) return false;
    const texts = [fragment.content, fragment.meta.title, fragment.meta.trail, fragment.meta.names ?? ''].map((text) =>
      literalOf(text, analyzer),
    );
    return literals.every((literal) => texts.some((text) => text.includes(literal)));
  });
}

function hitOf({ url, content, meta }: Fragment, marker: ReturnType<typeof markerOf>): Hit {
  const { parts, words } = excerptOf(content, marker);
  return { ...meta, address: url, excerpt: parts, words };
}
