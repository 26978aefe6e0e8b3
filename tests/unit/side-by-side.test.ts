/** A translation beside the original: no figure in the language of the wrong page, and no id a second time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { withFigureLinks } from '../../src/features/translations/figure-links.ts';
import { blocksReader } from '../../src/prose/blocks.ts';
import type { Part } from '../../src/prose/parts.ts';
import { GATE, more, textOf } from '../bad-input/cases.ts';
import { LEVELS } from '../bad-input/charts.ts';
import { copyWith } from '../content-copy.ts';

const dir = copyWith({
  'charts/levels.yaml': `${LEVELS}caption: Read by [the tender](keeper:tender).\n`,
  'keepers/tender.mdx': textOf('keepers/prys.mdx').replaceAll('prys', 'tender').replaceAll('Prys', 'Tender'),
  [GATE]: more('<Chart id="levels" />\n\n<Details summary="More">\n<Chart id="levels" />\n</Details>')(textOf(GATE)),
});
const article = library(dir);
const [gate] = article.sections;
assert.ok(gate);
const blocks = blocksReader(dir, '/', null)(gate);
const flat = (parts: Part[]): Part[] =>
  parts.flatMap((part) => (typeof part === 'string' ? part : [part, ...flat(part.parts)]));

test('figures of a translation become links to them, by number and title, also within details', () => {
  const linked = blocks.map((parts) => withFigureLinks(parts, article, gate, (address) => `/de${address}`));
  const title = article.charts.get('levels')?.title;
  const link = `<p class="elsewhere apparatus"><a href="/de/sections/gate/#gate_figure-chart-levels">Figure 1: ${title}</a></p>`;
  const parts = flat(linked.flat());
  assert.equal(parts.filter((part) => part === link).length, 2);
  assert.deepEqual(
    parts.flatMap((part) => (typeof part === 'string' ? [] : part.name)),
    ['Details'],
  );
});

test('each block has its notes below it', () => {
  assert.deepEqual(
    blocks.map((parts) => JSON.stringify(parts).match(/note-below/g)?.length ?? 0),
    [3, 2, 1, 0],
  );
});

test('nothing leads to a note, which has no id on such a page, from a caption either', () => {
  assert.match(JSON.stringify(blocks), /Read by/);
  assert.doesNotMatch(JSON.stringify(blocks), /class=\\"marks|popovertarget|href=\\"#/);
});

test('nothing beside another text has an id, in its HTML or in what its components are given', () => {
  const parts = flat(blocks.flat());
  assert.ok(parts.some((part) => typeof part !== 'string' && part.name === 'Chart'));
  assert.doesNotMatch(JSON.stringify(parts), /<[a-z][^<>]* id=|"anchor"/);
});
