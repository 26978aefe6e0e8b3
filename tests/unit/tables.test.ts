/** Tables of the text: the headers that a screen reader announces. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import { textOf } from '../../src/article/grammar/plain-text.ts';
import { sentencesOf } from '../../src/article/grammar/sentences.ts';
import { parse } from '../../src/article/read/markdown.ts';
import { visitParents } from '../../src/article/util/visit.ts';
import { rehypeScrollBoxes } from '../../src/prose/scroll-boxes.ts';
import { tiny } from '../content-copy.ts';

test('a column without a heading has no header cell, the others have', () => {
  const tree = toHast(parse('| | feet |\n| --- | --- |\n| Upper Cut | 9 |')) as Root;
  rehypeScrollBoxes({ content: tiny })(tree, new VFile());
  assert.match(toHtml(tree), /<tr>\s*<td><\/td>\s*<th>feet<\/th>/);
});

test('the plain text of a table keeps its cells apart, that of sentences adds nothing', () => {
  assert.equal(
    textOf(parse('| Cut | feet |\n| --- | --- |\n| Upper | It is nine. |')),
    'Cut · feet · Upper · It is nine.',
  );
  assert.equal(textOf(parse('## A heading\n\nOne. Two!\n\nThree.')), 'A heading · One. Two! Three.');
});

test('a reference in a table is quoted with its row', () => {
  const found: { sentence: string; at: number }[] = [];
  const of = sentencesOf('en');
  const tree = parse(
    '| Cut | feet |\n| --- | --- |\n| [Upper](water:upper-cut) | 9 |\n| Lower | as [Upper](water:upper-cut) |',
  );
  visitParents(tree, 'link', (link, parents) => {
    found.push(of(link, parents));
  });
  assert.deepEqual(found, [
    { sentence: 'Upper · 9', at: 0 },
    { sentence: 'Lower · as Upper', at: 11 },
  ]);
});
