/** Labels of maps that lie on a coast, on another label or over the edge, as wide as their letters really are. */
import { library } from '../src/article/model/load.ts';
import { widthOf } from '../src/ui/letters/faces.ts';
import { around, type Box, crosses, meet, type Point } from '../src/ui/map/boxes.ts';
import { chartOf, labelsIn } from '../src/ui/map/chart.ts';
import { viewOf } from '../src/ui/map/draw-state.ts';
import { boxesOf, type Is, type Label, TYPE } from '../src/ui/map/labels.ts';

const real = (text: string, is: Is): number => {
  const bold = is === 'first' || is === 'holder';
  const spacing = is === 'holder' ? 0.08 : is === 'sea' || is === 'land' ? 0.06 : 0;
  return widthOf(text, TYPE[is], bold ? 600 : 400) + [...text].length * spacing * TYPE[is];
};
/** Of the labels of a state, whose type is larger where the map is small: see map.css. */
const larger = (text: string, is: Is): number => (real(text, is) * 20) / TYPE[is];

/** What labels lie on: each other, coasts, and the edge of the crop that shows them. */
export function clashes(
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

/** What labels lie on, on every map of an article, at any crop. @param dir its content folder, an absolute path */
export function clashesOnMaps(dir: string): string[] {
  const article = library(dir);
  const chart = chartOf(article);
  const views = [...new Set(article.map?.states.map((state) => state.view))];
  return [
    ...[chart.narrow, chart.wide].flatMap((crop) =>
      clashes(labelsIn(chart, crop), { rings: chart.rings, crop: crop.box }, real),
    ),
    ...views.flatMap((view) => {
      const { labels, rings, box } = viewOf(article, view);
      return clashes(labels, { rings, crop: box }, larger);
    }),
  ];
}
