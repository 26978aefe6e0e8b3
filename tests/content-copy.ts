/** Copies of the tiny article, with changes, in folders of their own. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tempDir } from './temp-dir.ts';

/** The tiny article. */
export const tiny = fileURLToPath(new URL('fixtures/tiny/content', import.meta.url));

/**
 * Writes a copy of the tiny article whose files are replaced by those given (null removes one).
 * @returns the content folder of the copy
 */
export function copyWith(files: Record<string, string | Buffer | null>): string {
  const dir = join(tempDir('content-'), 'content');
  cpSync(tiny, dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
  return dir;
}
