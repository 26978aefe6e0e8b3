/** In which file of a folder’s previews a thing is, known alike to the build and to the browser. */

/**
 * @param id the id of a thing
 * @param count how many files the previews of its folder are in
 * @returns the number of the file, from 0
 */
export function bucketOf(id: string, count: number): number {
  let sum = 0;
  for (let n = 0; n < id.length; n += 1) sum = (sum * 31 + id.charCodeAt(n)) % 65_521;
  return sum % count;
}
