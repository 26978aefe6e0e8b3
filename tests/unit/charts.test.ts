/** Charts: their numbers, their data as table and CSV, and what search and sources know of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../../src/article/grammar/paragraphs.ts';
import { wordsOfText } from '../../src/article/grammar/words.ts';
import { en } from '../../src/article/labels/index.ts';
import { addressesOf } from '../../src/article/model/addresses.ts';
import { sourcesCitedIn } from '../../src/article/model/citations.ts';
import { figuresOf } from '../../src/article/model/figures.ts';
import type { Entry, Source } from '../../src/article/model/library.ts';
import { library } from '../../src/article/model/load.ts';
import { mentionsOf } from '../../src/article/model/mentions.ts';
import { warnings } from '../../src/features/proofreading/prose.ts';
import { recordsOf } from '../../src/features/search/build/records.ts';
import { figureWords } from '../../src/prose/chart-words.ts';
import { csvOf, tableOf } from '../../src/ui/mdx/chart/table.ts';
import { GATE, more, textOf } from '../bad-input/cases.ts';
import { LEVELS } from '../bad-input/charts.ts';
import { copyWith } from '../content-copy.ts';
import { article, chart, dir, site } from '../fixtures/charts.ts';

test('figures are numbered through the text in the order of first appearance, once each', () => {
  assert.deepEqual(
    [...figuresOf(article).values()].map(({ key, number, places }) => [
      key,
      number,
      places.map(({ address }) => address),
    ]),
    [
      ['chart:levels', 1, ['/sections/gate/#gate_figure-chart-levels', '/sections/water/#water_figure-chart-levels']],
      ['chart:columns', 2, ['/sections/gate/#gate_figure-chart-columns']],
      ['chart:stacked', 3, ['/sections/gate/']],
      ['chart:bars', 4, ['/sections/water/#water_figure-chart-bars']],
      ['chart:dots', 5, ['/keepers/prys/']],
      ['chart:panels', 6, ['/keepers/prys/']],
    ],
  );
});

test('a figure that one text shows twice has two ids', () => {
  const twice = copyWith({
    'charts/levels.yaml': LEVELS,
    [GATE]: more('<Chart id="levels" />\n\nBetween them.\n\n<Chart id="levels" />')(textOf(GATE)),
  });
  const [gate] = library(twice).sections;
  assert.ok(gate);
  const ids = blocksOf(gate.tree, gate, 'en').map(({ id }) => id);
  assert.deepEqual(ids.slice(-3), ['gate_figure-chart-levels', 'gate_p-between-them', 'gate_figure-chart-levels-2']);
});

test('a chart that nobody shows is a warning, and has no address', () => {
  const found = warnings(dir).filter(({ slug }) => slug === 'unshown-chart');
  assert.deepEqual(
    found.map(({ file, line }) => [file, line]),
    [['content/charts/unshown.yaml', 1]],
  );
  const addresses = addressesOf(article);
  assert.ok(addresses.includes('/figures/levels/') && !addresses.includes('/figures/unshown/'));
});

test('the sources of the values are cited at the chart, and its caption refers like the text', () => {
  const [gate, water] = article.sections;
  assert.ok(gate && water);
  assert.ok(sourcesCitedIn(water).some(({ id }) => id === 'minutes-3'));
  const mentioned = mentionsOf(article, article.sources.get('minutes-3') as Source).filter(
    ({ sentence }) => sentence === 'How bars look',
  );
  assert.deepEqual(
    mentioned.map(({ from, words, at }) => [from.id, words, at]),
    [['water', 'How bars look', 0]],
  );
  assert.ok(
    mentionsOf(article, article.entries.get('keeper:prys') as Entry).some(
      ({ words, from }) => words === 'the keeper' && from === water,
    ),
  );
  const { caption, sources } = figureWords(article, chart('bars'), '/base/');
  assert.match(caption, /^Told by <a [^>]*href="\/base\/keepers\/prys\/"[^>]*>the keeper<\/a>\.$/);
  assert.match(sources, /href="\/base\/sources\/#minutes-3"[^>]*>[^<]+<sup>/);
});

test('charts are no words of the text, and search finds them by title, alt text, series, notes and categories', () => {
  const plain = library(copyWith({})).sections[0] ?? assert.fail();
  assert.equal(wordsOfText(article.sections[0]?.tree ?? assert.fail()), wordsOfText(plain.tree) + 1, '“More” alone');
  const found = recordsOf(article).find(({ url }) => url === '/figures/bars/');
  assert.equal(found?.meta.title, 'How bars look');
  assert.deepEqual(found?.filters[en.kind], [en.figures]);
  for (const words of ['Some bars.', 'The first of them', 'a note', 'Second', 'Told by the keeper.'])
    assert.ok(found?.content.includes(words), `${words} in: ${found?.content}`);
  const section = recordsOf(article).find(({ url }) => url === '/sections/water/');
  assert.match(section?.content ?? '', /How bars look/);
});

test('the table and the CSV hold every row of the file', () => {
  const { head, rows } = tableOf(chart('levels'), en, site);
  assert.deepEqual(head, ['Year', 'Series', 'Feet', 'Sources', 'Remarks']);
  assert.deepEqual(
    rows.map(({ cells, value }) => [...cells, value]),
    chart('levels').rows.map(({ x, series, y }) => [
      `${x}`,
      series === 'upper' ? 'Upper Cut' : 'Lower Cut',
      y === undefined ? '' : `${y}`,
    ]),
  );
  const csv = csvOf(chart('levels'), en, site, (id) => `https://a.example/${id}`);
  assert.deepEqual(csv.split('\r\n').slice(0, 4), [
    'Year,Series,Feet,Sources,Remarks',
    '1901,Upper Cut,8,https://a.example/minutes-3,',
    '1902,Upper Cut,,,not read',
    '1903,Upper Cut,4.5,https://a.example/minutes-3,Uncertain: read by lamplight. by lamplight',
  ]);
  const formula = { ...chart('levels'), rows: [{ x: 1, series: 'upper', y: -2, note: '=A1,"x"' }] };
  assert.match(csvOf(formula, en, site, String), /1,Upper Cut,-2,,"'=A1,""x"""/);
});
