/** The site’s part of an nginx configuration: what belongs inside a `server`, for all its files and nothing beside them. */
import { CACHE, FILE_TYPES, HASHED, HEADERS, type HostedSite, isText, TYPES } from './headers.ts';

const quoted = (value: string) => `"${value.replace(/[\\"]/g, '\\$&')}"`;
/** A `$` would begin one of nginx’s variables. */
const encoded = (address: string) => encodeURI(decodeURI(address)).replaceAll('$', '%24');
const escaped = (text: string) => text.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');

/**
 * Headers of one location: nginx forgets those of the outer one as soon as there is one of its own.
 * How long a file is kept may be said only when it was found: an error must not be kept a year.
 */
function headers(policy: string, cache: string, said: 'always' | 'found'): string[] {
  return [
    `add_header Content-Security-Policy ${quoted(policy)} always;`,
    ...HEADERS.flatMap(({ name, value, commentedOut }) => {
      const line = `add_header ${name} ${quoted(value)} always;`;
      return commentedOut ? [`# ${commentedOut}`, `# ${line}`] : [line];
    }),
    `add_header Cache-Control ${quoted(cache)}${said === 'always' ? ' always' : ''};`,
  ];
}

/** A pattern for one of some texts. */
const oneOf = (texts: readonly string[]): string => `(?:${texts.map(escaped).join('|')})`;

const block = (head: string, lines: string[]) => [`${head} {`, ...lines.map((line) => `    ${line}`), '}'];

/** What is shown in the place of a page that does not exist. */
const missing = (folder: string): string[] => [
  `error_page 404 ${folder}404.html;`,
  `error_page 403 =404 ${folder}404.html;`,
];

/** Files of a folder whose ending does not say of what type they are. */
const ofFolder = (folder: string, policy: string): string[] =>
  Object.entries(FILE_TYPES).flatMap(([name, type]) =>
    block(`location = ${folder}${name}`, [
      'types { }',
      `default_type ${type};`,
      ...headers(policy, CACHE.named, 'always'),
    ]),
  );

/** The configuration, to be included in a `server` that says where it listens and where its files are. */
export function nginxConfig({ base, folders, policy, filePolicy, redirects }: HostedSite): string {
  const under = base.replace(/\/$/, '');
  /** Of translations. */
  const others = folders.filter(Boolean);
  const texts = [...new Set([...Object.values(TYPES), ...Object.values(FILE_TYPES)])].filter(isText);
  const redirect = (from: string, to: string) => [
    `location = ${quoted(decodeURI(from))} { absolute_redirect off; return 301 ${quoted(encoded(to))}; }`,
  ];
  return [
    '# Written by the build; changes belong in src/features/hosting/. Include it in a server:',
    '#',
    '#     server {',
    '#         listen 443 ssl;',
    '#         server_name example.org;',
    `#         root /srv/site;  # ${under ? `dist/ is /srv/site${under}` : 'this is dist/'}`,
    '#         include /srv/hosting/nginx.conf;',
    '#     }',
    ...(under ? redirect(under, base) : []),
    ...block(`location ${base}`, [
      'index index.html;',
      'server_tokens off;',
      '# Redirects name the path alone: true behind any proxy, port and scheme.',
      'absolute_redirect off;',
      ...missing(base),
      ...block(
        'types',
        Object.entries(TYPES).map(([ending, type]) => `${type} ${ending};`),
      ),
      'charset utf-8;',
      `charset_types ${texts.filter((type) => type !== 'text/html').join(' ')};`,
      'gzip on;',
      'gzip_vary on;',
      'gzip_proxied any;',
      'gzip_comp_level 6;',
      'gzip_min_length 512;',
      `gzip_types ${texts.filter((type) => type !== 'text/html').join(' ')};`,
      ...headers(policy, CACHE.named, 'always'),
      ...block(
        `location ~ ^${escaped(base)}${others.length > 0 ? `${oneOf(others)}?` : ''}${oneOf(HASHED)}`,
        headers(filePolicy, CACHE.hashed, 'found'),
      ),
      '# Other hosts’ configuration is nobody’s page.',
      `location ~ ^${escaped(base)}_(?:headers|redirects)$ { return 404; }`,
      ...folders.flatMap((folder) => ofFolder(base + folder, filePolicy)),
      ...others.flatMap((folder) => block(`location ${base}${folder}`, missing(base + folder))),
      ...Object.entries(redirects).flatMap(([old, now]) => [
        ...redirect(under + old, now),
        ...(old.endsWith('/') ? redirect(under + old.slice(0, -1), now) : []),
      ]),
    ]),
    '',
  ].join('\n');
}
