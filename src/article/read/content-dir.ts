/** Where the content is: the folder named by CONTENT_DIR, or `content` beside `src`. */
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** An absolute path. Builds run from the repository’s root. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/**
 * The folder that holds a content folder, from where the command runs: '' or a path that ends with “/”. Before the path of
 * a problem’s file it makes one that a terminal can open.
 */
export function parentOf(dir: string): string {
  const parent = relative(process.cwd(), dirname(dir));
  return parent && `${parent}/`;
}

/** A name for what is kept of a content folder, which no other folder has. */
export function keyOf(dir: string): string {
  return createHash('sha256').update(dir).digest('hex').slice(0, 12);
}

/**
 * Where the pages of a content folder are written: `dist` for `content`, and a folder in `sites/` for each other, so that
 * no server shows the pages or the search of another article.
 * @param dir the content folder, an absolute path; `root` the repository
 */
export function outDirOf(dir: string, root = process.cwd()): string {
  if (dir === join(root, 'content')) return 'dist';
  const name = basename(dir) === 'content' ? basename(dirname(dir)) : basename(dir);
  return `sites/${name.replace(/[^\p{L}\p{N}.-]+/gu, '-')}-${keyOf(dir).slice(0, 6)}/dist`;
}
