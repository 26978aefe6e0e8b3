/** Values derived from an object that does not change, such as a whole article. */

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
