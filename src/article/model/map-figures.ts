/** The maps that texts show: a state of map.yaml, or a series of them under one title. */
import type { MapData, MapState } from '../map.ts';

/** A map as a figure. */
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

/**
 * The figure that a name of a state or of a series means; undefined for a name that map.yaml does not give.
 * @param colon that of the language, with its space
 */
export function mapFigure(map: MapData | undefined, state: string, colon = ': '): MapFigure | undefined {
  if (!map) return undefined;
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

/** What `<Map state="…" />` may name. */
export const mapNames = (map: MapData | undefined): string[] => [
  ...(map?.series ?? []).map(({ id }) => id),
  ...(map?.states ?? []).map(({ id }) => id),
];
