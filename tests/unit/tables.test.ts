/** Tables of the text: the headers that a screen reader announces. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import { textOf } from '../../src/article/grammar/plain-text.ts';
import { parse } from '../../src/article/read/markdown.ts';
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
