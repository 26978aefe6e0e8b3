/** Lists: the first of each key, and jobs for items. */

/** @returns the first item of each key, in the order of the list */
export const firstOfEach = <Item>(list: Iterable<Item>, keyOf: (item: Item) => unknown): Item[] =>
  [...Map.groupBy(list, keyOf).values()].flatMap((group) => group.slice(0, 1));

/**
 * Does some of many jobs at a time, the next as soon as one is done: all at once would hold all that they read in memory.
 * @param limit how many items at a time
 * @param job what to do with an item
 * @throws what a job throws
 */
export async function concurrently<Item>(
  items: readonly Item[],
  limit: number,
  job: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) await job(item);
  };
  await Promise.all(Array.from({ length: limit }, work));
}
