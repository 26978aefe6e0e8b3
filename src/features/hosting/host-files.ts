/** `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them from the site’s folder; neither serves them. Redirects are for pages that once existed. */
import type { Library } from '../../article/model/library.ts';
import { CACHE, FILE_TYPES, HASHED, HEADERS, type HostedSite } from './headers.ts';

/**
 * The headers. Where two rules apply, these hosts join the values of a header that both set: so no header is set twice. Pages and
 * other files under names of their own are already revalidated on each request (`max-age=0, must-revalidate`).
 */
export function headersFile({ base, policy, folders }: HostedSite): string {
  const rule = (address: string, lines: string[]) => [`${base}${address}`, ...lines.map((line) => `  ${line}`), ''];
  return [
    ...rule('*', [
      `Content-Security-Policy: ${policy}`,
      ...HEADERS.flatMap(({ name, value, commentedOut }) =>
        commentedOut ? [`# ${commentedOut}`, `# ${name}: ${value}`] : [`${name}: ${value}`],
      ),
    ]),
    ...folders.flatMap((within) =>
      HASHED.flatMap((folder) => rule(`${within}${folder}*`, [`Cache-Control: ${CACHE.hashed}`])),
    ),
    ...folders.flatMap((within) =>
      Object.entries(FILE_TYPES).flatMap(([name, type]) =>
        rule(within + name, [`Content-Type: ${type}; charset=utf-8`]),
      ),
    ),
  ].join('\n');
}

/** The redirects; empty when no address has changed. */
export function redirectsFile({ base, redirects }: HostedSite): string {
  const under = base.replace(/\/$/, '');
  return Object.entries(redirects)
    .map(([old, now]) => `${under}${old} ${now} 301\n`)
    .join('');
}

/** Astro’s `redirects` for the aliases that are pages of their own; those within a page stay as anchors there. */
export function redirectsOf({ aliases }: Library, base: string): Record<string, string> {
  const under = (address: string) => base.replace(/\/$/, '') + address;
  return Object.fromEntries([...aliases].filter(([old]) => !old.includes('#')).map(([old, now]) => [old, under(now)]));
}

/** The same redirects within the folders of translations, whose pages have the addresses of the original. */
export const redirectsIn = (
  redirects: Record<string, string>,
  base: string,
  langs: readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    langs.flatMap((lang) =>
      Object.entries(redirects).map(([old, now]) => [`/${lang}${old}`, `${base}${lang}/${now.slice(base.length)}`]),
    ),
  );
