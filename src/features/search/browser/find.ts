/** Asks Pagefind for the passages that satisfy a question, and, where none does, for those that satisfy most of it. */
import { memoiseByKey } from '../../../article/util/memoise.ts';
import { isLast } from '../entry.ts';
import type { Pagefind, Result } from '../pagefind-api.ts';
import type { Clause } from './query.ts';
import type { Alternative } from './thesaurus.ts';

/** The most searches that one question may take in all its alternatives. */
const MOST_WAYS = 24;
/** How much a passage counts that is found by something else than the words. */
const BY = { words: 1, name: 1, side: 0.9, synonym: 0.6 };
/** How much more a passage counts in which the words follow one another. */
const IN_ORDER = 2;
/** So many passages, or less, are too few for an answer: they may have the words by chance, far from each other. */
const FEW = 2;
/** So many, or less, of a question of three words or more are long passages rather than the one that it is about. */
const SOME = 8;

/** How much a passage counts without a name that was asked for. */
const NAMELESS = 0.7;

export interface Matches {
  /** The best first. */
  results: Result[];
  /** Clauses that no passage satisfies together with the others, or too few. */
  left: Clause[];
  /** Whether a few passages satisfy all clauses; they come first. */
  few: boolean;
}

/** Asks about terms and phrases, each once. */
export class Asker {
  readonly #pagefind: Pagefind;
  /** Terms that some passage has. */
  readonly #existing = new Set<string>();
  /** How many passages have a term. Pagefind lists them all, which for a frequent one takes longer than any search. */
  readonly #count: (term: string) => Promise<number>;
  /** The passages in which terms follow one another, by their ids. */
  readonly #phrase: (...terms: string[]) => Promise<Set<string>>;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
    this.#count = memoiseByKey(async (term) => (await pagefind.search(term)).results.length);
    this.#phrase = memoiseByKey(async (...terms) => {
      const { results } = await pagefind.search(`"${terms.join(' ')}"`);
      return new Set(results.map(({ id }) => id));
    });
  }

  /** The passages that satisfy the most of some clauses; the clauses that any passage satisfies, with the alternatives by which it does, and the others. */
  async answer(clauses: Clause[], sequence: string[]): Promise<Matches & { alive: Clause[]; dead: Clause[] }> {
    await this.#compare(clauses.flatMap(({ alternatives }) => (alternatives.length === 1 ? alternatives : [])));
    const sifted = await Promise.all(
      clauses.map(async (clause) => {
        const isAlive = await Promise.all(clause.alternatives.map((alternative) => this.#isAlive(alternative)));
        return { ...clause, alternatives: clause.alternatives.filter((_, n) => isAlive[n]) };
      }),
    );
    const alive = sifted.filter(({ alternatives }) => alternatives.length > 0);
    const dead = clauses.filter((_, n) => sifted[n]?.alternatives.length === 0);
    return { alive, dead, ...(await this.#most(alive, sequence, dead.length === 0)) };
  }

  /**
   * Remembers the terms of some alternatives without which more passages are found: Pagefind passes over a term that no
   * passage has, and to list all passages with a frequent one takes longer than these searches together.
   */
  async #compare(alternatives: Alternative[]): Promise<void> {
    const all = [...new Set(alternatives.flatMap(({ terms }) => terms))];
    if (all.length < 3 || all.every((term) => this.#existing.has(term))) return;
    const found = async (terms: string[]) => (await this.#pagefind.search(terms.join(' '))).results.length;
    const least = await found(all);
    for (const term of all) if ((await found(all.filter((other) => other !== term))) > least) this.#existing.add(term);
  }

  async #isAlive({ terms, phrase }: Alternative): Promise<boolean> {
    for (const term of terms) if (!this.#existing.has(term) && (await this.#count(term)) === 0) return false;
    return !phrase || terms.length < 2 || (await this.#phrase(...terms)).size > 0;
  }

  /** The passages that satisfy every one of some clauses. */
  async #all(clauses: Clause[], sequence: string[]): Promise<Result[]> {
    const best = new Map<string, Result>();
    for (const way of waysOf(clauses)) {
      const terms = [...new Set(way.flatMap((each) => each.terms))];
      const phrases = await Promise.all(
        way.filter((each) => each.phrase && each.terms.length > 1).map((each) => this.#phrase(...each.terms)),
      );
      const weight = way.reduce((product, { by }) => product * BY[by], 1);
      const { results } = await this.#pagefind.search(terms.join(' '));
      for (const result of results) {
        if (!phrases.every((ids) => ids.has(result.id))) continue;
        const score = result.score * weight;
        if ((best.get(result.id)?.score ?? -1) < score) best.set(result.id, { ...result, score });
      }
    }
    const inOrder = sequence.length > 1 && best.size > 1 ? await this.#phrase(...sequence) : new Set<string>();
    return [...best.values()]
      .map((result) => (inOrder.has(result.id) ? { ...result, score: result.score * IN_ORDER } : result))
      .sort((a, b) => Number(isLast(a.id)) - Number(isLast(b.id)) || b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  /** The numbers of some clauses, those first that say least: the names of entries come last, before them the rarer words. */
  async #leastFirst(clauses: Clause[]): Promise<number[]> {
    const reachOf = async ({ terms }: Alternative) =>
      Math.min(...(await Promise.all(terms.map((term) => this.#count(term)))));
    const reach = await Promise.all(
      clauses.map(async ({ alternatives }) =>
        (await Promise.all(alternatives.map(reachOf))).reduce((sum, count) => sum + count, 0),
      ),
    );
    const isName = (n: number) => Number(clauses[n]?.isName);
    return clauses.map((_, n) => n).sort((a, b) => isName(a) - isName(b) || (reach[b] ?? 0) - (reach[a] ?? 0));
  }

  /** Of passages that satisfy as many clauses, those with the clauses that say most. @param adds whether few are followed by such with fewer clauses */
  async #most(clauses: Clause[], sequence: string[], adds = false): Promise<Matches> {
    const results = await this.#all(clauses, sequence);
    const whole = { results, left: [], few: false };
    if (clauses.length < 2) return whole;
    const texts = results.filter(({ id }) => !isLast(id));
    // Where no passage of the text has all the words, a source is a hit if it has them in their order.
    const inOrder = texts.length === 0 && sequence.length > 1 ? await this.#phrase(...sequence) : new Set<string>();
    const complete = texts.length > 0 ? texts : results.filter(({ id }) => inOrder.has(id));
    const isExact = clauses.some(({ literal }) => literal !== undefined);
    if (complete.length > (!adds || isExact ? 0 : clauses.length > 2 ? SOME : FEW)) return whole;
    const fewer = await this.#fewer(clauses, results);
    if (results.length === 0) return fewer;
    const rest = complete.slice(FEW);
    if (!fewer.results[0] || isLast(fewer.results[0].id)) return whole;
    const better = rest[0] ? fewer.results.filter(({ score }) => score > (rest[0]?.score ?? 0)) : fewer.results;
    if (better.length === 0) return whole;
    const all = [...complete.slice(0, FEW), ...better, ...rest, ...results];
    const first = new Map(all.map((result) => [result.id, result]));
    return { results: [...first.values()], left: fewer.left, few: complete.length > 0 };
  }

  /** Further passages, that satisfy all but one clause, whichever fits best; if there are none, those that satisfy the most. */
  async #fewer(clauses: Clause[], complete: Result[]): Promise<Matches> {
    const order = await this.#leastFirst(clauses);
    const known = new Set(complete.map(({ id }) => id));
    let sources: Matches | undefined;
    let best: { found: Matches; fit: number } | undefined;
    for (const n of order) {
      const kept = clauses.filter((_, other) => other !== n);
      const results = (await this.#all(kept, [])).filter(({ id }) => !known.has(id));
      const [first] = results;
      if (!first) continue;
      const found = { results, left: clauses.filter((_, other) => other === n), few: false };
      const fit = first.score * (clauses[n]?.isName ? NAMELESS : 1);
      if (isLast(first.id)) sources ??= found;
      else if (!best || fit > best.fit) best = { found, fit };
    }
    if (best) return best.found;
    if (sources || known.size > 0) return sources ?? { results: [], left: [], few: false };
    const [least] = order;
    const { results, left } = await this.#most(
      clauses.filter((_, n) => n !== least),
      [],
    );
    return { results, left: clauses.filter((clause, n) => n === least || left.includes(clause)), few: false };
  }
}

/** Every choice of one alternative from each clause; from the last clauses only the first, where there would be too many. */
function waysOf(clauses: Clause[]): Alternative[][] {
  return clauses.reduce<Alternative[][]>(
    (ways, { alternatives }) => {
      const some = alternatives.slice(0, Math.max(1, Math.floor(MOST_WAYS / ways.length)));
      return ways.flatMap((way) => some.map((alternative) => [...way, alternative]));
    },
    [[]],
  );
}
