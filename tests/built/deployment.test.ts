/** An article built for a host other than its own, under a path: whatever it generates leads there and nowhere else. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { library } from '../../src/article/model/load.ts';
import { BASE, buildExample, SITE, translated } from './example-site.ts';

const { dir } = buildExample();
const own = new URL(library(translated).site.address).host;

/** Every file of the build that is text, those of the book included, by name. */
const texts = new Map(
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const shown = relative(dir, path);
      const bytes = readFileSync(path);
      if (name.endsWith('.epub')) {
        return Object.entries(unzipSync(bytes)).map(([part, data]): [string, string] => [
          `${shown}/${part}`,
          strFromU8(data),
        ]);
      }
      return [[shown, bytes.toString('utf8')] as [string, string]];
    })
    .filter(([name]) => /\.(?:html|xhtml|opf|xml|json|ics|bib|ris|txt|md|csv|js|css|webmanifest|svg)$/.test(name)),
);

test('no generated file names the host without the path, or the host of the content', () => {
  const wrong = [...texts].flatMap(([name, text]) => {
    // Calendars fold their lines at 75 octets.
    const whole = text.replaceAll('\r\n ', '');
    const addresses = whole.match(/https?:\/\/[^\s"'<>)}\]]+/g) ?? [];
    return addresses
      .filter((address) => {
        const { host, pathname } = new URL(address.replace(/[.,;]$/, ''));
        return host === own || (host === new URL(SITE).host && !pathname.startsWith(BASE));
      })
      .map((address) => `${name}: ${address}`);
  });
  assert.deepEqual([...new Set(wrong)], []);
});

test('no page, feed or text leads to an address within the site without the path', () => {
  const wrong = [...texts]
    .filter(([name]) => /\.(?:html|xml|md|webmanifest|css)$/.test(name))
    .flatMap(([name, text]) =>
      [
        ...text.matchAll(
          /(?:\b(?:href|src|action|content|srcset)="|\]\(|url\(["']?|"(?:start_url|scope|src)": ?")(\/[^"')\s]*)/g,
        ),
      ]
        .filter(([, address = '']) => !address.startsWith(BASE))
        .map(([, address]) => `${name}: ${address}`),
    );
  assert.deepEqual([...new Set(wrong)], []);
});

test('the data, the citations and the book give addresses of the deployment', () => {
  const epub = [...texts.keys()].filter((name) => /\.epub\//.test(name) && texts.get(name)?.includes(`${SITE}${BASE}`));
  for (const name of [
    'timeline.ics',
    'timeline.json',
    'claims.json',
    'cite/article.bib',
    'cite/article.ris',
    'feed.xml',
    'de/timeline.ics',
    'de/cite/article.ris',
    'de/feed.xml',
  ]) {
    assert.ok(texts.get(name)?.replaceAll('\r\n ', '').includes(`${SITE}${BASE}`), name);
  }
  assert.ok(epub.some((name) => name.endsWith('package.opf')) && epub.some((name) => name.endsWith('title.xhtml')));
});
