/** Charts as they are drawn: letters that can be read, values at their places, axes, patterns beside colours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { draw, FORMS } from '../../src/ui/mdx/chart/draw.ts';
import { painted } from '../../src/ui/mdx/chart/paint.ts';
import { linesOf } from '../../src/ui/mdx/chart/text.ts';
import { chart, charts, site } from '../fixtures/charts.ts';

const elements = (node: Nodes): Element[] =>
  'children' in node ? [...(node.type === 'element' ? [node] : []), ...node.children.flatMap(elements)] : [];

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

/** The words of a drawing, in their order. */
const wordsOf = (drawing: Nodes): string[] =>
  elements(drawing).flatMap(({ tagName, children: [child] }) =>
    tagName === 'text' && child?.type === 'text' ? [child.value] : [],
  );

test('an axis counts in steps of 1, 2 or 5, and its years too', () => {
  const row = (x: number, y: number) => ({ x, y, source: ['minutes-3'] });
  for (const [most, wanted] of [
    [23, ['0', '5', '10', '15', '20']],
    [7, ['0', '2', '4', '6']],
    [480, ['0', '100', '200', '300', '400']],
  ] as const) {
    const words = wordsOf(draw({ ...chart('columns'), rows: [row(1880, most), row(1903, 1)] }, 'wide', site, '_p'));
    for (const tick of wanted) assert.ok(words.includes(tick), `${most}: ${tick} in ${words}`);
    const years = words.filter((word) => /^(?:18|19)\d\d$/.test(word)).map(Number);
    const step = (years[1] ?? 0) - (years[0] ?? 0);
    assert.ok([1, 2, 5, 10].includes(step) && years.every((year) => year % step === 0), `${years}`);
  }
});

test('stacked values below zero are stacked away from those above it, within the drawing', () => {
  const row = (series: string, x: string | number, y: number) => ({ x, series, y, source: ['minutes-3'] });
  /** The first two bars of a drawing: where they begin and end, along one of its axes. */
  const bars = (
    rows: ReturnType<typeof row>[],
    type: 'category' | 'year',
    from: 'x' | 'y',
    size: 'width' | 'height',
  ) => {
    const drawing = draw({ ...chart('stacked'), x: { label: 'X', type }, rows }, 'wide', site, '_p');
    const rects = [...toHtml(drawing).matchAll(/<g [^>]*stroke-width[^>]*><rect ([^>]*)>/g)].map(([, all = '']) => {
      const number = (name: string) => Number(new RegExp(`\\b${name}="([-\\d.]+)"`).exec(all)?.[1]);
      return { from: number(from), to: number(from) + number(size) };
    });
    // Before them are those of the legend.
    const [one, other] = rects.slice(2);
    return [one ?? assert.fail(), other ?? assert.fail()] as const;
  };
  const [right, left] = bars([row('a', 'A', 10), row('b', 'A', -10)], 'category', 'x', 'width');
  assert.ok(left.from >= 0 && left.to <= right.from + 1 && right.to <= FORMS.wide.width, JSON.stringify([left, right]));
  const years = [1880, 1881].flatMap((x) => [row('a', x, 10), row('b', x, -10)]);
  const [top, below] = bars(years, 'year', 'y', 'height');
  assert.ok(top.from >= 0 && top.to <= below.from + 1, JSON.stringify([top, below]));
});

test('where columns are too narrow for their numbers, the greatest and the last have theirs', () => {
  const rows = Array.from({ length: 60 }, (_, n) => ({ x: 1880 + n, y: 1001 + ((n * 7) % 60), source: ['minutes-3'] }));
  const words = wordsOf(draw({ ...chart('columns'), rows }, 'wide', site, '_p'));
  const values = rows.map(({ y }) => y.toLocaleString('en'));
  const numbers = words.filter((word) => values.includes(word));
  const greatest = Math.max(...rows.map(({ y }) => y)).toLocaleString('en');
  assert.deepEqual(numbers.sort(), [greatest, values.at(-1)].sort());
});

test('no line of a label begins with a closing sign, in any script', () => {
  const words = 'どの見方に賛成か（日本の外務省の調査、2019年2月）';
  for (let width = 60; width <= 400; width += 10)
    for (const line of linesOf(words, 16, width)) assert.doesNotMatch(line, /^[、。）」]/, `${width} px`);
});
