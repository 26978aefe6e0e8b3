/** @returns the first item of each key, in the order of the list */
export function firstOfEach<Item>(list: Iterable<Item>, keyOf: (item: Item) => unknown): Item[] {
  const seen = new Set<unknown>();
  return [...list].filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
