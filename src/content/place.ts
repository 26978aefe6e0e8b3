/** Where the content is: the folder named by CONTENT_DIR, or `content` beside `src`. */
import { dirname, relative, resolve } from 'node:path';

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
