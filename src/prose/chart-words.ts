/** The caption and the sources of a chart as HTML, for the chart's own page. */

import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { toHast } from 'mdast-util-to-hast';
import { scan } from '../article/grammar/grammar.ts';
import { type Chart, fillCharts } from '../article/model/charts.ts';
import { type Library, schemesOf } from '../article/model/library.ts';
import { attributeOf } from '../article/read/components.ts';
import { markLanguages } from './languages.ts';
import { markNames } from './place-names.ts';
import { Writer } from './writer.ts';

/** @param base what every address of the site begins with, such as `/` */
export function chartWords(article: Library, chart: Chart, base: string): { caption: string; sources: string } {
  const shown: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Chart',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: chart.id }],
    children: [],
  };
  const tree: Root = { type: 'root', children: [shown] };
  fillCharts(tree, new Map([[chart.id, chart]]), article.sources);
  const { site } = article;
  const found = scan(tree, { owner: chart.id, schemes: schemesOf(site), notes: false, lang: site.lang });
  new Writer(article, base, found, false).references(tree);
  markNames(tree, article);
  markLanguages(tree, site.languages);
  const html = (attribute: string) => {
    const paragraphs = shown.children.filter((child) => attributeOf(child) === attribute);
    const children = paragraphs.flatMap((each) => (each.type === 'paragraph' ? each.children : []));
    return toHtml(toHast({ type: 'root', children }));
  };
  return { caption: html('caption'), sources: html('sources') };
}
