/**
 * The annotation grammar, case by case: fixtures/grammar/NAME/input.mdx is the first section of the tiny article, and
 * expected.html what becomes of it; other files of the folder are added to its content. To add a case, add a folder; `UPDATE=1 npm run test:unit` writes what is expected,
 * to be read before it is committed.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import { copyWith } from '../content-copy.ts';
import { render } from '../render.ts';

const cases = fileURLToPath(new URL('../fixtures/grammar', import.meta.url));

async function html(input: string, others: Record<string, string>): Promise<string> {
  const tree = await render(copyWith(others), '01-gate.mdx', input);
  return `${toHtml(tree)
    .replace(/\u2060/g, '')
    .replace(/(<aside|<p|<ul|<table|<blockquote|<h2)/g, '\n$1')
    .replace(/\n{2,}/g, '\n')
    .trim()}\n`;
}

for (const name of readdirSync(cases)) {
  test(`grammar: ${name.replaceAll('-', ' ')}`, async () => {
    const others = readdirSync(join(cases, name), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && item.parentPath !== join(cases, name))
      .map((item) => relative(join(cases, name), join(item.parentPath, item.name)))
      .map((path) => [path, readFileSync(join(cases, name, path), 'utf8')]);
    const actual = await html(readFileSync(join(cases, name, 'input.mdx'), 'utf8'), Object.fromEntries(others));
    const expected = join(cases, name, 'expected.html');
    if (process.env['UPDATE']) writeFileSync(expected, actual);
    assert.ok(existsSync(expected), `${expected} is missing; UPDATE=1 writes it`);
    assert.equal(actual, readFileSync(expected, 'utf8'));
  });
}
