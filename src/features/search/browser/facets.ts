/** The values of the filters, and the passages that have each: enough to count and to narrow what any question found. */
import type { Pagefind, Result } from '../pagefind-api.ts';

/** By the name of a filter and one of its values, the ids of the passages. */
export type Facets = Map<string, Map<string, Set<string>>>;
/** Of each filter, how many passages each value would leave. */
export type Counts = Record<string, Record<string, number>>;

export async function loadFacets(pagefind: Pagefind): Promise<Facets> {
  const facets: Facets = new Map();
  for (const [name, counts] of Object.entries(await pagefind.filters())) {
    const ids = new Map<string, Set<string>>();
    for (const value of Object.keys(counts)) {
      const { results } = await pagefind.search(null, { filters: { [name]: value } });
      ids.set(value, new Set(results.map(({ id }) => id)));
    }
    facets.set(name, ids);
  }
  return facets;
}

/** Which of some passages have the chosen values. */
export const narrowed = (found: Result[], chosen: [string, string][], facets: Facets): Result[] =>
  found.filter(({ id }) => chosen.every(([name, value]) => facets.get(name)?.get(value)?.has(id)));

/** How many of some passages each value would leave. */
export function countsOf(found: Result[], facets: Facets): Counts {
  const count = (ids: Set<string>) => found.filter(({ id }) => ids.has(id)).length;
  return Object.fromEntries(
    Array.from(facets, ([name, values]) => [
      name,
      Object.fromEntries(Array.from(values, ([value, ids]) => [value, count(ids)])),
    ]),
  );
}
