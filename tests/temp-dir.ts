/** Temporary folders of the tests, removed when the process that made them ends. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const made: string[] = [];
process.on('exit', () => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A new folder outside the project, such as for content. @returns its absolute path */
export const tempDir = (prefix: string): string => tempDirIn(tmpdir(), prefix);

/** A new folder within the project, where built code finds the project's packages. @returns its absolute path */
export const tempDirInside = (prefix: string): string => tempDirIn(resolve('.cache/tests'), prefix);

function tempDirIn(parent: string, prefix: string): string {
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(join(parent, prefix));
  made.push(dir);
  return dir;
}
