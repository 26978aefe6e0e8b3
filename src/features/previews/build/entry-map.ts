/** The chart of an article’s places as an SVG file, for the preview of one of them. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Entry, Library } from '../../../article/model/library.ts';
import { chartOf, placesOf } from '../../../ui/map/chart.ts';
import { drawingStyle } from '../../../ui/map/colours.ts';
import { drawChart } from '../../../ui/map/draw-chart.ts';
import { s } from '../../../ui/mdx/component.ts';

/** The chart on a narrow screen with the land of an entry highlighted. As an image it gets no styles or fonts of the page, only its colour scheme. */
export function entryMap(article: Library, entry: Entry): { svg: string; width: number; height: number } {
  const crop = chartOf(article).narrow;
  const { x, y, width, height } = crop.box;
  const drawing: Element = drawChart({
    article,
    id: '_map',
    coloured: 'both',
    crop,
    lit: new Set(placesOf(article, entry)),
  });
  drawing.children.unshift(
    s('style', {}, drawingStyle('both')),
    s('rect', { x, y, width, height, className: ['sea'] }),
  );
  Object.assign(drawing.properties, { xmlns: 'http://www.w3.org/2000/svg', width, height });
  return { svg: toHtml(drawing, { space: 'svg' }), width, height };
}
