/** The files of a folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The names of all files in a folder and those within it, sorted, with “/” between their parts; none where there is no folder. */
export const filesIn = (dir: string): string[] =>
  (existsSync(dir) ? readdirSync(dir, { withFileTypes: true, recursive: true }) : [])
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).split(sep).join('/'))
    .sort();
