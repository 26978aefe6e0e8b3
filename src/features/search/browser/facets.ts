/** The values of the filters, and the passages that have each: enough to count and to narrow what any question found. */
import type { Pagefind } from '../pagefind-api.ts';

/** By the name of a filter and one of its values, the ids of the passages. */
export type Facets = Map<string, Map<string, Set<string>>>;
/** Of each filter, how many passages each value would leave. */
export type Counts = Record<string, Record<string, number>>;

/** Fetches the filters. */
export async function loadFacets(pagefind: Pagefind): Promise<Facets> {
  const values = Object.entries(await pagefind.filters());
  const facets: Facets = new Map();
  for (const [name, counts] of values) {
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
export function narrowed<Found extends { id: string }>(
  found: Found[],
  chosen: [string, string][],
  facets: Facets,
): Found[] {
  return found.filter(({ id }) => chosen.every(([name, value]) => facets.get(name)?.get(value)?.has(id)));
}

/** How many of some passages each value would leave. */
export function countsOf(found: { id: string }[], facets: Facets): Counts {
  const counts: Counts = {};
  for (const [name, values] of facets) {
    counts[name] = {};
    for (const [value, ids] of values) counts[name][value] = found.filter(({ id }) => ids.has(id)).length;
  }
  return counts;
}
