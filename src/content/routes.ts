/** What the site itself puts at an address or an id, so that no content takes its place. A test compares both lists with the pages. */

/** Pages that every article has, or may have, beside those of its sections and entries. */
export const PAGES = ['/', '/about/', '/brief/', '/changes/', '/search/', '/sources/', '/timeline/', '/claims/'];

/** First parts of addresses that no folder of a kind may take. */
export const FOLDERS = [
  ...PAGES.flatMap((page) => page.split('/').filter(Boolean)),
  ...['_astro', 'cards', 'cite', 'map', 'pagefind', 'sections'],
];

/** Element ids of the pages’ own parts. */
export const IDS = [
  'answer',
  'brief',
  'border',
  'contents',
  'edition',
  'followed',
  'hatching',
  'mentions',
  'menu',
  'settings',
  'sources',
  'text',
  'unverified',
];
