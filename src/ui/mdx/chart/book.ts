/** A numbered figure as the book shows it: drawn in ink, its data as a table below it. */

import { figuresOf } from '../../../article/model/figures.ts';
import type { Library } from '../../../article/model/library.ts';
import { h, type InBook } from '../component.ts';
import { draw } from './draw.ts';
import { painted } from './paint.ts';
import { tableOf } from './table.ts';

/**
 * @param key what the figure shows, such as `chart:levels`
 * @returns undefined for a key that is no chart
 */
export function figureInBook(article: Library, key: string): InBook['figure'] {
  const { charts, sources, site } = article;
  const { labels } = site;
  const chart = charts.get(key.replace(/^chart:/, ''));
  const { number = 0 } = figuresOf(article).get(key) ?? {};
  if (!chart) return undefined;
  const drawn = painted(draw(chart, 'narrow', site, `_figure-${chart.id}`), site, '#fff');
  const { head, rows, gaps } = tableOf(chart, labels, site);
  const cited = (ids: string[]) => ids.map((id) => sources.get(id)?.number).join(', ');
  const table = h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...head.map((cell) => h('th', { scope: 'col' }, cell)))),
    h(
      'tbody',
      {},
      ...rows.map(({ cells, value, sources: ids, remark }) =>
        h('tr', {}, ...[...cells, value || '–', cited(ids), remark].map((cell) => h('td', {}, cell))),
      ),
    ),
  );
  return {
    number,
    drawn: [drawn],
    below: [...(gaps.length > 0 ? [h('p', { className: ['small'] }, gaps.join(' '))] : []), table],
  };
}
