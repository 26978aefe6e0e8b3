/** The words of charts and maps, put into the elements that show them, so that they count as those of the text. */
import type { Link, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { type Problem, suggest } from '../problems/problems.ts';
import { type From, figureKey, type MdxElement } from '../read/components.ts';
import { visitParents } from '../util/visit.ts';
import type { Chart } from './charts.ts';
import type { Library } from './library.ts';
import { type MapFigure, mapFigure, mapNames } from './map-figures.ts';

type Figures = Pick<Library, 'charts' | 'map'> & { site?: { labels: { colon: string } } };

/** The scheme and the id of a figure’s key, such as `chart:levels`. */
const partsOf = (key: string): [scheme: string, id: string] => {
  const [scheme = '', ...id] = key.split(':');
  return [scheme, id.join(':')];
};

/** The chart or the map that a key means; undefined where there is none. */
export function figureOf({ charts, map, site }: Figures, key: string): Chart | MapFigure | undefined {
  const [scheme, id] = partsOf(key);
  return scheme === 'chart' ? charts.get(id) : mapFigure(map, id, site?.labels.colon);
}

/** Whether a figure is a map. */
export const isMap = (shown: Chart | MapFigure): shown is MapFigure => shown.type === 'map';

/**
 * Puts the words of each figure into the element that shows it: title, caption and the sources as citations.
 * The words have the position of the element; messages about those of a chart name the chart’s file.
 */
export function fillFigures(tree: Root, { sources, ...figures }: Figures & Pick<Library, 'sources'>): void {
  visitParents(tree, (node) => {
    const shown = figureOf(figures, figureKey(node) ?? '');
    if (!shown) return;
    const { position } = node;
    const from: From | undefined = isMap(shown) ? undefined : { file: shown.file, ...shown.placeOf('title') };
    const paragraph = (attribute: string, children: PhrasingContent[]): Paragraph => {
      return { type: 'paragraph', children, position, data: { attribute, from } };
    };
    const cited = shown.sources.flatMap((id): Link[] => {
      const source = sources.get(id);
      if (!source) return [];
      const words = { type: 'text' as const, value: source.publisher ?? source.author ?? source.title };
      return [
        { type: 'link', url: `source:${id}`, position, data: { from, sentence: shown.title }, children: [words] },
      ];
    });
    const caption = isMap(shown) ? [] : shown.caption.map((each) => placed(each, position));
    (node as MdxElement).children = [
      paragraph('title', [{ type: 'text', value: shown.title }]),
      ...(caption.length > 0 ? [paragraph('caption', caption)] : []),
      ...cited.map((link, n) => paragraph('sources', n > 0 ? [{ type: 'text', value: ' · ' }, link] : [link])),
    ] as MdxElement['children'];
  });
}

function placed(node: PhrasingContent, position: Nodes['position']): PhrasingContent {
  const copy = { ...node, position } as PhrasingContent & { children?: PhrasingContent[] };
  if (copy.children) copy.children = copy.children.map((child) => placed(child, position));
  return copy;
}

/** Whether a chart or a map that a part of a text shows, or its sources, could not be read: then not all of its words are known. */
export function lacksFigure(node: Nodes, { sources, ...figures }: Figures & Pick<Library, 'sources'>): boolean {
  let lacks = false;
  visitParents(node, (each) => {
    const key = figureKey(each);
    if (key !== undefined) lacks ||= sources.size === 0 || !figureOf(figures, key);
  });
  return lacks;
}

/** Elements that show a chart or a map that does not exist. */
export function unknownFigures(tree: Root, file: string, { charts, map }: Figures): Problem[] {
  const found: Problem[] = [];
  visitParents(tree, (node) => {
    const key = figureKey(node);
    if (key === undefined || figureOf({ charts, map }, key)) return;
    const [scheme, id] = partsOf(key);
    // That it lacks its id is an error of its own.
    if (id === '') return;
    const attribute = (node as MdxElement).attributes.find((each) => 'name' in each && each.value === id);
    const { line = 1, column = 1 } = (attribute ?? node).position?.start ?? {};
    const known = scheme === 'chart' ? charts.keys() : mapNames(map);
    const slug = scheme === 'chart' ? 'unknown-chart' : 'unknown-map';
    found.push({ slug, file, line, column, details: { id, ...suggest(id, known) } });
  });
  return found;
}
