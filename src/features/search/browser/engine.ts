/** Answers questions from the index of the site. Runs in a worker, and in the tests. */
import { complete, correct, partedJapanese, type Vocabulary } from '../correct.ts';
import type { Names } from '../names.ts';
import type { Fragment, Pagefind, Result } from '../pagefind-api.ts';
import type { Analyzer } from '../terms.ts';
import { excerptOf, markerOf } from './excerpt.ts';
import { type Counts, countsOf, type Facets, loadFacets, narrowed } from './facets.ts';
import { Asker } from './find.ts';
import type { Hit } from './hit.ts';
import { ordered } from './order.ts';
import { type Alternative, type Clause, type Knowledge, literalOf, understanding } from './query.ts';

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
  /** Words that were left out, since no passage has all. */
  left: string[];
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
/** Answers a search; `isCurrent` returns whether the answer is still needed. */
export type Answering = (search: Search, isCurrent?: () => boolean) => Promise<Found | undefined>;

/** How many passages at most are read to look for a phrase letter by letter. */
const MOST_READ = 60;

/** How often a question that finds nothing is mended: a run of Japanese is parted at its particles, then into its words. */
const ROUNDS = 2;

/** Makes what searches. It throws, instead of answering, when something could not be fetched. */
export function makeEngine({
  pagefind: coming,
  analyzer,
  vocabulary,
  failures,
  expect,
  names,
  synonyms,
}: Sources): Answering {
  const understood = analyzer.then((cutting) => ({ cutting, understand: understanding(cutting, { names, synonyms }) }));
  const ready = coming.then((pagefind) => ({ pagefind, asker: new Asker(pagefind) }));
  for (const each of [understood, ready]) each.catch(() => {}); // Reported by the first search.
  let words: Promise<Vocabulary> | undefined;
  let facets: Promise<Facets> | undefined;

  /** Throws when a file was not to be had meanwhile, so that nothing is called missing that was not looked at. */
  const checked = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const before = failures();
    const value = await work();
    if (failures() > before) throw new Error('A file of the index could not be fetched.');
    return value;
  };
  const knownFacets = () => {
    facets ??= ready.then(({ pagefind }) => checked(() => loadFacets(pagefind)));
    facets.catch(() => {
      facets = undefined;
    });
    return facets;
  };
  const knownWords = () => {
    words ??= vocabulary();
    words.catch(() => {
      words = undefined;
    });
    return words;
  };

  return async (search, isCurrent = () => true) => {
    const { cutting, understand } = await understood;
    expect?.(termsOf(understand(search.query.trim(), search.also).clauses));
    const { pagefind, asker } = await ready;
    // Words typed while the index was loading are searched once, in their last state.
    if (!isCurrent()) return undefined;
    const chosen = Object.entries(search.filters).filter(([, value]) => value);

    /** The clauses that some passage satisfies, and those that none does. */
    const sift = async (clauses: Clause[]) => {
      const sifted = await Promise.all(
        clauses.map(async (clause) => {
          const alive = await Promise.all(clause.alternatives.map((each) => asker.isAlive(each)));
          return { clause, alternatives: clause.alternatives.filter((_, n) => alive[n]) };
        }),
      );
      return {
        alive: sifted.flatMap(({ clause, alternatives }) =>
          alternatives.length > 0 ? [{ ...clause, alternatives }] : [],
        ),
        dead: sifted.flatMap(({ clause, alternatives }) => (alternatives.length > 0 ? [] : [clause])),
      };
    };
    const fetchTerms = async (clauses: Clause[]) => {
      const terms = termsOf(clauses);
      if (terms.length > 0) await checked(() => pagefind.preload(terms.join(' ')));
    };

    const answer = async (query: string): Promise<Omit<Found, 'meant' | 'instead'> & { dead: Clause[] }> => {
      const question = understand(query, search.also);
      await fetchTerms(question.clauses);
      const { alive, dead } = await sift(question.clauses);
      const { results, left } = await asker.most(alive, question.sequence);
      const used = alive.filter((clause) => !left.includes(clause));
      let found = await havingPhrases(results, used, cutting);
      if (chosen.length > 0) found = narrowed(found, chosen, await knownFacets());
      const sided = search.also ? used : understand(query, true).clauses;
      const by = (kind: Alternative['by']) =>
        sided.flatMap(({ alternatives }) =>
          alternatives.flatMap((each) => (each.by === kind ? (each.says ?? []) : [])),
        );
      const marker = markerOf(used, cutting);
      const first =
        chosen.length > 0 || left.length + dead.length > 0 ? [] : question.named.map((n) => hitOfName(names[n]));
      const hits = ordered(found, query, (fragment) => hitOf(fragment, marker), first);
      return {
        total: found.length,
        hits: (from, to) => checked(() => hits(from, to)),
        counts: async () => countsOf(found, await knownFacets()),
        other: query.startsWith('"') ? undefined : by('side')[0],
        synonyms: by('synonym'),
        left: [...dead, ...left].map((clause) => clause.words),
        onlyCommon: question.onlyCommon,
        dead,
      };
    };

    const query = search.query.trim();
    const { dead, ...found } = await answer(query);
    const asTyped: Found = { ...found, instead: undefined, meant: undefined };
    if (dead.length === 0 || !isCurrent()) return isCurrent() ? asTyped : undefined;

    const known = await knownWords();
    if (!isCurrent()) return undefined;
    const forms = names.flatMap(({ forms: own, sides }) => [...own, ...sides.flatMap((side) => side.forms)]);
    let asked = { query, dead };
    for (let round = 0; round < ROUNDS; round += 1) {
      const mended = mend(asked.query, asked.dead, { ...known, names: [...forms, ...known.names] });
      if (!mended) return asTyped;
      const { dead: stillDead, ...again } = await answer(mended.query);
      if (!isCurrent()) return undefined;
      asked = { query: mended.query, dead: stillDead };
      if (again.total === 0 || (asTyped.total > 0 && stillDead.length >= dead.length)) continue;
      if (!mended.sure) return { ...asTyped, meant: mended.query };
      return { ...again, instead: mended.silent ? undefined : mended.query, meant: undefined };
    }
    return asTyped;
  };
}

const termsOf = (clauses: Clause[]): string[] => [
  ...new Set(clauses.flatMap(({ alternatives }) => alternatives.flatMap((each) => each.terms))),
];

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A query with other words in place of those that no passage has. */
function mend(query: string, dead: Clause[], vocabulary: Vocabulary) {
  let mended = query;
  let sure = true;
  let silent = true;
  for (const { words, literal } of dead) {
    if (literal !== undefined) continue;
    const parted = JAPANESE.test(words) ? partedJapanese(words, vocabulary.names) : undefined;
    if (parted) {
      mended = mended.replace(words, ` ${parted} `);
      continue;
    }
    const completed = query.endsWith(words) ? complete(words, vocabulary) : undefined;
    const correction = completed ? { word: completed, sure: true } : correct(words, vocabulary);
    if (!correction) continue;
    mended = mended.replace(words, correction.word);
    silent = false;
    sure &&= correction.sure;
  }
  return mended === query ? undefined : { query: mended.trim(), sure, silent };
}

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
  const { title, kind, trail } = meta;
  return { address: url, title, kind, trail, excerpt: parts, words };
}

/** An entry that the query names and nothing else. */
function hitOfName(names: Names | undefined): Hit {
  const { address = '', title = '', kind = '', trail = '' } = names ?? {};
  return { address, title, kind, trail, excerpt: [], words: [] };
}
