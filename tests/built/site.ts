/** The files of a built site. */
import { spawnSync } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { library } from '../../src/article/model/load.ts';
import { contentDir } from '../../src/article/read/content-dir.ts';
import { tempDirInside } from '../temp-dir.ts';

/** Everything of the project that decides what a build makes; the content comes beside it. */
export const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const BUILDS = resolve('.cache/tests/builds');
const DAY = 24 * 60 * 60 * 1000;

/** Adds the names and bytes of all files at a path to a hash. */
function addFiles(hash: Hash, path: string): void {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((file) => !file.isDirectory())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
    : [path];
  for (const file of files) hash.update(`\0${relative(path, file)}\0`).update(readFileSync(file));
}

/** Removes builds that no run has used for a day. */
function removeOld(): void {
  for (const name of readdirSync(BUILDS)) {
    const path = join(BUILDS, name);
    const used = statSync(path, { throwIfNoEntry: false });
    if (used && Date.now() - used.mtimeMs > DAY) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Makes something of files once and keeps it: whoever asks again, in this run or the next, gets the same folder for as
 * long as neither the files nor the environment have changed. Do not write into it.
 * @param make fills the temporary folder that it is given
 * @returns the folder
 */
export function once(paths: string[], environment: object, make: (temporary: string) => void): string {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(environment));
  for (const path of paths) addFiles(hash, path);
  const made = join(BUILDS, hash.digest('hex').slice(0, 16));
  if (!existsSync(made)) {
    const done = alone();
    try {
      removeOld();
      // Another process may have made the same in the meantime.
      if (!existsSync(made)) {
        const temporary = tempDirInside('built-');
        make(temporary);
        renameSync(temporary, made);
      }
    } finally {
      done();
    }
  }
  const now = new Date();
  utimesSync(made, now, now);
  return made;
}

/**
 * Waits until no other test builds or serves, and keeps them waiting: Astro lists the texts of a project in `.astro/`,
 * whatever content it builds. A lock is that of a process; one that has ended holds none.
 * @returns what lets the others go on
 */
export function alone(): () => void {
  const lock = join(BUILDS, '.lock');
  mkdirSync(BUILDS, { recursive: true });
  const wait = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch {
      if (isHeld(lock)) Atomics.wait(wait, 0, 0, 200);
      else rmSync(lock, { force: true });
    }
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Builds a content folder, once for all files of tests that ask for the same content, sources and environment.
 * @param environment such as BASE and SITE
 * @returns the folder of its pages, and all that the build said
 * @throws Error with what the build said when it fails
 */
export function buildContent(content: string, environment: Record<string, string> = {}): { dir: string; said: string } {
  const built = once([...SOURCES, content], environment, (temporary) => {
    const args = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(temporary, 'pages')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      env: { ...process.env, CONTENT_DIR: content, ...environment },
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    if (status !== 0) throw new Error(stdout + stderr);
    writeFileSync(join(temporary, 'log.txt'), stdout + stderr);
  });
  return { dir: join(built, 'pages'), said: readFileSync(join(built, 'log.txt'), 'utf8') };
}

/** What a page says to a reader: its text, without markup, scripts and styles. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

/** Every page of a folder, by address. */
export function pagesOf(dir: string): Map<string, string> {
  const files = readdirSync(dir, { withFileTypes: true, recursive: true }).filter(({ name }) => name.endsWith('.html'));
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const address = `/${relative(dir, path).split(sep).join('/')}`.replace(/index\.html$/, '');
      return [address, readFileSync(path, 'utf8')];
    }),
  );
}

/** The folders of the languages of the built article: `''`, then those of its translations. */
const folders = ['', ...library(contentDir).site.translations.map((lang) => `${lang}/`)];

/** The pages of the built article by the folder of their language, such as `''` and `ru/`, each map by address. */
export function pagesByLanguage(dir: string): Map<string, Map<string, string>> {
  const pages = [...pagesOf(dir)];
  const folderOf = (address: string) => folders.find((folder) => folder && address.startsWith(`/${folder}`)) ?? '';
  return new Map(folders.map((folder) => [folder, new Map(pages.filter(([address]) => folderOf(address) === folder))]));
}

/** The pages of the built article in its first language, by address. */
export const originalPagesOf = (dir: string): Map<string, string> => pagesByLanguage(dir).get('') ?? new Map();

/** Whether an address of a site, without its fragment, is served. */
export function isServed(dir: string, pages: Map<string, string>, address: string): boolean {
  return pages.has(address) || (!address.endsWith('/') && existsSync(join(dir, decodeURI(address))));
}

/** The values of an attribute in a page. */
export function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );
}
