/** HTTP headers, media types and caching of the site’s files: the table from which the configuration of each host is written. */

/** What every form of a host’s configuration is made from. */
export interface HostedSite {
  /** The folders that each have pages, a search and files of their own: the site itself, ``, and its translations, `ru/`. */
  folders: readonly string[];
  /** The path that the host serves the site under, with a slash at both ends. */
  base: string;
  policy: string;
  /** The policy of all other files, the worker of the search among them: nothing inline. */
  filePolicy: string;
  /** Where old addresses lead: from one within the site (`/sections/old/`) to a whole path of the host. */
  redirects: Record<string, string>;
}

const DENIED = 'accelerometer camera display-capture geolocation gyroscope microphone midi payment usb'.split(' ');

/** The headers of every answer; `commentedOut` is why the configuration holds one as a comment only. */
export const HEADERS: readonly { name: string; value: string; commentedOut?: string }[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  // Other sites learn nothing of what a reader reads here.
  { name: 'Referrer-Policy', value: 'same-origin' },
  { name: 'Permissions-Policy', value: DENIED.map((feature) => `${feature}=()`).join(', ') },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    name: 'Strict-Transport-Security',
    value: 'max-age=31536000',
    commentedOut: 'It binds the whole host name for a year: send it when everything on that name is served by HTTPS.',
  },
];

/** Folders whose files have names made from what is in them. Everything else may change under its name. */
export const HASHED = ['_astro/', 'pagefind/fragment/', 'pagefind/index/', 'pagefind/filter/'] as const;

export const CACHE = {
  /** Files under a name that never means anything else: kept a year. */
  hashed: 'public, max-age=31536000, immutable',
  /** Pages, feeds, the service worker: cached, but revalidated on each request. */
  named: 'no-cache',
} as const;

export const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bib: 'application/x-bibtex',
  css: 'text/css',
  csv: 'text/csv',
  epub: 'application/epub+zip',
  html: 'text/html',
  ico: 'image/x-icon',
  ics: 'text/calendar',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pagefind: 'application/octet-stream',
  pdf: 'application/pdf',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Files whose extension does not give their type. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  'feed.xml': 'application/atom+xml',
  'opensearch.xml': 'application/opensearchdescription+xml',
};

/** Whether a type is text, so that it has a charset and compressing it is worth while. */
export const isText = (type: string): boolean =>
  type.startsWith('text/') || /\bxml|json|bibtex|research-info/.test(type.split('/')[1] ?? '');
