/** The words of charts and maps, put into the elements that show them, so that they count as those of the text. */
import type { Link, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { type From, figureKey, type MdxElement } from '../read/components.ts';
import { visitParents } from '../util/visit.ts';
import { type Figures, figureOf, isMap } from './figures.ts';
import type { Library } from './library.ts';

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
