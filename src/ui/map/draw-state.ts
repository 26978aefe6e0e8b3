/** Draws a state of map.yaml as SVG: who held what, and where the lines ran. */
import type { Element } from 'hast';
import { coastOf, type MapState } from '../../article/map.ts';
import type { Library } from '../../article/model/library.ts';
import { memoise } from '../../article/util/memoise.ts';
import { s } from '../mdx/component.ts';
import type { Box, Point } from './boxes.ts';
import { chartOf } from './chart.ts';
import { definitions, ground, nameOn, type Surface } from './draw.ts';
import type { Label } from './labels.ts';
import { type Drawing, drawing } from './projection.ts';

/** One of the two maps, ready for states to be drawn on it. */
interface View {
  plan: Drawing;
  rings: Point[][];
  box: Box;
  labels: Label[];
}

/** Height of the region in units of its drawing. */
const HEIGHT = 400;

const chartView = memoise((article: Library): View => {
  const { plan, rings, places, wide } = chartOf(article);
  const labels = places.map(({ label }): Label => ({ ...label, lines: label.lines.slice(0, 1) }));
  return { plan, rings, box: wide.box, labels };
});

const regionView = memoise(({ map, dir }: Library): View => {
  if (!map?.region) throw new Error('map.yaml has no region.');
  const plan = drawing(map.region, HEIGHT);
  const labels = map.region.names.map(({ text, at, is }): Label => {
    return { lines: [{ text, is }], at: plan.point(at), anchor: 'middle' };
  });
  return {
    plan,
    rings: plan.rings(coastOf(dir, map.region.coast)),
    box: { x: 0, y: 0, width: plan.width, height: plan.height },
    labels,
  };
});

/** The map that a state is drawn on. */
export const viewOf = (article: Library, view: MapState['view']): View =>
  view === 'chart' ? chartView(article) : regionView(article);

/** What drawings of states on a map refer to. @param surface its id begins those of the drawings as well */
export const stateDefinitions = (surface: Surface, view: MapState['view']): Element =>
  definitions(surface, viewOf(surface.article, view).rings);

/** A state as an SVG element. */
export function drawState(surface: Surface, state: MapState): Element {
  const { plan, box, labels } = viewOf(surface.article, state.view);
  const under = state.lines.map(({ points }) => points.map(plan.point));
  return s(
    'svg',
    {
      className: ['drawing'],
      viewBox: [box.x, box.y, box.width, box.height].join(' '),
      role: 'img',
      ariaLabel: `${state.label}${surface.article.site.labels.stop}${state.caption}`,
    },
    surface.apart ? undefined : stateDefinitions(surface, state.view),
    ground(surface, state, plan.point),
    s(
      'g',
      { ariaHidden: 'true' },
      labels.map((label) => nameOn(surface, label, under)),
    ),
  );
}
