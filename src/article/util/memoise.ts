/** What is worked out of a whole article is worked out once, and not for each page that asks. */

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
