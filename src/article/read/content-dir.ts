/** Where the content is: the folder named by CONTENT_DIR, or `content` beside `src`. */
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { withSlash } from '../routes.ts';

/** An absolute path. Builds run from the repository’s root. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** The language of the translation that this process builds, a folder of the content folder; without it, the original. */
export const translation = process.env['TRANSLATION'] || undefined;

/** The path of this build on its host, such as `/`: a host may serve the site under a path, `BASE=/treaty/ npm run build`. */
const root = process.env['BASE'] ?? '/';
export const base = translation ? `${withSlash(root)}${translation}/` : root;

/** Where this build is published: at the address that the content names, or at SITE. */
export const siteAddress = ({ address }: { address: string }): string =>
  new URL(withSlash(base), process.env['SITE'] ?? address).href;

/**
 * The folder that holds a content folder, from where the command runs: '' or a path that ends with “/”. Before the path of
 * a problem’s file it makes one that a terminal can open.
 */
export function parentOf(dir: string): string {
  const parent = relative(process.cwd(), dirname(dir));
  return parent && `${parent}/`;
}

/** A name for what is kept of a content folder and of the translation that is built, which no other has. */
export function keyOf(dir: string): string {
  return createHash('sha256').update(dir).digest('hex').slice(0, 12) + (translation ? `-${translation}` : '');
}

/**
 * Where the pages of a content folder are written: `dist` for `content`, and a folder in `sites/` for each other, so that
 * no server shows the pages or the search of another article.
 * @param dir the content folder, an absolute path; `root` the repository
 */
export function outDirOf(dir: string, root = process.cwd()): string {
  if (dir === join(root, 'content') && !translation) return 'dist';
  const name = basename(dir) === 'content' ? basename(dirname(dir)) : basename(dir);
  return `sites/${[name.replace(/[^\p{L}\p{N}.-]+/gu, '-'), keyOf(dir).slice(0, 6), translation].filter(Boolean).join('-')}/dist`;
}
