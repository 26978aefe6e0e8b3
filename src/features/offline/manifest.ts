/** The files of one edition that the service worker caches, each with the hash of its bytes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Library } from '../../article/model/library.ts';
import { diskCache } from '../../article/util/disk-cache.ts';
import { filesIn } from '../../article/util/files.ts';
import { memoise } from '../../article/util/memoise.ts';
import { fontsOf } from './build/fonts-of-page.ts';

/** The most sections, entries and claims of which a site is kept. Of a longer article a reader takes the book along. */
export const PAGES = 400;

/** Whether a site is small enough to be kept whole for reading offline by everyone who comes once. */
export const keepsOffline = memoise(
  ({ sections, entries, claims }: Library): boolean => sections.length + entries.size + claims.size <= PAGES,
);

/** A file that is kept: its address from the root of the site, `./` for the article, and the SHA-256 of its bytes in Base64. */
export type Kept = [address: string, hash: string];

/** The files of an edition by when a reader is sent them. */
export interface KeptFiles {
  first: Kept[];
  /** When the reader comes again; a page among them also when it is opened. The files of the search’s index come last. */
  rest: Kept[];
}

/** The most bytes, as sent, of a first visit. */
const FIRST_VISIT = 400_000;

/** Pages, and what they need to be shown and searched. Social cards and downloads are not cached. */
const KEPT = /(?:\.html|\.css|\.js|\.woff2|^icon\.svg|^search\/.+\.json|^previews\/.+|^pagefind\/.+)$/;
/** The search’s index: of use only as a whole. */
const INDEX = /^pagefind\//;
/** What every page may need: it must be of the same edition as the pages, since its files’ names change with what is in them. */
const SHARED = /^_astro\/.+\.(?:css|js)$|^icon\.svg$|^(?:404|search\/index)\.html$|^(?:search|previews)\/.+\.json$/;

/**
 * The files of a built site that are kept. The first visit brings the article with its fonts, styles and scripts and the
 * page and names of the search, then, as far as its limit allows, the search’s index and pages in the order in which the article links
 * to them, up to the first that does not fit.
 * @param dir the folder of the built site
 * @param old the addresses that lead to others, such as `/sections/old/`: hosts may answer them with no page at all
 * @param others folders of the site that are kept by workers of their own
 */
export function keptFiles(dir: string, old: string[], others: string[] = []): KeptFiles {
  const moved = new Set(old);
  const files = filesIn(dir)
    .filter((file) => !others.includes(file.split('/')[0] ?? ''))
    .filter((file) => file !== 'sw.js' && KEPT.test(file) && !isUnusedEngine(dir, file))
    .filter((file) => !moved.has(`/${addressOf(file)}`));
  const article = readFileSync(join(dir, 'index.html'), 'utf8');
  const fonts = fontsOf(article);
  const isNeeded = (file: string) =>
    file === 'index.html' || SHARED.test(file) || fonts.some((address) => address.endsWith(`/${file}`));
  const {
    needed = [],
    index = [],
    pages = [],
  } = Object.groupBy(files, (file) => (isNeeded(file) ? 'needed' : INDEX.test(file) ? 'index' : 'pages'));
  const place = (file: string) => {
    const at = article.indexOf(`/${addressOf(file)}"`);
    return at < 0 ? article.length : at;
  };
  const ranked = pages.sort((a, b) => place(a) - place(b));
  const sizes = (group: string[], quality: number) =>
    group.reduce((sum, file) => sum + sizeOf(join(dir, file), quality), 0);
  const first = new Set(needed);
  let size = sizes(needed, CLOSE);
  for (const group of [index, ...ranked.filter((file) => place(file) < article.length).map((file) => [file])]) {
    const more = sizes(group, QUICK);
    if (size + more <= FIRST_VISIT) {
      size += more;
      for (const file of group) first.add(file);
    } else if (group !== index) {
      break;
    }
  }
  const kept = (file: string): Kept => [addressOf(file), hashOf(join(dir, file))];
  return {
    first: files.filter((file) => first.has(file)).map(kept),
    rest: [...ranked, ...index].filter((file) => !first.has(file)).map(kept),
  };
}

const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1') || './';

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('base64');

/** Qualities of Brotli: 8 takes a tenth of the time of 10 and gives a tenth more bytes, 10 gives a hundredth more than the best. */
const QUICK = 8;
const CLOSE = 10;

const compressed = diskCache('.cache/sizes', 'brotli');

/** The bytes of a file as a host sends it. */
function sizeOf(path: string, quality: number): number {
  const bytes = readFileSync(path);
  if (!/\.(?:html|css|js|json|svg)$/.test(path)) return bytes.length;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return Number(compressed(`${quality} ${bytes}`, () => `${brotliCompressSync(bytes, { params }).length}`));
}

/** Pagefind brings, beside the engine for the language of the index, one for languages that it does not know. */
function isUnusedEngine(dir: string, file: string): boolean {
  if (file !== 'pagefind/wasm.unknown.pagefind') return false;
  return readdirSync(join(dir, 'pagefind')).filter((name) => name.startsWith('wasm.')).length > 1;
}
