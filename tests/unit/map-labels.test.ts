/** No label of a map lies on a coast, on another label or over the edge, at any crop, as wide as its letters really are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { widthOf } from '../../src/ui/letters/faces.ts';
import { around, type Box, crosses, meet, type Point } from '../../src/ui/map/boxes.ts';
import { chartOf, labelsIn } from '../../src/ui/map/chart.ts';
import { viewOf } from '../../src/ui/map/draw-state.ts';
import { boxesOf, type Is, type Label, TYPE } from '../../src/ui/map/labels.ts';

const real = (text: string, is: Is): number => {
  const bold = is === 'first' || is === 'holder';
  const spacing = is === 'holder' ? 0.08 : is === 'sea' || is === 'land' ? 0.06 : 0;
  return widthOf(text, TYPE[is], bold ? 600 : 400) + [...text].length * spacing * TYPE[is];
};
/** Of the labels of a state, whose type is larger where the map is small: see map.css. */
const larger = (text: string, is: Is): number => (real(text, is) * 20) / TYPE[is];

/** What labels lie on: each other, coasts, and the edge of the crop that shows them. */
function clashes(
  labels: Label[],
  { rings, crop }: { rings: Point[][]; crop: Box },
  widthOf?: (text: string, is: Is) => number,
): string[] {
  const boxes = labels.map((label) => boxesOf(label, widthOf));
  const nameOf = (n: number) => `“${labels[n]?.lines.map(({ text }) => text).join(' / ')}”`;
  return boxes.flatMap((own, n) => {
    const others = boxes.flatMap((other, m) =>
      m > n && own.some((a) => other.some((b) => meet(a, b))) ? [`${nameOf(n)} lies on ${nameOf(m)}`] : [],
    );
    const coast = own.some((box) => rings.some((ring) => crosses(ring, box, true)))
      ? [`${nameOf(n)} lies on a coast`]
      : [];
    const inside = around([crop, ...own]);
    const cut = inside.width > crop.width + 0.01 || inside.height > crop.height + 0.01 ? [`${nameOf(n)} is cut`] : [];
    return [...others, ...coast, ...cut];
  });
}

for (const content of ['content', 'examples/knutt/content']) {
  test(`labels on the maps of ${content}`, () => {
    const article = library(`${process.cwd()}/${content}`);
    const chart = chartOf(article);
    for (const crop of [chart.narrow, chart.wide])
      assert.deepEqual(clashes(labelsIn(chart, crop), { rings: chart.rings, crop: crop.box }, real), []);
    for (const view of new Set(article.map?.states.map((state) => state.view))) {
      const { labels, rings, box } = viewOf(article, view);
      assert.deepEqual(clashes(labels, { rings, crop: box }, larger), [], view);
    }
  });
}

const at = (text: string, x: number, y: number): Label => ({
  lines: [{ text, is: 'first' }],
  at: [x, y],
  anchor: 'start',
});
const crop = { x: 0, y: 0, width: 300, height: 200 };

test('labels that lie on each other, on a coast or over the edge are found', () => {
  const coast: [number, number][] = [
    [100, 100],
    [140, 100],
    [140, 140],
    [100, 140],
  ];
  const of = (...labels: Label[]) => clashes(labels, { rings: [coast], crop });
  assert.deepEqual(of(at('Iturup', 10, 50), at('Shikotan', 10, 80)), []);
  assert.deepEqual(of(at('Iturup', 10, 50), at('Shikotan', 40, 55)), ['“Iturup” lies on “Shikotan”']);
  assert.deepEqual(of(at('Iturup', 80, 110)), ['“Iturup” lies on a coast']);
  assert.deepEqual(of(at('Kunashir', 270, 50)), ['“Kunashir” is cut']);
});
