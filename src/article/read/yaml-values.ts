/** YAML values that parsers disagree about, or cut off. */
import { type Document, isScalar, type Node, visit } from 'yaml';

/** Characters that a file may not hold either (text-file.ts), and halves of characters, as YAML can escape them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNTYPED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;

/** YAML that parsers disagree on (tags, merge keys), and aliases, which allow a “billion laughs” expansion. */
export function unreadNodes(document: Document): { offset: number; reason: string }[] {
  const found: { offset: number; reason: string }[] = [];
  if (document.directives?.yaml.explicit) found.push({ offset: 0, reason: 'take the line “%YAML” out.' });
  const report = (node: Node, reason: string) => found.push({ offset: node.range?.[0] ?? 0, reason });
  visit(document, {
    Alias: (_, node) =>
      report(
        node,
        `write the value out in place of “*${node.source}”, or put it between quotation marks if it is text.`,
      ),
    Node: (_, node) => {
      const { anchor } = node as { anchor?: string };
      if (anchor) {
        report(node, `“&${anchor}” is not shown. Put the value between quotation marks if it is text, or take it out.`);
      }
      if (isScalar(node) && typeof node.value === 'string' && UNTYPED.test(node.value)) {
        report(node, 'a value holds a character that is not text. Take it out.');
      }
      if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:'))
        report(node, `take the tag “${node.tag}” out, or put the value between quotation marks if it is text.`);
    },
    Pair: (_, { key }) => {
      if (typeof key === 'object' && key && 'value' in key && key.value === '<<') {
        report(key as Node, 'write the fields out in place of “<<”.');
      }
    },
  });
  return found;
}

/** Values behind which a “#” without a space, as in “No #1”, begins a comment. */
export function cutValues(document: Document): { offset: number; written: string }[] {
  const found: { offset: number; written: string }[] = [];
  visit(document, {
    Scalar: (_, { comment, range }) => {
      // With a space and no number behind it, it is meant as a comment.
      if (!comment || /^\s(?!\d)/.test(comment)) return;
      found.push({ offset: range?.[1] ?? 0, written: `#${comment.split('\n')[0]}` });
    },
  });
  return found;
}
