/** How what MDX adds to Markdown becomes HTML: components of the closed set, a few elements, comments, and nothing else. */
import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handler, type Handlers, type State } from 'mdast-util-to-hast';
import { attributeOf, attributesOf, componentOf, type MdxElement } from '../article/read/components.ts';
import type { Ruby } from '../article/read/ruby.ts';
import type { Component, InBook } from '../ui/mdx/component.ts';

/** A component in a tree of HTML, until the page's module gives it its form. */
export interface ComponentNode extends Omit<InBook, 'labels' | 'figure' | 'shown'> {
  type: 'component';
  name: string;
  component: Component;
  id: string | undefined;
}
declare module 'hast' {
  interface ElementContentMap {
    component: ComponentNode;
  }
  interface RootContentMap {
    component: ComponentNode;
  }
}

/** `<br>`, `<sub>` and `<sup>`, the elements that content may hold. */
const element: Handler = (state, node) => {
  const result: Element = { type: 'element', tagName: node.name, properties: {}, children: state.all(node) };
  state.patch(node, result);
  return result;
};
/** A comment, and nothing else in braces, passes the check. */
const comment: Handler = () => undefined;

function componentNode(state: State, node: MdxElement, component: Component): ComponentNode {
  const texts: ComponentNode['texts'] = {};
  const children: ElementContent[] = [];
  for (const child of node.children) {
    const attribute = attributeOf(child);
    if (attribute !== undefined) texts[attribute] = [...(texts[attribute] ?? []), ...state.all(child)];
    else children.push(...[state.one(child, node)].flat().filter((made) => made !== undefined));
  }
  return {
    type: 'component',
    name: node.name ?? '',
    component,
    id: node.data?.hProperties?.['id'] as string | undefined,
    attributes: attributesOf(node),
    texts,
    children,
    inline: node.type === 'mdxJsxTextElement',
  };
}

/** Words with their reading above them, which is in brackets where a browser does not support it. */
const ruby: Handler = (state, node: Ruby) => {
  const part = (tagName: string, value: string): Element => {
    return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] };
  };
  const children = [...state.all(node), part('rp', '（'), part('rt', node.reading), part('rp', '）')];
  return { type: 'element', tagName: 'ruby', properties: {}, children };
};

/** A row of a table. The alignment of its cells becomes a class: the attribute `align` is valid neither in HTML nor in books. */
const tableRow: Handler = (state, node, parent) => {
  const row = defaultHandlers.tableRow(state, node, parent);
  for (const cell of row.children) {
    if (cell.type !== 'element' || typeof cell.properties['align'] !== 'string') continue;
    const { align, ...others } = cell.properties;
    cell.properties = { ...others, className: [`align-${align}`] };
  }
  return row;
};

const handlers = (form: (component: ComponentNode) => ElementContent): Handlers => {
  const mdx: Handler = (state, node) => {
    const component = componentOf(node);
    return component ? form(componentNode(state, node, component)) : element(state, node, undefined);
  };
  return {
    mdxJsxTextElement: mdx,
    mdxJsxFlowElement: mdx,
    mdxTextExpression: comment,
    mdxFlowExpression: comment,
    ruby,
    tableRow,
  };
};

/** For the step from Markdown's tree to the HTML of a page, which keeps components for its module. */
export const pageHandlers = handlers((node) => node);

/** What components of the book show of the article. */
interface OfArticle {
  /** The number and the drawing of a numbered figure, by its key. */
  figure: (key: string) => InBook['figure'];
  /** What a component shows, by its name and attributes. */
  shown: (name: string, attributes: Record<string, string>) => InBook['shown'];
}

/**
 * For the step from Markdown’s tree to the HTML of the book.
 * @param labels the words of the pages
 */
export const bookHandlers = (
  labels: InBook['labels'],
  { figure, shown }: OfArticle = { figure: () => undefined, shown: () => [] },
): Handlers =>
  handlers(({ component, id, ...given }) => {
    const key = component.figure?.(given.attributes);
    const made = component.book({
      ...given,
      labels,
      figure: key === undefined ? undefined : figure(key),
      shown: shown(given.name, given.attributes),
    });
    if (id !== undefined) made.properties['id'] = id;
    return made;
  });
