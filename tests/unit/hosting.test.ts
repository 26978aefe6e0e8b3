/** What hosts are told: old addresses lead to new ones, in every language and under a path. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HostedSite } from '../../src/features/hosting/headers.ts';
import { headersFile, redirectsFile, redirectsIn } from '../../src/features/hosting/host-files.ts';
import { nginxConfig } from '../../src/features/hosting/nginx.ts';

const redirects = { '/sections/old/': '/site/sections/new/', '/who/': '/site/keepers/prys/' };
const hosted = (more: Partial<HostedSite> = {}): HostedSite => ({
  folders: ['', 'ru/'],
  base: '/site/',
  policy: "default-src 'none'",
  filePolicy: "default-src 'none'",
  redirects,
  ...more,
});

test('an old address leads on in the folder of a translation too', () => {
  assert.deepEqual(redirectsIn(redirects, '/site/', ['ru', 'ja']), {
    '/ru/sections/old/': '/site/ru/sections/new/',
    '/ru/who/': '/site/ru/keepers/prys/',
    '/ja/sections/old/': '/site/ja/sections/new/',
    '/ja/who/': '/site/ja/keepers/prys/',
  });
});

test('redirects are permanent, from and to addresses under the path of the site', () => {
  assert.equal(
    redirectsFile(hosted()),
    '/site/sections/old/ /site/sections/new/ 301\n/site/who/ /site/keepers/prys/ 301\n',
  );
  assert.match(nginxConfig(hosted()), /location = "\/site\/who" \{[^}]*return 301 "\/site\/keepers\/prys\/"; \}/);
});

test('an address with a sign of nginx’s own leads on as it is', () => {
  const config = nginxConfig(hosted({ redirects: { '/a"b/': '/site/price-$10/ü/' } }));
  assert.match(config, /location = "\/site\/a\\"b\/" \{/);
  assert.match(config, /return 301 "\/site\/price-%2410\/%C3%BC\/";/);
});

test('files named after their content are cached for a year in every language, and no header is sent twice', () => {
  const rules = headersFile(hosted()).split('\n\n');
  for (const folder of ['', 'ru/'])
    assert.ok(rules.some((rule) => rule.startsWith(`/site/${folder}_astro/*\n`) && rule.includes('immutable')));
  assert.ok(!rules.find((rule) => rule.startsWith('/site/*'))?.includes('Cache-Control'));
});
