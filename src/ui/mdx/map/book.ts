/** A map as the book shows it: each state with its words, in the colours of paper. */
import type { ElementContent } from 'hast';
import { figuresOf } from '../../../article/model/figures.ts';
import type { Library } from '../../../article/model/library.ts';
import { mapFigure } from '../../../article/model/map-figures.ts';
import { drawState } from '../../map/draw-state.ts';
import { legend } from '../../map/legend.ts';
import { h, type InBook } from '../component.ts';

/**
 * @param key what the figure shows, such as `map:before`
 * @returns undefined for a key that is no map
 */
export function mapInBook(article: Library, key: string): InBook['figure'] {
  const shown = key.startsWith('map:') ? mapFigure(article.map, key.slice('map:'.length)) : undefined;
  const { number = 0 } = figuresOf(article).get(key) ?? {};
  if (!shown) return undefined;
  const drawn = shown.states.map((state): ElementContent => {
    const surface = { article, id: `_${shown.id}-${state.id}`, coloured: 'day' as const };
    const words = h('p', { className: ['small'] }, h('b', {}, state.label, article.site.labels.stop), state.caption);
    return h('div', { className: ['map-state'] }, drawState(surface, state), words);
  });
  return { number, drawn, below: [legend({ article, id: `_${shown.id}`, coloured: 'day' }, shown.states)] };
}
