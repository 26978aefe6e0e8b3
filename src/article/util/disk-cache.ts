/** Results that are slow to compute and the same for the same input, kept in files between builds that may run at once. */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { memoiseByKey } from './memoise.ts';

/**
 * @param folder where the files are
 * @param version changes with what computes the results
 * @returns gives the result of a key from the cache, or computes it and stores it
 */
export function diskCache(folder: string, version: string): (key: string, make: () => string) => string {
  return (key, make) => {
    const file = join(folder, `${hashOf(`${version}\0${key}`)}.txt`);
    return read(file) ?? written(file, make());
  };
}

/**
 * A version for results of this project’s code: it changes with that code and with every package.
 * @param folders of TypeScript files, from the root of the project
 */
export const codeVersion = memoiseByKey((...folders: string[]): string => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`),
  );
  const code = files.filter((name) => name.endsWith('.ts')).sort();
  return hashOf(['package-lock.json', ...code].map((file) => readFileSync(file, 'utf8')).join('\0'));
});

/** The name of a cached file: 24 hexadecimal digits, the same for the same text. */
export const hashOf = (text: string): string => hash('sha256', text).slice(0, 24);

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

/** Writes a file so that it is there whole or not at all: two builds at once must not read each other’s half of one. */
export function writeWhole(file: string, data: string | Uint8Array): void {
  const half = `${file}.${process.pid}.${threadId}`;
  writeFileSync(half, data);
  renameSync(half, file);
}
