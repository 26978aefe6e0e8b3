/** Addresses and ids that belong to the site, so that no content may use them. */

/** Pages that every article has, or may have, beside those of its sections and entries. */
export const PAGES = [
  '/',
  '/about/',
  '/brief/',
  '/changes/',
  '/figures/',
  '/search/',
  '/sources/',
  '/timeline/',
  '/claims/',
];

/** First parts of addresses that no folder of a kind may take. */
export const FOLDERS = [
  ...PAGES.flatMap((page) => page.split('/').filter(Boolean)),
  ...['_astro', 'cards', 'charts', 'cite', 'map', 'pagefind', 'previews', 'sections'],
];

/**
 * Ids of the parts of pages that a link may name. Each id of the pages’ own begins with “_”, which no id of the content
 * does (see `id` in schema-parts.ts), so that the two never meet.
 */
export const PARTS = ['_contents', '_followed', '_mentions', '_sources', '_text', '_unverified'];

/** An address as the beginning of others: a host may serve the site under a path. */
export const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);
