/** How long a text takes to read. */

/** Words a minute; the mean of silent reading of English non-fiction (Brysbaert 2019). */
const READING_SPEED = 238;

/** Minutes of silent reading, a begun one counted whole. */
export const minutesOf = (words: number): number => Math.ceil(words / READING_SPEED);
