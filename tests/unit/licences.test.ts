/** Every package that the lock file names, for whatever platform, may be used as this project uses it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Licences that ask for no more than to be named. */
const ALLOWED = new Set([
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib',
]); // biome-ignore format: a list of words

/** Packages that ask for more, each with the reason why that is fine here. None of them reaches a reader. */
const EXCEPTIONS: { packages: RegExp; licence: string; why: string }[] = [
  {
    packages: /^lightningcss(?:-|$)/,
    licence: 'MPL-2.0',
    why: 'minifies the styles at build time, unchanged; its own code is not in what it writes',
  },
  {
    packages: /^(?:axe-core|@axe-core\/playwright)$/,
    licence: 'MPL-2.0',
    why: 'checks pages in the tests, unchanged; not part of the site',
  },
  {
    packages: /^@resvg\/resvg-js(?:-|$)/,
    licence: 'MPL-2.0',
    why: 'draws pictures at build time, unchanged; a picture is not its code',
  },
  {
    packages: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    why: 'libvips, linked dynamically and unchanged, as an optional tool of Astro at build time',
  },
  {
    packages: /^dictionary-en(?:-gb)?$/,
    licence: 'BSD',
    why: 'lists of words that the spelling is checked by at build time; “BSD” without its number is what the package says',
  },
  {
    packages: /^citeproc$/,
    licence: 'CPAL-1.0 OR AGPL-1.0',
    why: 'formats citations while the site is built, unchanged; the site carries the text that it writes, not its code',
  },
];

interface Package {
  license?: string;
  dev?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };
const all = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, about]) => ({ ...about, name: path.split('node_modules/').at(-1) ?? path }));

/** Whether an SPDX expression is satisfied by what is allowed: one side of each OR, both of each AND. */
const isAllowed = (expression: string, allowed: ReadonlySet<string>): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((side) => side.split(' AND ').every((licence) => allowed.has(licence)));

test('every dependency has a licence that is allowed, or an exception with its reason', () => {
  const wrong = all.flatMap(({ name, license }) => {
    if (!license) return [`${name}: names no licence`];
    const exception = EXCEPTIONS.find((one) => one.packages.test(name));
    const more = exception ? [exception.licence, ...exception.licence.split(' OR ')] : [];
    return isAllowed(license, new Set([...ALLOWED, ...more])) ? [] : [`${name}: ${license}`];
  });
  assert.deepEqual(wrong, [], 'use another package, or write the exception and its reason into this test');
  assert.ok(all.length > 100);
});

test('no exception outlives its package, and what only tests may use is a development dependency', () => {
  for (const { packages: pattern, licence } of EXCEPTIONS) {
    const held = all.filter(({ name, license }) => pattern.test(name) && license?.includes(licence));
    assert.ok(held.length > 0, `nothing needs the exception ${pattern}`);
    if (/axe/.test(`${pattern}`))
      assert.ok(
        held.every(({ dev }) => dev),
        `${pattern} is part of the build`,
      );
  }
});

test('what reaches readers is listed with the licence that its package names', () => {
  const listed = readFileSync('LICENSES/README.md', 'utf8');
  const rows = [...listed.matchAll(/^\| `([^`]+)` \|[^|]*\| ([^|]+) \|$/gm)];
  assert.ok(rows.length >= 4);
  for (const [, name = '', licence = ''] of rows) {
    const known = all.find((one) => one.name === name);
    assert.ok(known, `${name} is listed in LICENSES/README.md and is no dependency`);
    assert.equal(licence.trim(), known.license, name);
  }
});
