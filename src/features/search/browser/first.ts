/** Hits that are fetched at once. */
export const FIRST = 5;
