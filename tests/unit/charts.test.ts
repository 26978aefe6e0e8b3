/** Charts: their numbers, their drawing, their data as table and CSV, and what search and sources know of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
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
import { draw, FORMS } from '../../src/ui/mdx/chart/draw.ts';
import { painted } from '../../src/ui/mdx/chart/paint.ts';
import { csvOf, tableOf } from '../../src/ui/mdx/chart/table.ts';
import { linesOf } from '../../src/ui/mdx/chart/text.ts';
import { GATE, more, PRYS, textOf } from '../bad-input/cases.ts';
import { LEVELS } from '../bad-input/charts.ts';
import { copyWith } from '../content-copy.ts';

const bars = (kind: string, more = '') => `title: How ${kind} look
kind: ${kind}
unit: per cent
x: { label: What, type: category }
alt: Some bars.
caption: Told by [the keeper](keeper:prys).
${more}rows:
  - { x: A rather long name of something that was counted at the lock, y: 61.5, source: minutes-3, series: a, note: a note, doubt: reckoned }
  - { x: Second, y: 12, source: minutes-3, series: a }
  - { x: Second, y: 7, source: minutes-3, series: b }
`;
const SERIES = 'series: [{ id: a, label: The first of them }, { id: b, label: Others, side: Boatmen }]\n';
const PANELS = `title: Two locks
kind: multiples
unit: feet
x: { label: Year, type: year }
alt: Two lines.
panels: [{ id: a, label: First lock }, { id: b, label: Second lock }]
rows:
  - { x: 1900, panel: a, y: 1, source: minutes-3 }
  - { x: 1910, panel: a, y: 2000, source: minutes-3 }
  - { x: 1900, panel: b, y: -3, source: minutes-3 }
`;
const years = Array.from({ length: 24 }, (_, n) => `  - { x: ${1880 + n}, y: ${(n * 7) % 23}, source: minutes-3 }`);
const COLUMNS = `title: Boats
kind: bars
unit: boats
x: { label: Year, type: year }
alt: Columns.
rows:\n${years.join('\n')}\n`;

const dir = copyWith({
  'charts/levels.yaml': LEVELS,
  'charts/bars.yaml': bars('bars', SERIES),
  'charts/stacked.yaml': bars('stacked', SERIES),
  'charts/dots.yaml': bars('dots', SERIES),
  'charts/panels.yaml': PANELS,
  'charts/columns.yaml': COLUMNS,
  'charts/unshown.yaml': PANELS.replace('Two locks', 'Nobody shows these'),
  [GATE]: more(
    '<Chart id="levels" />\n\n<Chart id="columns" />\n\n<Details summary="More">\n<Chart id="stacked" />\n</Details>',
  )(textOf(GATE)),
  [PRYS]: more('<Chart id="dots" />\n\n<Chart id="panels" />')(textOf(PRYS)),
  'sections/02-water.mdx': more('<Chart id="bars" />\n\n<Chart id="levels" />')(textOf('sections/02-water.mdx')),
});
const article = library(dir);
const { site } = article;
const charts = [...article.charts.values()];
const chart = (id: string) => article.charts.get(id) ?? assert.fail(`no chart ${id}`);
const elements = (node: Nodes): Element[] =>
  'children' in node ? [...(node.type === 'element' ? [node] : []), ...node.children.flatMap(elements)] : [];

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

for (const each of charts) {
  for (const form of ['wide', 'narrow'] as const) {
    const drawing = draw(each, form, site, '_p');
    const all = elements(drawing);
    test(`${each.id}, ${form}: described, without styles and scripts, the same each time`, () => {
      const html = toHtml(drawing);
      assert.doesNotMatch(html, /\sstyle=|<style|<script|NaN|undefined|url\((?!#_p)/);
      assert.match(html, /^<svg [^>]*aria-label="[^"]+"[^>]*role="img"|^<svg [^>]*role="img"[^>]*aria-label="[^"]+"/);
      assert.equal(toHtml(draw(each, form, site, '_p')), html);
      assert.doesNotMatch(toHtml(painted(drawing, site)), /var\(/, 'a book and a picture know every colour');
    });
    test(`${each.id}, ${form}: letters of at least 12 px on the narrowest screen, and none beyond the edge`, () => {
      const least = { narrow: 288, wide: 544 }[form];
      for (const { properties } of all) {
        const size = properties['font-size'] ?? properties['fontSize'];
        if (size !== undefined) assert.ok((Number(size) * least) / (FORMS[form].width + 2) >= 12, `${size}`);
      }
      const [, , , high] = `${drawing.properties['viewBox']}`.split(' ').map(Number);
      for (const { tagName, properties } of all) {
        const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(`${properties['transform']}`) ?? [];
        if (tagName !== 'text' || x === undefined) continue;
        assert.ok(Number(x) >= 0 && Number(x) <= FORMS[form].width, `x ${x}`);
        assert.ok(Number(y) >= 0 && Number(y) <= (high ?? 0), `y ${y} of ${high}`);
      }
    });
  }
}

test('a doubtful value is hollow and dashed, a gap breaks the line, a side has its colour', () => {
  const html = toHtml(draw(chart('levels'), 'wide', site, '_p'));
  const [upper] = html.split('data-look="side-0"').slice(1);
  assert.ok(upper, 'the series of a side');
  assert.match(html, /fill="var\(--paper\)"[^>]*stroke/);
  assert.doesNotMatch(
    html,
    /<path d="M[^"]*L/.test(html) ? /stroke-width="2"/ : /never/,
    'no line runs across the gap',
  );
  const stacked = toHtml(draw(chart('stacked'), 'narrow', site, '_p'));
  assert.match(stacked, /stroke-dasharray="4 3"/);
  assert.match(stacked, /<pattern[^>]*id="_p-1"[\s\S]*fill="url\(#_p-1\)"/, 'a pattern beside the colour');
});

test('values are on the bars, notes beside them', () => {
  const html = toHtml(draw(chart('bars'), 'narrow', site, '_p'));
  for (const words of ['61.5', '12', '7', 'a note', 'The first of them', 'Others'])
    assert.ok(html.includes(`>${words}<`), words);
});

test('the bar of a doubtful value is hollow, the others are filled', () => {
  const html = toHtml(draw(chart('bars'), 'narrow', site, '_p'));
  const bars = [...html.matchAll(/<g ([^>]*)><rect/g)].map(([, attributes = '']) => attributes);
  const dashed = (attributes: string) => attributes.includes('stroke-dasharray');
  const hollow = (attributes: string) => attributes.includes('fill="var(--paper)"');
  assert.equal(bars.filter(dashed).length, 1);
  assert.deepEqual(bars.map(hollow), bars.map(dashed));
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

test('no line of a label begins with a closing sign, in any script', () => {
  const words = 'どの見方に賛成か（日本の外務省の調査、2019年2月）';
  for (let width = 60; width <= 400; width += 10)
    for (const line of linesOf(words, 16, width)) assert.doesNotMatch(line, /^[、。）」]/, `${width} px`);
});
