/** Memoises functions of a whole article, so that pages share their results. */

/**
 * @param make works something out of an object that does not change
 * @returns the same, remembered for as long as the object lives
 */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}
