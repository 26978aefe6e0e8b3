/** `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them from the site’s folder; neither serves them. */
import { CACHE, FILE_TYPES, HASHED, HEADERS } from './headers.ts';
import type { HostedSite } from './site.ts';

/**
 * The headers. Where two rules apply, these hosts join the values of a header that both set: so no header is set twice. Pages and
 * other files under names of their own are already revalidated on each request (`max-age=0, must-revalidate`).
 */
export function headersFile({ base, policy, folders }: HostedSite): string {
  const rule = (address: string, lines: string[]) => [`${base}${address}`, ...lines.map((line) => `  ${line}`), ''];
  return [
    ...rule('*', [
      `Content-Security-Policy: ${policy}`,
      ...HEADERS.flatMap(({ name, value, unless }) =>
        unless ? [`# ${unless}`, `# ${name}: ${value}`] : [`${name}: ${value}`],
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
