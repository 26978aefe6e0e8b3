/** The numbered figures of an article: one sequence through its texts, in the order in which they are first shown. */

import { figureKey, figurePart } from '../read/components.ts';
import { memoise } from '../util/memoise.ts';
import { visitParents } from '../util/visit.ts';
import type { Chart } from './charts.ts';
import { figureOf, isMap } from './figure-words.ts';
import { type Library, prosePages, type Text } from './library.ts';
import type { MapFigure } from './map-figures.ts';

/** A figure with its number, and every text that shows it. */
export interface ShownFigure {
  /** What it shows, such as `chart:levels`. */
  key: string;
  number: number;
  places: { from: Text; address: string }[];
}

/** Every numbered figure, by its key, in the order of their numbers. */
export const figuresOf = memoise((article: Library): ReadonlyMap<string, ShownFigure> => {
  const figures = new Map<string, ShownFigure>();
  const { answer, sections, entries } = article;
  const pages = prosePages(article).filter((page) => page !== answer);
  for (const from of [...(answer ? [answer] : []), ...sections, ...entries.values(), ...pages]) {
    visitParents(from.tree, (node) => {
      const key = figureKey(node);
      if (key === undefined) return;
      const figure = figures.get(key) ?? { key, number: figures.size + 1, places: [] };
      const anchored = from.type === 'section' && from.tree.children.includes(node as never);
      const address = anchored ? `${from.address}#${from.id}_${figurePart(key)}` : from.address;
      if (!figure.places.some((place) => place.from === from)) figure.places.push({ from, address });
      figures.set(key, figure);
    });
  }
  return figures;
});

/** What a text shows as a figure, chart or map, with its number. */
export interface Shown {
  shown: Chart | MapFigure;
  figure: ShownFigure;
}

/** Every figure that a text shows, in the order of their numbers. */
export const shownFigures = (article: Library): Shown[] =>
  [...figuresOf(article).values()].flatMap((figure) => {
    const shown = figureOf(article, figure.key);
    return shown ? [{ shown, figure }] : [];
  });

/** The charts that a text shows, in the order of their numbers. */
export const shownCharts = (article: Library): { chart: Chart; figure: ShownFigure }[] =>
  shownFigures(article).flatMap(({ shown, figure }) => (isMap(shown) ? [] : [{ chart: shown, figure }]));

/** The maps that a text shows, in the order of their numbers. */
export const shownMaps = (article: Library): { map: MapFigure; figure: ShownFigure }[] =>
  shownFigures(article).flatMap(({ shown, figure }) => (isMap(shown) ? [{ map: shown, figure }] : []));
