/** The running text of a tree as passages, in which words can be searched across links and emphasis and traced to their place. */
import type { Nodes, Parents, Root, Text } from 'mdast';
import { visitParents } from '../../article/util/visit.ts';

/** One paragraph, heading, table cell or inline note as a reader reads it. */
export interface Passage {
  text: string;
  /** The note that holds it: a `footnote` or `footnoteDefinition`; undefined in the main text. */
  note: Nodes | undefined;
  /** Ranges of `text`, as `[start, end)`, that are the words of a link. */
  linked: [number, number][];
  /** Line and column in the file, from 1, of an index of `text`. */
  at: (index: number) => { line: number; column: number };
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'footnote']);

/** The passages of a tree in reading order, block quotations left out. */
export function passagesOf(tree: Root): Passage[] {
  const runs = new Map<Nodes, { node: Text; linked: boolean; note: Nodes | undefined }[]>();
  visitParents(tree, 'text', (node, ancestors: Parents[]) => {
    if (ancestors.some(({ type, data }) => type === 'blockquote' || data?.from)) return;
    const block = ancestors.findLast(({ type }) => BLOCKS.has(type)) ?? tree;
    const note = ancestors.findLast(({ type }) => type === 'footnote' || type === 'footnoteDefinition');
    const run = { node, linked: ancestors.some(({ type }) => type === 'link'), note };
    runs.set(block, [...(runs.get(block) ?? []), run]);
  });
  return [...runs.values()].map(passage);
}

function passage(runs: { node: Text; linked: boolean; note: Nodes | undefined }[]): Passage {
  let text = '';
  const starts = runs.map(({ node }) => {
    const start = text.length;
    text += node.value;
    return start;
  });
  return {
    text,
    note: runs[0]?.note,
    linked: runs.flatMap(({ node, linked }, n): [number, number][] => {
      const start = starts[n] ?? 0;
      return linked ? [[start, start + node.value.length]] : [];
    }),
    at: (index) => {
      const n = starts.findLastIndex((start) => start <= index);
      const { line = 1, column = 1 } = runs[n]?.node.position?.start ?? {};
      const lines = text.slice(starts[n], index).split('\n');
      const last = lines.at(-1)?.length ?? 0;
      return { line: line + lines.length - 1, column: lines.length > 1 ? last + 1 : column + last };
    },
  };
}

/** Ranges of a text between quotation marks of the language, as `[start, end)`. */
export function quotedRanges(text: string, [open, close]: [string, string]): [number, number][] {
  const ranges: [number, number][] = [];
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + 1)) {
    const end = text.indexOf(close, start + 1);
    if (end < 0) break;
    ranges.push([start, end + 1]);
    start = end;
  }
  return ranges;
}
