/** The files of a built site. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { tempDirInside } from '../temp-dir.ts';

/**
 * Builds a content folder.
 * @returns the folder of its pages, and all that the build said
 * @throws Error with what the build said when it fails
 */
export function buildContent(content: string, environment: Record<string, string> = {}): { dir: string; said: string } {
  const dir = join(tempDirInside('built-'), 'pages');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dir],
    { env: { ...process.env, CONTENT_DIR: content, ...environment }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return { dir, said: stdout + stderr };
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
