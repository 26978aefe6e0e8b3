/** The numbered figures as the book shows them, in the colours of paper: a chart with its data, a map with the words of its states. */
import type { ElementContent } from 'hast';
import type { Chart } from '../../article/model/charts.ts';
import { figureOf, figuresOf, isMap, type MapFigure } from '../../article/model/figures.ts';
import type { Library } from '../../article/model/library.ts';
import { drawState } from '../map/draw-state.ts';
import { legend } from '../map/legend.ts';
import { draw } from './chart/draw.ts';
import { painted } from './chart/paint.ts';
import { tableOf } from './chart/table.ts';
import { h, type InBook } from './component.ts';

type Parts = Omit<NonNullable<InBook['figure']>, 'number'>;

/** @param key what the figure shows, such as `chart:levels` */
export function figureInBook(article: Library, key: string): InBook['figure'] {
  const shown = figureOf(article, key);
  const { number = 0 } = figuresOf(article).get(key) ?? {};
  return shown && { number, ...(isMap(shown) ? ofMap(shown, article) : ofChart(shown, article)) };
}

function ofChart(chart: Chart, { sources, site }: Library): Parts {
  const drawn = painted(draw(chart, 'narrow', site, `_figure-${chart.id}`), site, '#fff');
  const { head, rows, gaps } = tableOf(chart, site.labels, site);
  const cited = (ids: string[]) => ids.map((id) => sources.get(id)?.number).join(', ');
  const cellsOf = (row: (typeof rows)[number]) => [...row.cells, row.value || '–', cited(row.sources), row.remark];
  const inRow = (cells: ElementContent[]) => h('tr', {}, cells);
  const table = h(
    'table',
    {},
    h('thead', {}, inRow(head.map((cell) => h('th', { scope: 'col' }, cell)))),
    h(
      'tbody',
      {},
      rows.map((row) => inRow(cellsOf(row).map((cell) => h('td', {}, cell)))),
    ),
  );
  return {
    drawn: [drawn],
    below: [...(gaps.length > 0 ? [h('p', { className: ['small'] }, gaps.join(' '))] : []), table],
  };
}

function ofMap({ id, states }: MapFigure, article: Library): Parts {
  const coloured = 'day' as const;
  const drawn = states.map((state): ElementContent => {
    const words = h('p', { className: ['small'] }, h('b', {}, state.label, article.site.labels.stop), state.caption);
    const drawing = drawState({ article, id: `_${id}-${state.id}`, coloured }, state);
    return h('div', { className: ['map-state'] }, drawing, words);
  });
  return { drawn, below: [legend({ article, id: `_${id}`, coloured }, states)] };
}
