/** What Markdown reads in another way than it was meant: cells and signs that a page leaves out, blocks that hold nothing. */
import type { Nodes, Parents, Root, Table } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Problem } from '../problems/problems.ts';
import { attributeOf, attributesOf, componentOf, type MdxElement } from '../read/components.ts';
import { MARKUP } from '../read/plain-fields.ts';
import { visitParents } from '../util/visit.ts';

/** Words that a program put there in place of what a picture shows. */
export const FILE_NAME = /^\S+\.(?:png|jpe?g|webp|gif)$/i;

/** Reports a warning about a node. */
type Report = (slug: Problem['slug'], node: Nodes, details?: Record<string, string>) => void;

/** Languages of diagrams and formulas, which other sites draw from a block of code. */
const DRAWN = /^(?:mermaid|dot|graphviz|plantuml|math|latex|tex|chart|vega(?:-lite)?)$/i;

/** @param tree the tree of one file, as it was parsed; `text` the file */
export function misread(tree: Root, text: string, report: Report): void {
  visitParents(tree, (node, parents) => {
    if (node.type === 'table') longRows(node, report);
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
    if (node.type === 'code' && !closes(sourceOf(node, text))) report('unclosed-code', node);
    if (node.type === 'code' && node.meta) report('unshown-words', node, { written: node.meta });
    // A reference shows the note or the page of what it names, and no words of its own.
    if (node.type === 'link' && node.title && !/^(?:https?:|mailto:|tel:|\/|#)/i.test(node.url))
      report('unshown-words', node, { written: node.title });
    if (node.type === 'code' && DRAWN.test(node.lang ?? '')) report('undrawn', node, { lang: node.lang ?? '' });
    if (node.type === 'tableCell' && isNumbered(node, text)) {
      const instead = 'A cell of a table holds no list: part its lines by “<br />”, without numbers.';
      report('raw-sign', node, { written: '1. … 2. …', instead });
    }
    ofPicture(node, report);
    looseNotes(node, report);
    const parent = parents.at(-1);
    if (parent && isLeftOutOfNote(node, parent)) report('not-in-note', node);
  });
  ofHeadings(tree, report);
}

export const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const sourceOf = (node: Nodes, text: string): string =>
  text.slice(offsetOf(node), node.position?.end.offset ?? 0);

/** Whether a block of code ends as it begins. */
function closes(source: string): boolean {
  const [, fence = ''] = /^(`{3,}|~{3,})/.exec(source) ?? [];
  const lines = source.trimEnd().split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trim();
  return fence === '' || (lines.length > 1 && last.startsWith(fence) && last === last.charAt(0).repeat(last.length));
}

/** Headings without text below them, and those more than one level below the one before; the text begins at “##”. */
function ofHeadings(tree: Root, report: Report): void {
  const shown = tree.children.filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition');
  let before = 1;
  for (const [n, node] of shown.entries()) {
    if (node.type !== 'heading') continue;
    const next = shown[n + 1];
    if (!isEmpty(node) && (!next || (next.type === 'heading' && next.depth <= node.depth)))
      report('empty-block', node, { what: 'The part below this heading' });
    if (node.depth > before + 1)
      report('skipped-heading', node, { from: '#'.repeat(node.depth), to: '#'.repeat(before + 1) });
    before = node.depth;
  }
}

/** Rows with more cells than the first, which has the columns. */
function longRows({ children: [head, ...rows] }: Table, report: Report): void {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    const cells = row.children.length;
    if (cells > columns) report('lost-cells', row, { cells: `${cells}`, columns: `${columns}` });
  }
}

/** Why an attribute shows no signs. */
export const PLAIN = 'The value of an attribute is plain text.';

/** Whether the text of a cell counts, as a list would. */
const isNumbered = (cell: Nodes, text: string): boolean =>
  /^[|\s]*1[.)]\s[\s\S]*(?:>|\s)2[.)]\s/.test(sourceOf(cell, text));

/** What is wrong with the words of a picture that is a component. */
function ofPicture(node: Nodes, report: Report): void {
  if (!('name' in node) || !componentOf(node)?.picture) return;
  const { alt = '' } = attributesOf(node as MdxElement);
  const [written] = MARKUP.exec(alt) ?? [];
  if (FILE_NAME.test(alt)) report('no-alt', node);
  if (written) report('raw-sign', node, { written, instead: PLAIN });
}

/** Notes that belong to no words, or that a space parts from theirs. */
function looseNotes(node: Nodes, report: Report): void {
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
  for (const [index, note] of node.children.entries()) {
    const before = node.children[index - 1];
    if (note.type !== 'footnote' && note.type !== 'footnoteReference') continue;
    if (before === undefined) report('note-of-nothing', note);
    else if (before.type === 'text' && /\s$/.test(before.value)) report('parted-note', note);
  }
}

/** What a block is called that holds nothing. */
function emptyBlock(node: Nodes): string | undefined {
  if (node.type === 'heading' && isEmpty(node)) return 'This heading';
  if (node.type === 'blockquote' && isEmpty(node)) return 'This quotation';
  if (node.type === 'listItem' && isEmpty(node)) return 'This item of the list';
  const component = 'name' in node ? componentOf(node) : undefined;
  if (!component?.holdsText || component.picture || !('children' in node)) return undefined;
  const written = node.children.filter(
    (child) => attributeOf(child) === undefined && !/^mdx(?:Flow|Text)Expression$/.test(child.type),
  );
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
  const source = sourceOf(node, text);
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
