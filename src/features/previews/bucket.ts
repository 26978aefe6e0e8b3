/** In which file of a folder’s previews a thing is, known alike to the build and to the browser. */

/** The number, from 0, of the file of a thing among the `count` files of its folder. */
export function bucketOf(id: string, count: number): number {
  let sum = 0;
  for (let n = 0; n < id.length; n += 1) sum = (sum * 31 + id.charCodeAt(n)) % 65_521;
  return sum % count;
}
