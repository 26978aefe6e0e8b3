/** Answers questions from the index of the site. Runs in a worker, and in the tests. */
import { retrying } from '../../../article/util/memoise.ts';
import { formsIn, type Knowledge } from '../beginning.ts';
import { isLast } from '../entry.ts';
import type { Fragment, Pagefind, Result } from '../pagefind-api.ts';
import type { Analyzer } from '../terms.ts';
import { excerptOf, type Marker, markerOf } from './excerpt.ts';
import { type Counts, countsOf, type Facets, loadFacets, narrowed } from './facets.ts';
import { Asker } from './find.ts';
import { type Hit, hitOfName, ordered } from './hit.ts';
import type { Vocabulary } from './mend.ts';
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
  analyzer: Analyzer;
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
  readonly #understand: Understand;
  readonly #asker: Promise<Asker>;
  readonly #facets: () => Promise<Facets>;
  readonly #vocabulary: () => Promise<Vocabulary>;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#understand = understanding(sources.analyzer, sources);
    this.#asker = sources.pagefind.then((pagefind) => new Asker(pagefind));
    this.#asker.catch(() => {}); // Reported by the first search.
    this.#facets = retrying(async () => {
      const pagefind = await sources.pagefind;
      return this.#checked(() => loadFacets(pagefind));
    });
    this.#vocabulary = retrying(sources.vocabulary);
  }

  /** Answers a search; where `isCurrent` says that nobody waits for the answer any more, there may be none. */
  async search(search: Search, isCurrent: () => boolean = () => true): Promise<Found | undefined> {
    const query = search.query.trim();
    this.#sources.expect?.(termsOf(this.#understand(query, search.also).clauses));
    await this.#asker;
    // Words typed while the index was loading are searched once, in their last state.
    if (!isCurrent()) return undefined;
    const { found, dead } = await this.#answer(query, search);
    if (dead.length === 0 || !isCurrent()) return found;
    const [{ mend }, { names, words }] = await Promise.all([import('./mend.ts'), this.#vocabulary()]);
    const vocabulary = { names: [...this.#sources.names.flatMap(formsIn), ...names], words };
    let asked = { query, dead };
    for (let round = 0; round < ROUNDS && isCurrent(); round += 1) {
      const mended = mend(asked.query, asked.dead, vocabulary);
      if (!mended) break;
      const again = await this.#answer(mended.query, search);
      asked = { query: mended.query, dead: again.dead };
      if (again.found.total === 0 || (found.total > 0 && again.dead.length >= dead.length)) continue;
      if (!mended.sure) return { ...found, meant: mended.query };
      return { ...again.found, instead: mended.silent ? undefined : mended.query };
    }
    return found;
  }

  /** What the words of a query find, and the clauses that no passage satisfies. */
  async #answer(query: string, { also, filters }: Search): Promise<{ found: Found; dead: Clause[] }> {
    const { pagefind, analyzer, names } = this.#sources;
    const question = this.#understand(query, also);
    const terms = termsOf(question.clauses);
    if (terms.length > 0) await this.#checked(async () => (await pagefind).preload(terms.join(' ')));
    const asker = await this.#asker;
    const { alive, dead, results, left, few } = await asker.answer(question.clauses, question.sequence);
    const used = alive.filter((clause) => !left.includes(clause));
    const chosen = Object.entries(filters).filter(([, value]) => value);
    let passages = await havingPhrases(results, used, analyzer);
    if (chosen.length > 0) passages = narrowed(passages, chosen, await this.#facets());
    const alternatives = (also ? used : this.#understand(query, true).clauses).flatMap((clause) => clause.alternatives);
    const by = (kind: Alternative['by']) => alternatives.flatMap((each) => (each.by === kind ? (each.says ?? []) : []));
    const marker = markerOf(few ? alive : used, analyzer);
    const isWhole = chosen.length === 0 && left.length + dead.length === 0;
    const answered = left.length + dead.length === 0 && results.some(({ id }) => !isLast(id));
    const named = isWhole ? question.named.flatMap((n) => names[n] ?? []).map(hitOfName) : [];
    const hits = ordered(passages, query, (fragment) => hitOf(fragment, marker), named);
    return {
      found: {
        total: passages.length,
        hits: (from, to) => this.#checked(() => hits(from, to)),
        counts: async () => countsOf(passages, await this.#facets()),
        other: query.startsWith('"') ? undefined : by('side')[0],
        synonyms: by('synonym'),
        instead: undefined,
        meant: undefined,
        answered: answered || question.onlyCommon,
        left: [...dead, ...left].map((clause) => clause.words),
        few,
        onlyCommon: question.onlyCommon,
      },
      dead,
    };
  }

  /** Throws when a file could not be fetched meanwhile, so that nothing is called missing that was not looked at. */
  async #checked<Value>(work: () => Promise<Value>): Promise<Value> {
    const before = this.#sources.failures();
    const value = await work();
    if (this.#sources.failures() > before) throw new Error('A file of the index could not be fetched.');
    return value;
  }
}

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

function hitOf({ url, content, meta }: Fragment, marker: Marker): Hit {
  const { parts, words } = excerptOf(content, marker);
  return { ...meta, address: url, excerpt: parts, words };
}
