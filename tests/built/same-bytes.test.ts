/** The same content gives the same bytes: in any folder, time zone and language, with nothing remembered of a build before. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { buildExample } from './example-site.ts';
import { secondBuild } from './second-build.ts';

/** Every file of a build, with what hosts are given. @param pages the folder of its pages, beside that for hosts */
function filesOf(pages: string): Map<string, Buffer> {
  return new Map(
    [pages, join(dirname(pages), 'hosting')].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((file) => file.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path): [string, Buffer] => [relative(folder, path), readFileSync(path)]),
    ),
  );
}

/** Where two files differ first, with what is there in both. */
function difference(one: Buffer, other: Buffer): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const excerpt = (file: Buffer) => JSON.stringify(file.subarray(Math.max(0, at - 30), at + 50).toString('latin1'));
  return `at byte ${at}: ${excerpt(one)} and ${excerpt(other)}`;
}

test('a build elsewhere, in another time zone and language and without a cache, makes the same bytes', () => {
  const [one, other] = [filesOf(buildExample().dir), filesOf(join(secondBuild().dir, 'dist'))];
  assert.ok(one.has('index.html'));
  const differences = [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [here, there] = [one.get(name), other.get(name)];
    if (!here || !there) return [`${name}: only one build has it`];
    return here.equals(there) ? [] : [`${name} differs ${difference(here, there)}`];
  });
  assert.equal(differences.length, 0, `\n${differences.join('\n')}`);
});
