/** The files of a built site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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
