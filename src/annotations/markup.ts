/** How what MDX adds to Markdown becomes HTML: content may hold a few elements and comments, and nothing else. */
import type { Element } from 'hast';
import { defaultHandlers, type Handler, type Handlers } from 'mdast-util-to-hast';

/** `<br>`, `<sub>` and `<sup>`, which are all that content may hold. */
const element: Handler = (state, node) => {
  const result: Element = { type: 'element', tagName: node.name, properties: {}, children: state.all(node) };
  state.patch(node, result);
  return result;
};
/** A comment, and nothing else in braces, passes the check. */
const comment: Handler = () => undefined;

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

/** For the step from Markdown’s tree to HTML’s. */
export const handlers: Handlers = {
  mdxJsxTextElement: element,
  mdxJsxFlowElement: element,
  mdxTextExpression: comment,
  mdxFlowExpression: comment,
  tableRow,
};
