/** The numbered figures of an article: one sequence through its texts, in the order in which they are first shown. */
import { visitParents } from 'unist-util-visit-parents';
import { figureKey, figurePart } from '../read/components.ts';
import { once } from '../util/memoise.ts';
import type { Chart } from './charts.ts';
import { type Entry, type Library, type ProsePage, prosePages, type Section } from './library.ts';

/** A figure with its number, and every text that shows it. */
export interface ShownFigure {
  /** What it shows, such as `chart:trade`. */
  key: string;
  number: number;
  places: { from: Section | Entry | ProsePage; address: string }[];
}

/** Every numbered figure, by its key, in the order of their numbers. */
export const figuresOf = once((article: Library): ReadonlyMap<string, ShownFigure> => {
  const figures = new Map<string, ShownFigure>();
  const { answer, sections, entries } = article;
  const pages = prosePages(article).filter((page) => page !== answer);
  for (const from of [...(answer ? [answer] : []), ...sections, ...entries.values(), ...pages]) {
    visitParents(from.tree, (node) => {
      const key = figureKey(node);
      if (key === undefined) return;
      const figure = figures.get(key) ?? { key, number: figures.size + 1, places: [] };
      const anchored = 'number' in from && from.tree.children.includes(node as never);
      const address = anchored ? `${from.address}#${from.id}_${figurePart(key)}` : from.address;
      if (!figure.places.some((place) => place.from === from)) figure.places.push({ from, address });
      figures.set(key, figure);
    });
  }
  return figures;
});

/** The charts that a text shows, in the order of their numbers. */
export const shownCharts = (article: Library): { chart: Chart; figure: ShownFigure }[] =>
  [...figuresOf(article).values()].flatMap((figure) => {
    const chart = figure.key.startsWith('chart:') && article.charts.get(figure.key.slice('chart:'.length));
    return chart ? [{ chart, figure }] : [];
  });
