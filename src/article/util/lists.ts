/** Lists: the first of each key, and jobs for items. */

/** @returns the first item of each key, in the order of the list */
export const firstOfEach = <Item>(list: Iterable<Item>, keyOf: (item: Item) => unknown): Item[] =>
  [...Map.groupBy(list, keyOf).values()].flatMap((group) => group.slice(0, 1));

/**
 * Does some of many jobs at a time: all at once would hold all that they read in memory.
 * @param job what to do with an item
 * @param size how many items at a time
 * @throws what a job throws
 */
export async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  job: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) await job(item);
  };
  await Promise.all(Array.from({ length: size }, work));
}
