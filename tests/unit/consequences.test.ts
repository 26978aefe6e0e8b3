/** A file with an error is reported alone: not what follows from it in other files, in the article or its translation. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check, checkAll } from '../../src/article/check/check.ts';
import { forget, library } from '../../src/article/model/load.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { warningsOfAll } from '../../src/features/proofreading/prose.ts';
import { stalePassages } from '../../tools/checking/staleness.ts';
import { copyWith } from '../content-copy.ts';
import { tempDir } from '../temp-dir.ts';

/** The example with a translation, without errors and warnings. */
const dir = join(tempDir('consequences-'), 'content');
cpSync('examples/knot/content', dir, { recursive: true });

const told = () => {
  forget(dir);
  return [...checkAll(dir), ...warningsOfAll(dir), ...stalePassages(library(dir, 'de'), library(dir, null))];
};

test('a section that is empty because its figure is wrong is not reported as empty', () => {
  const text = '---\nid: more\ntitle: More\ndescription: d\n---\n\n<Figure src="a.png" />\n';
  assert.deepEqual(
    check(copyWith({ 'sections/03-more.mdx': text })).map(({ slug }) => slug),
    ['component', 'picture'],
  );
});

const anUnknownField = (text: string) => text.replace(/^(\s*(?:- )?)(id|title|credit)(:)/m, '$1$2x$3');
const anOpenBrace = (text: string) => `${text}\n\n{\n`;
for (const [file, wrong] of [
  ['sections/05-warming.mdx', anUnknownField],
  ['sections/01-rest.mdx', anOpenBrace],
  ['animals/knot.mdx', anUnknownField],
  ['charts/bill-length.yaml', anUnknownField],
  ['map.yaml', anUnknownField],
  ['claims.yaml', anUnknownField],
  ['events.yaml', anUnknownField],
  ['sources.yaml', anUnknownField],
  ['de/sections/05-warming.mdx', anUnknownField],
  ['de/animals/knot.mdx', anUnknownField],
  ['de/charts/bill-length.yaml', anUnknownField],
  ['de/map.yaml', anUnknownField],
] as const) {
  test(`reports nothing that follows from an error in ${file}`, () => {
    const right = readFileSync(join(dir, file), 'utf8');
    writeFileSync(join(dir, file), wrong(right));
    const lines = told().map((problem) => `${place(problem)} ${message(problem)}`);
    writeFileSync(join(dir, file), right);
    assert.ok(lines.length > 0);
    assert.deepEqual(
      lines.filter((line) => !line.startsWith(`content/${file}:`)),
      [],
    );
  });
}
