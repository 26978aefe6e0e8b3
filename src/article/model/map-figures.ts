/** The maps that texts show: a state of map.yaml, or a series of them under one title. */
import type { Link, Paragraph, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { MapData, MapState } from '../map.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { attributesOf, type MdxElement } from '../read/components.ts';
import type { SourceData } from '../schema/schemas.ts';

/** A map as a figure. */
export interface MapFigure {
  /** Its id among figures, such as `map-1956`. */
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

/** The figure that a name of a state or of a series means; undefined for a name that map.yaml does not give. */
export function mapFigure(map: MapData | undefined, state: string): MapFigure | undefined {
  if (!map) return undefined;
  const series = map.series.find(({ id }) => id === state);
  const states = (series?.states ?? [state]).flatMap((id) => map.states.find((each) => each.id === id) ?? []);
  const [first] = states;
  if (!first) return undefined;
  return {
    id: `map-${state}`,
    state,
    title: series?.title ?? first.title ?? first.label,
    alt: states.map(({ label, caption }) => `${label}: ${caption}`).join(' '),
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

const stateOf = (node: { type: string; name?: string | null }): string | undefined =>
  /^mdxJsx/.test(node.type) && node.name === 'Map' ? attributesOf(node as MdxElement)['state'] : undefined;

/** Puts the title and the sources of each map into the element that shows it, so that they count as those of the text. */
export function fillMaps(tree: Root, map: MapData | undefined, sources: ReadonlyMap<string, SourceData>): void {
  visitParents(tree, (node) => {
    const figure = mapFigure(map, stateOf(node) ?? '');
    if (!figure) return;
    const { position } = node;
    const paragraph = (attribute: string, children: Paragraph['children']): Paragraph => {
      return { type: 'paragraph', children, position, data: { attribute } };
    };
    const cited = figure.sources.flatMap((id): Link[] => {
      const source = sources.get(id);
      if (!source) return [];
      const value = source.publisher ?? source.author ?? source.title;
      return [
        {
          type: 'link',
          url: `source:${id}`,
          position,
          data: { sentence: figure.title },
          children: [{ type: 'text', value }],
        },
      ];
    });
    (node as MdxElement).children = [
      paragraph('title', [{ type: 'text', value: figure.title }]),
      ...cited.map((link, n) => paragraph('sources', n > 0 ? [{ type: 'text', value: ' · ' }, link] : [link])),
    ] as MdxElement['children'];
  });
}

/** References to maps that do not exist. */
export function unknownMaps(tree: Root, file: string, map: MapData | undefined): Problem[] {
  const found: Problem[] = [];
  const names = mapNames(map);
  visitParents(tree, (node) => {
    const id = stateOf(node);
    if (id === undefined || names.includes(id)) return;
    const attribute = (node as MdxElement).attributes.find((each) => 'name' in each && each.name === 'state');
    const { line = 1, column = 1 } = (attribute ?? node).position?.start ?? {};
    found.push({ slug: 'unknown-map', file, line, column, details: { id, ...suggest(id, names) } });
  });
  return found;
}
