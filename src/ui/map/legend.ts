/** What the colours and lines of maps mean: the legend under them. */
import type { Element } from 'hast';
import type { MapState } from '../../article/map.ts';
import { s } from '../mdx/component.ts';
import { documentsLook, looking, lookOf, type Surface, shadeOf } from './draw.ts';

/** One line of a legend: what its swatch is, in the look of whom, and its words. */
interface Key {
  swatch: 'territory' | 'both' | 'hatched' | MapState['lines'][number]['is'];
  shade?: 'dark' | 'pale';
  look?: string | undefined;
  /** The look of the first holder, where two hold it. */
  under?: string | undefined;
  label: string;
}

/** The legend of states, each thing once. @param hatching what hatched places are, where the map has any */
export function legend(surface: Surface, states: MapState[], hatching?: string): Element {
  const hatched: Key[] = hatching ? [{ swatch: 'hatched', look: documentsLook(surface.article), label: hatching }] : [];
  const keys = [...keysOf(surface, states), ...hatched];
  return s(
    'ul',
    { className: ['map-legend'] },
    keys.map((key) =>
      s('li', key.look ? { 'data-look': key.look } : {}, swatch(surface, key), ' ', s('span', {}, key.label)),
    ),
  );
}

/** The lines of a legend. */
export function keysOf({ article }: Surface, states: MapState[]): Key[] {
  const { labels } = article.site;
  const usual = { border: labels.mapBorder, claim: labels.mapClaim, proposal: labels.mapProposal, bracket: '' };
  const held = states.flatMap((state) => state.held);
  const seen = new Set(held.flatMap(({ by }) => by));
  const all = article.map?.holders ?? [];
  const shown = all.filter(({ id }) => seen.has(id));
  const holders = shown.map(({ id, label }): Key => {
    return { swatch: 'territory', shade: shadeOf(article, id), look: lookOf(article, id), label };
  });
  const [under, look] = all.map(({ id }) => lookOf(article, id));
  const both: Key[] = held.some(({ by }) => by.length > 1)
    ? [{ swatch: 'both', look, under, label: labels.mapBoth }]
    : [];
  const lines = states
    .flatMap((state) => state.lines)
    .map(({ is, of, label = usual[is] }): Key => ({ swatch: is, look: of && lookOf(article, of), label }))
    .filter(({ label }) => label !== '');
  return [...new Map([...holders, ...both, ...lines].map((key) => [`${key.swatch} ${key.label}`, key])).values()];
}

/** The swatch of a line of a legend. */
export function swatch(surface: Surface, { swatch: is, shade, look: of, under }: Key): Element {
  const [look, below] = [of, under].map((name) => (name ? looking(surface, name) : {}));
  const area = (...className: string[]) => s('path', { d: 'M.5.5h23v11h-23z', className, ...look });
  const stripes = (d: string) => s('path', { d, className: ['stripes'], ...look });
  const drawn = {
    territory: [area('land'), area('held', shade ?? 'pale')],
    // As the territory of two is drawn; see draw.ts.
    both: [
      area('land'),
      s('path', { d: 'M.5.5h23v11h-23z', className: ['held', 'dark'], ...below }),
      stripes('M2 0L10 12M8 0L16 12M14 0L22 12'),
    ],
    hatched: [area('island'), stripes('M2 12L10 0M8 12L16 0M14 12L22 0')],
  };
  const line = s('path', { d: 'M1 6h22', className: ['line', is], ...look });
  return s(
    'svg',
    { className: ['drawing', 'swatch'], viewBox: '0 0 24 12', width: 24, height: 12, ariaHidden: 'true' },
    is in drawn ? drawn[is as keyof typeof drawn] : line,
  );
}
