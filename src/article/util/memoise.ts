/** Values that are computed once. */

/**
 * @param make derives a value from an object
 * @returns the same function, which remembers its value for as long as the object lives
 */
export function memoise<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}

/**
 * @param make derives a value from words and numbers
 * @returns the same function, which remembers its values
 */
export function memoiseByKey<Key extends (string | number | boolean)[], Value>(
  make: (...key: Key) => Value,
): (...key: Key) => Value {
  const known = new Map<string, { value: Value }>();
  return (...key) => {
    const name = key.join('\0');
    const found = known.get(name) ?? { value: make(...key) };
    known.set(name, found);
    return found.value;
  };
}

/** Makes a value once, when it is first wanted; after a failure the next call tries again. */
export function retrying<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
