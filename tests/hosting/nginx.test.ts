/** The site behind a real nginx with the configuration that the build writes, at the root of a host and under a path. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { executable } from '../browser/executable.ts';
import { originalPagesOf, pagesOf } from '../built/site.ts';
import { buildLock, LOCK_BASE } from '../lock-site.ts';
import { siteDir } from '../site-dir.ts';
import { nginxPath, type Serving, serve } from './nginx.ts';

const skip = nginxPath ? false : 'nginx is not installed';
const sites = [
  { name: 'the article, at the root of its host', base: '/', pages: () => siteDir, query: 'Kunashir' },
  {
    name: 'another article, under a path',
    base: LOCK_BASE,
    pages: buildLock,
    query: 'lock',
    small: true,
  },
];

for (const { name, base, pages, query, small } of sites) {
  describe(`nginx: ${name}`, { skip }, () => {
    let server: Serving;
    let dir: string;
    before(async () => {
      dir = pages();
      server = await serve(nginxPath ?? '', dir, base);
    });
    after(() => server?.stop());

    /** Asks for an address within the site, following no redirect. */
    const ask = (address: string, headers: Record<string, string> = {}) =>
      fetch(server.origin + base + address, { redirect: 'manual', headers });
    const filesOf = (ending: string) =>
      readdirSync(dir, { withFileTypes: true, recursive: true })
        .filter((file) => file.name.endsWith(ending))
        .map((file) => relative(dir, join(file.parentPath, file.name)));

    test('pages and files come compressed, with their types and the headers of the table', async () => {
      const wanted: [string, string, RegExp][] = [
        ['', 'text/html; charset=utf-8', /no-cache/],
        [filesOf('.css')[0] ?? '', 'text/css; charset=utf-8', /max-age=31536000, immutable/],
        [filesOf('.js').find((file) => file.startsWith('_astro')) ?? '', 'text/javascript; charset=utf-8', /immutable/],
        ['sources.ris', 'application/x-research-info-systems; charset=utf-8', /no-cache/],
        ['opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8', /no-cache/],
        ['search/names.json', 'application/json; charset=utf-8', /no-cache/],
      ];
      for (const [address, type, cache] of wanted) {
        const answer = await ask(address, { 'accept-encoding': 'gzip' });
        assert.equal(answer.status, 200, address);
        assert.equal(answer.headers.get('content-type'), type, address);
        assert.match(answer.headers.get('cache-control') ?? '', cache, address);
        assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', address);
        assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, address);
        const large = (await answer.text()).length > 1000;
        if (large) assert.equal(answer.headers.get('content-encoding'), 'gzip', address);
      }
    });

    test('fonts and the pieces of the index are cached for a year; what names them is not', async () => {
      for (const ending of ['.woff2', '.pf_fragment', '.pf_index']) {
        const [file = ''] = filesOf(ending);
        assert.match((await ask(file)).headers.get('cache-control') ?? '', /immutable/, file);
      }
      for (const file of ['pagefind/pagefind-entry.json', 'pagefind/pagefind.js', 'icon.svg'])
        assert.equal((await ask(file)).headers.get('cache-control'), 'no-cache', file);
    });

    test('a page that has not changed is not sent again', async () => {
      const tag = (await ask('')).headers.get('etag') ?? '';
      assert.equal((await ask('', { 'if-none-match': tag })).status, 304);
    });

    test('an address without its last slash leads to the page', async () => {
      const answer = await ask('sources');
      assert.equal(answer.status, 301);
      assert.equal(answer.headers.get('location'), `${base}sources/`);
      if (base === '/') return;
      const root = await fetch(server.origin + base.slice(0, -1), { redirect: 'manual' });
      assert.deepEqual([root.status, root.headers.get('location')], [301, base]);
    });

    if (small) {
      test('a page that has moved leads to its new place, with and without the slash', async () => {
        const moves = { 'sections/old': 'sections/gate/', 'sections/older': 'sections/gate/#gate_key' };
        const told = readFileSync(join(dir, '_redirects'), 'utf8').split('\n');
        for (const [old, now] of Object.entries(moves)) {
          for (const address of [`${old}/`, old]) {
            const answer = await ask(address);
            assert.deepEqual([answer.status, answer.headers.get('location')], [301, base + now], address);
          }
          assert.ok(told.includes(`${base}${old}/ ${base}${now} 301`), 'Netlify and Cloudflare Pages do the same');
        }
      });
    }

    test('the site’s own page answers an address that never existed, and is not cached', async () => {
      const own = pagesOf(dir).get('/404.html');
      for (const address of ['never/', 'never', '_astro/never.js', 'cite/', '_headers', '_redirects']) {
        const answer = await ask(address);
        assert.equal(answer.status, 404, address);
        assert.equal(answer.headers.get('cache-control'), 'no-cache', address);
        assert.match(answer.headers.get('content-security-policy') ?? '', /script-src/, address);
        assert.equal(await answer.text(), own, address);
      }
    });

    test('in a browser the pages and the search keep to the policy and to the site; the policy stops what is not the site’s', async () => {
      const browser = await chromium.launch(await executable());
      try {
        const page = await browser.newPage();
        const wrong: string[] = [];
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) wrong.push(`${page.url()}: ${message.text()}`);
        });
        page.on('request', (request) => {
          if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.origin + base))
            wrong.push(`${page.url()} asks ${request.url()}`);
        });
        page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
        page.on('requestfailed', (request) => {
          const { errorText } = request.failure() ?? {};
          // Leaving a page stops what it still fetches.
          if (errorText !== 'net::ERR_ABORTED') wrong.push(`${request.url()}: ${errorText}`);
        });
        // Of the small article every kind of page, of the other the first: tests/browser/article.spec.ts opens its others. The page
        // of the search fetches its index; it is visited below, with a query that waits for it.
        const addresses = kindsOf([...originalPagesOf(dir).keys()].filter((each) => each !== '/search/'));
        for (const address of small ? addresses : ['/']) {
          await page.goto(server.origin + base + address.slice(1));
          // The last file that a page fetches by itself, once the worker of offline reading is registered.
          await page.waitForFunction(() =>
            performance.getEntriesByType('resource').some(({ name }) => name.includes('/notice.')),
          );
        }

        await page.goto(server.origin + base);
        await page.keyboard.press('/');
        await page.locator('.search-dialog input').fill(query);
        await page.locator('.search-dialog mark').first().waitFor();
        await page.goto(`${server.origin}${base}search/?q=${query}`);
        await page.locator('search-page mark').first().waitFor();
        assert.deepEqual(wrong, []);

        const stopped = await page.evaluate(
          () =>
            new Promise<string>((resolve) => {
              document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
              const script = document.createElement('script');
              script.textContent = 'document.title = "taken"';
              document.head.append(script);
            }),
        );
        assert.equal(stopped, 'script-src-elem');
        assert.notEqual(await page.title(), 'taken');
      } finally {
        await browser.close();
      }
    });
  });
}

/** One page of each folder, and every page without a folder of its own. */
function kindsOf(addresses: string[]): string[] {
  const kinds = new Map(addresses.map((address) => [address.replace(/^(\/[^/]+\/)[^/]+\/$/, '$1*'), address]));
  return [...kinds.values()].filter((address) => address !== '/404.html');
}
