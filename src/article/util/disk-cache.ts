/** What is slow to work out and the same for the same question, kept in files between builds. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from './write-atomic.ts';

/**
 * @param folder where it is kept
 * @param version changes with what works it out
 * @returns gives what is kept under a key, or works it out and keeps it
 */
export function diskCache(folder: string, version: string): (key: string, make: () => string) => string {
  const known = new Map<string, string>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const hash = createHash('sha256')
      .update(JSON.stringify([version, key]))
      .digest('hex');
    const file = join(folder, `${hash.slice(0, 24)}.txt`);
    const found = read(file) ?? written(file, make());
    known.set(key, found);
    return found;
  };
}

function written(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, text);
  return text;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
