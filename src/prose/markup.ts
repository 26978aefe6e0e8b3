/** How what MDX adds to Markdown becomes HTML: content may hold a few elements and comments, and nothing else. */
import type { Element } from 'hast';
import type { Handler, Handlers } from 'mdast-util-to-hast';

/** `<br>`, `<sub>` and `<sup>`, which are all that content may hold. */
const element: Handler = (state, node) => {
  const result: Element = { type: 'element', tagName: node.name, properties: {}, children: state.all(node) };
  state.patch(node, result);
  return result;
};
/** A comment, and nothing else in braces, passes the check. */
const comment: Handler = () => undefined;

/** For the step from Markdown’s tree to HTML’s. */
export const handlers: Handlers = {
  mdxJsxTextElement: element,
  mdxJsxFlowElement: element,
  mdxTextExpression: comment,
  mdxFlowExpression: comment,
};
/** For pages. */
export const pageHandlers = handlers;
