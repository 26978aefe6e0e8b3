/** Copies of the tiny article, with changes, in folders of their own. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forget } from '../src/article/model/load.ts';
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

/**
 * Changes the files of a copy of the tiny article (null removes one) while something looks at it: for hundreds of cases, of which
 * a folder each would take as long as what is tested.
 * @param dir a copy without changes, which it is again afterwards
 */
export function whileChanged<Seen>(
  dir: string,
  changes: Record<string, string | Buffer | null>,
  look: () => Seen,
): Seen {
  const added: string[] = [];
  for (const [name, text] of Object.entries(changes)) {
    const path = join(dir, name);
    const missing = [path, ...foldersOf(path, dir)].filter((each) => !existsSync(each));
    added.push(...missing);
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
  forget(dir);
  try {
    return look();
  } finally {
    for (const path of added) rmSync(path, { recursive: true, force: true });
    for (const name of Object.keys(changes)) {
      const text = files.get(name);
      if (text) writeFileSync(join(dir, name), text);
    }
    forget(dir);
  }
}

/** The folders that a path is in, within another folder. */
function foldersOf(path: string, within: string): string[] {
  const folder = dirname(path);
  return folder === within ? [] : [folder, ...foldersOf(folder, within)];
}
