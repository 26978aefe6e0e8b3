/** The caption and the sources of a figure as HTML, for the figure's own page. */

import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { toHast } from 'mdast-util-to-hast';
import { annotate } from '../article/grammar/grammar.ts';
import { fillFigures } from '../article/model/figure-words.ts';
import { isMap, type Shown } from '../article/model/figures.ts';
import type { Library } from '../article/model/library.ts';
import { schemesOf, targetsOf } from '../article/model/mentions.ts';
import { attributeOf } from '../article/read/components.ts';
import { markLanguages } from './languages.ts';
import { markNames } from './place-names.ts';
import { typesetTree } from './typography.ts';
import { Writer } from './writer.ts';

/** @param base what every address of the site begins with, such as `/` */
export function figureWords(article: Library, of: Shown['shown'], base: string): { caption: string; sources: string } {
  const shown: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: isMap(of) ? 'Map' : 'Chart',
    attributes: [
      { type: 'mdxJsxAttribute', ...(isMap(of) ? { name: 'state', value: of.state } : { name: 'id', value: of.id }) },
    ],
    children: [],
  };
  const tree: Root = { type: 'root', children: [shown] };
  fillFigures(tree, article);
  const { site } = article;
  const targetOf = (key: string) => targetsOf(article).get(key);
  annotate(tree, { prefix: of.id, schemes: schemesOf(site), targetOf, notes: false, lang: site.lang });
  new Writer(article, base, undefined, false).references(tree);
  markNames(tree, article);
  markLanguages(tree, site.languages);
  typesetTree(tree, site.lang);
  const html = (attribute: string) => {
    const paragraphs = shown.children.filter((child) => attributeOf(child) === attribute);
    return paragraphs
      .map((paragraph) => toHast(paragraph))
      .map((made) => ('children' in made ? toHtml(made.children) : ''))
      .join('');
  };
  return { caption: html('caption'), sources: html('sources') };
}
