/** Copies of the tiny article, with changes, in folders of their own. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tempDir } from './temp-dir.ts';

/** The tiny article. */
export const tiny = fileURLToPath(new URL('fixtures/tiny/content', import.meta.url));

const files = new Map(
  readdirSync(tiny, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path): [string, Buffer] => [relative(tiny, path), readFileSync(path)]),
);

/**
 * Writes a copy of the tiny article whose files are replaced by those given (null removes one).
 * @returns the content folder of the copy
 */
export function copyWith(changes: Record<string, string | Buffer | null>): string {
  const dir = join(tempDir('content-'), 'content');
  const folders = new Set<string>();
  for (const [name, text] of new Map([...files, ...Object.entries(changes)])) {
    const path = join(dir, name);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    if (text !== null) writeFileSync(path, text);
  }
  return dir;
}
