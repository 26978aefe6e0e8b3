/** What the service worker keeps for reading without a network: one edition of the site, each file with what its bytes must be. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file that is kept: its address from the root of the site, `./` for the article, and the SHA-256 of its bytes in Base64. */
export type Kept = [address: string, hash: string];

/** Pages and what they need to be shown and searched; not pictures for other sites, nor what is there to be taken away. */
const KEPT = /(?:\.html|\.css|\.js|\.woff2|^icon\.svg|^search\/.+\.json|^pagefind\/.+)$/;

/**
 * The files of a built site that are kept, in the order of their addresses.
 * @param dir the folder of the built site
 * @param old the addresses that lead to others, such as `/sections/old/`: hosts may answer them with no page at all
 */
export function keptFiles(dir: string, old: string[]): Kept[] {
  const moved = new Set(old);
  const files = readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).split(sep).join('/'))
    .filter((file) => file !== 'sw.js' && KEPT.test(file) && !isUnusedEngine(dir, file));
  return files
    .map((file): Kept => [addressOf(file), hashOf(join(dir, file))])
    .filter(([address]) => !moved.has(`/${address}`))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1') || './';

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('base64');

/** Pagefind brings, beside the engine for the language of the index, one for languages that it does not know. */
function isUnusedEngine(dir: string, file: string): boolean {
  if (file !== 'pagefind/wasm.unknown.pagefind') return false;
  return readdirSync(join(dir, 'pagefind')).filter((name) => name.startsWith('wasm.')).length > 1;
}
