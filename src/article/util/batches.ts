/** Some of many jobs at a time: all at once would hold all that they read in memory. */

/**
 * @param job what to do with an item
 * @param size how many items at a time
 * @throws what a job throws
 */
export async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  job: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += size) await Promise.all(items.slice(from, from + size).map(job));
}
