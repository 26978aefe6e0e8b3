/** Figures of a translation beside the original: links to where they are drawn, since a page draws them in its own language. */
import { toHtml } from 'hast-util-to-html';
import { figuresOf, shownFigures } from '../../article/model/figures.ts';
import type { Library } from '../../article/model/library.ts';
import type { Part } from '../../prose/parts.ts';
import { h } from '../../ui/mdx/component.ts';
import { components } from '../../ui/mdx/components.ts';

/** Components that draw what the article’s data say, in the language of the page. */
const DRAWN = new Set(['Chart', 'Map', 'Timeline', 'Positions']);

/** @param page the text that shows the parts */
export function withFigureLinks(
  parts: Part[],
  there: Library,
  page: { title: string; address: string },
  linkTo: (address: string) => string,
): Part[] {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    if (!DRAWN.has(part.name)) return { ...part, parts: withFigureLinks(part.parts, there, page, linkTo) };
    const key = components.get(part.name)?.figure?.(part.props as Record<string, string>);
    const figure = key === undefined ? undefined : figuresOf(there).get(key);
    const title = figure && shownFigures(there).find((each) => each.figure === figure)?.shown.title;
    const { figure: label, colon } = there.site.labels;
    const words = figure ? `${label} ${figure.number}${colon}${title ?? ''}` : page.title;
    const address = figure?.places.find(({ from }) => from.address === page.address)?.address ?? page.address;
    return toHtml(h('p', { className: ['elsewhere', 'apparatus'] }, h('a', { href: linkTo(address) }, words)));
  });
}
