/** The numbered figures of an article: one sequence through its texts, in the order in which they are first shown. */
import type { MapData, MapState } from '../map.ts';
import { figureKey, figurePart } from '../read/components.ts';
import { memoise } from '../util/memoise.ts';
import { visitParents } from '../util/visit.ts';
import type { Chart } from './charts.ts';
import { type Library, prosePages, type Text } from './library.ts';

/** A map as a figure: a state of map.yaml, or a series of them under one title. */
export interface MapFigure {
  type: 'map';
  /** Its id among figures, such as `map-before`. */
  id: string;
  /** What `<Map state="…" />` says. */
  state: string;
  title: string;
  /** What it shows, in words. */
  alt: string;
  address: string;
  states: MapState[];
  /** The sources of its states, each once. */
  sources: string[];
}

/** What figures are made from; `site` only for the words of maps. */
export type Figures = Pick<Library, 'charts' | 'map'> & { site?: { labels: { colon: string } } };

/** The chart or the map that a key such as `chart:levels` means; undefined where there is none. */
export function figureOf({ charts, map, site }: Figures, key: string): Chart | MapFigure | undefined {
  const [scheme, id] = partsOfKey(key);
  return scheme === 'chart' ? charts.get(id) : map && mapFigure(map, id, site?.labels.colon);
}

/** The scheme and the id of a figure’s key. */
export function partsOfKey(key: string): [scheme: string, id: string] {
  const [scheme = '', ...id] = key.split(':');
  return [scheme, id.join(':')];
}

/** Whether a figure is a map. */
export const isMap = (shown: Chart | MapFigure): shown is MapFigure => shown.type === 'map';

function mapFigure(map: MapData, state: string, colon = ': '): MapFigure | undefined {
  const series = map.series.find(({ id }) => id === state);
  const states = (series?.states ?? [state]).flatMap((id) => map.states.find((each) => each.id === id) ?? []);
  const [first] = states;
  if (!first) return undefined;
  return {
    type: 'map',
    id: `map-${state}`,
    state,
    title: series?.title ?? first.title ?? first.label,
    alt: states.map(({ label, caption }) => `${label}${colon}${caption}`).join(' '),
    address: `/figures/map-${state}/`,
    states,
    sources: [...new Set(states.flatMap(({ sources }) => sources))],
  };
}

/** A figure with its number, and every text that shows it. */
interface ShownFigure {
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
