/** Where the content is: the folder named by CONTENT_DIR, or `content` beside `src`. */
import { resolve } from 'node:path';

/** An absolute path. Builds run from the repository’s root. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');
