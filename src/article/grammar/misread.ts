/** What Markdown reads in another way than it was meant: cells and signs that a page leaves out, blocks that hold nothing. */
import type { Nodes, Parents, Root, Table } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Problem } from '../problems/problems.ts';
import { attributeOf, componentOf } from '../read/components.ts';
import { visitParents } from '../util/visit.ts';

/** A warning about a node, or about a place in the file. */
interface Misread {
  slug: Problem['slug'];
  /** Where in the file, counted from 0. */
  offset: number;
  details: Record<string, string>;
}

/** Languages of diagrams and formulas, which other sites draw from a block of code. */
const DRAWN = /^(?:mermaid|dot|graphviz|plantuml|math|latex|tex|chart|vega(?:-lite)?)$/i;

/** @param tree the tree of one file, as it was parsed; `text` the file */
export function misread(tree: Root, text: string): Misread[] {
  const found: Misread[] = [];
  const report = (slug: Misread['slug'], node: Nodes, details: Record<string, string> = {}) =>
    found.push({ slug, offset: offsetOf(node), details });
  visitParents(tree, (node, parents) => {
    if (node.type === 'table') for (const row of longRows(node)) report('lost-cells', row.node, row.details);
    const empty = emptyBlock(node);
    if (empty) report('empty-block', node, { what: empty });
    if (node.type === 'image' && isInText(node, parents.at(-1))) report('picture-in-text', node);
    if (node.type === 'heading' && isUnderlined(node, text)) report('underlined', node);
    if (node.type === 'emphasis' || node.type === 'strong') {
      const around = parents.slice(parents.findLastIndex(({ type }) => type === 'footnote') + 1);
      if (around.some(({ type }) => type === node.type)) report('nested-emphasis', node);
      const [before = '', after = ''] = [text[offsetOf(node) - 1], text[node.position?.end.offset ?? 0]];
      if (/\d/.test(before) && /\d/.test(after)) report('swallowed-sign', node, { written: '*' });
    }
    if (node.type === 'code' && node.meta) report('unshown-words', node, { written: node.meta });
    // A reference shows the note or the page of what it names, and no words of its own.
    if (node.type === 'link' && node.title && !/^(?:https?:|mailto:|tel:|\/|#)/i.test(node.url))
      report('unshown-words', node, { written: node.title });
    if (node.type === 'code' && DRAWN.test(node.lang ?? '')) report('undrawn', node, { lang: node.lang ?? '' });
    const parent = parents.at(-1);
    if (parent && isLeftOutOfNote(node, parent)) report('not-in-note', node);
  });
  return found;
}

const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;

/** Rows with more cells than the first, which has the columns. */
function longRows({ children: [head, ...rows] }: Table): { node: Nodes; details: Record<string, string> }[] {
  const columns = head?.children.length ?? 0;
  return rows
    .filter(({ children }) => children.length > columns)
    .map((node) => ({ node, details: { cells: `${node.children.length}`, columns: `${columns}` } }));
}

/** What a block is called that holds nothing. */
function emptyBlock(node: Nodes): string | undefined {
  if (node.type === 'heading' && isEmpty(node)) return 'This heading';
  if (node.type === 'blockquote' && isEmpty(node)) return 'This quotation';
  if (node.type === 'listItem' && isEmpty(node)) return 'This item of the list';
  const component = 'name' in node ? componentOf(node) : undefined;
  if (!component?.holdsText || component.picture || !('children' in node)) return undefined;
  const written = node.children.filter((child) => attributeOf(child) === undefined);
  return written.length === 0 ? `<${'name' in node ? node.name : ''}>` : undefined;
}

const isEmpty = ({ children }: Parents): boolean =>
  children.every((child) => {
    if (child.type === 'definition' || child.type === 'footnoteDefinition') return true;
    if ('children' in child) return plain(child).trim() === '' && isEmpty(child);
    return child.type === 'text' && child.value.trim() === '';
  });

/** Whether a picture has words beside it; notes may follow it. */
const isInText = (node: Nodes, parent: Parents | undefined): boolean =>
  parent?.type === 'heading' ||
  (parent?.type === 'paragraph' &&
    parent.children.some(
      (each) =>
        each !== node &&
        !['footnote', 'footnoteReference'].includes(each.type) &&
        plain(each).trim() !== '' &&
        each.type !== 'image',
    ));

/** Whether a line of hyphens made a heading of what is a paragraph: one of several lines, or of a whole sentence. */
function isUnderlined(node: Nodes, text: string): boolean {
  const source = text.slice(offsetOf(node), node.position?.end.offset ?? 0);
  if (/^#/.test(source)) return false;
  const lines = source.trimEnd().split(/\r?\n/).slice(0, -1);
  return lines.length > 1 || /[.!?:;,。！？」”]$/u.test(lines[0]?.trim() ?? '');
}

/** Whether a block below a named note is indented, but less than it takes to belong to the note. */
function isLeftOutOfNote(node: Nodes, parent: Parents): boolean {
  const before = parent.children[(parent.children as Nodes[]).indexOf(node) - 1];
  if (before?.type !== 'footnoteDefinition' || node.type === 'footnoteDefinition') return false;
  return (node.position?.start.column ?? 1) > (before.position?.start.column ?? 1);
}
