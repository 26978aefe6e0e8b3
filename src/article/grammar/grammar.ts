/**
 * The annotation grammar, found in a syntax tree.
 *
 *   [President Putin](actor:putin)   a reference to an entry: its kind’s scheme, and its id
 *   [the promise](law:article-9#2)   the same, to the second paragraph of a document
 *   [ministry](source:mofa-1956)     a citation
 *   ^[**Seen from Tokyo.** …]        an editor’s note, shown where it is written
 *   [^basis] … [^basis]: …           the same, with a name of its own and room for more
 *
 * `scan` finds what a tree refers to and which notes it has, in reading order. It changes two things only: reference-style
 * links (`[x][k]`) become plain ones, and the sign behind a note’s label moves into the bold words.
 */
import type { Data, Definition, Link, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { type Problem, suggest } from '../problems/problems.ts';
import type { From } from '../read/components.ts';
import { RUNS, schemeOf, WEB } from '../read/safe-mdx.ts';
import { sentenceOf } from './sentences.ts';

/** An inline note of remark-footnotes: `^[…]`. */
export interface Footnote {
  type: 'footnote';
  children: PhrasingContent[];
  data?: Data;
  position?: Root['position'];
}
declare module 'mdast' {
  interface PhrasingContentMap {
    footnote: Footnote;
  }
  interface RootContentMap {
    footnote: Footnote;
  }
}

/** Words that refer to an entry or a source. */
export interface Reference {
  scheme: string;
  id: string;
  /** The paragraph of a document, from 1. */
  part: number | undefined;
  /** The words themselves. */
  words: string;
  /** The element id of the reference on the page. */
  anchor: string;
  /** Its sentence, and the offset of its words in that sentence. */
  sentence: string;
  at: number;
  /** The editor’s note that contains it; undefined in the main text. */
  inNote: { id: string; label: string | undefined } | undefined;
  node: Link;
  line: number;
  column: number;
  /** The place that messages name, where the words come from another file. */
  from: From | undefined;
}

/** A note in the margin: an entry’s, at its first mention, or an editor’s. */
export interface Note {
  /** Its element id, unique over the whole article. */
  id: string;
  /** The element id of the reference it belongs to. */
  ref: string;
  /** The entry whose note it is; undefined for an editor’s note. */
  entry: { scheme: string; id: string } | undefined;
  /** An editor’s note’s label: the bold words it begins with. */
  label: string | undefined;
  /** An editor’s note’s own text. */
  body: RootContent[];
  /** Whether the editor gave it a name that is kept. */
  named: boolean;
  /** Index of the block of the tree that it follows. */
  block: number;
  node: Nodes;
  line: number;
  column: number;
}

/** What a tree refers to, in reading order. */
export interface Scan {
  references: Reference[];
  notes: Note[];
  problems: (Omit<Problem, 'file'> & { file?: string })[];
}

/** Schemes of what belongs to every article; a reference to one is a link, without a note in the margin. */
export const BUILT_IN = ['source', 'event', 'claim'];

const REFERENCE = /^([a-z][a-z0-9]*):(.*)$/s;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PART = /^[1-9]\d*$/;
/**
 * @param tree the tree of one file
 * @param owner the id that element ids begin with: the section’s
 * @param schemes the schemes that refer to something
 * @param notes whether the file may have notes: a section may, an entry may not
 * @param lang the language of the text, for its sentences
 */
export function scan(
  tree: Root,
  { owner, schemes, notes: mayHaveNotes, lang }: { owner: string; schemes: Set<string>; notes: boolean; lang: string },
): Scan {
  const references: Reference[] = [];
  const notes: Note[] = [];
  const problems: Scan['problems'] = [];
  const problem = (slug: Problem['slug'], node: Nodes, details: Record<string, string>) =>
    problems.push({ slug, ...start(node), ...node.data?.from, details });

  resolveLinkReferences(tree);
  const definitions = noteDefinitions(tree, problem);
  const counts = new Map<string, number>();
  const nth = (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) as number;
  };
  const used = new Set<string>();
  let inline = 0;

  const walk = (node: Nodes, parents: Parents[], block: number, inNote: Reference['inNote']) => {
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'link') {
      const match = REFERENCE.exec(node.url);
      const scheme = match?.[1] ?? '';
      // Others are not addresses; safe-mdx.ts reports them.
      if (match && !WEB.has(scheme) && !RUNS.has(schemeOf(node.url) ?? '')) {
        const [id = '', part] = (match[2] ?? '').split('#');
        const written = `${plain(node)}](${node.url})`;
        if (!schemes.has(scheme)) {
          problem('unknown-kind', node, { written: `[${written}`, scheme, ...suggest(scheme, schemes) });
        } else if (!ID.test(id) || (part !== undefined && !PART.test(part))) {
          problem('malformed-id', node, { written: `[${written}`, scheme });
        } else {
          const key = `${owner}_${scheme}_${id}`;
          const anchor = `${key}_r${nth(key)}`;
          references.push({
            scheme,
            id,
            part: part === undefined ? undefined : Number(part),
            anchor,
            ...(node.data?.sentence
              ? { words: node.data.sentence, sentence: node.data.sentence, at: 0 }
              : { words: plain(node), ...sentenceOf(node, parents, lang) }),
            inNote,
            node,
            from: node.data?.from,
            ...start(node),
          });
          if (mayHaveNotes && !inNote && !BUILT_IN.includes(scheme) && counts.get(key) === 1) {
            notes.push({
              id: key,
              ref: anchor,
              entry: { scheme, id },
              label: undefined,
              body: [],
              named: true,
              block,
              node,
              ...start(node),
            });
          }
        }
      }
    }
    if (node.type === 'footnote' || node.type === 'footnoteReference') {
      if (inNote) return void problem('note-in-note', node, {});
      if (parents.some(({ type }) => type === 'link')) return void problem('note-in-link', node, {});
      if (!mayHaveNotes) return void problem('note-in-entry', node, {});
      if (node.type === 'footnote') {
        inline += 1;
        const paragraph: Paragraph = { type: 'paragraph', children: node.children };
        addNote(`${owner}_n${inline}`, [paragraph], false, node, block);
        return;
      }
      const name = (node.label ?? node.identifier).toLowerCase();
      const definition = definitions.get(name);
      if (!definition || used.has(name)) return;
      used.add(name);
      addNote(`${owner}_${name}`, definition.children, true, node, block);
      return;
    }
    if ('children' in node) for (const child of node.children) walk(child, [...parents, node], block, inNote);
  };

  const addNote = (id: string, body: RootContent[], named: boolean, node: Nodes, block: number) => {
    punctuateLabel(body);
    const label = labelOf(body);
    notes.push({ id, ref: `${id}_r1`, entry: undefined, label, body, named, block, node, ...start(node) });
    for (const child of body) walk(child, [{ type: 'root', children: body }], block, { id, label });
  };

  for (const [index, child] of tree.children.entries()) walk(child, [tree], index, undefined);
  for (const [name, definition] of definitions) {
    if (!ID.test(name)) problem('note-label', definition, { label: name });
    else if (!used.has(name)) problem('unused-note', definition, { label: name });
  }
  return { references, notes, problems };
}

/** Gives the label of a note its sign within the bold words: `**Background**: a …` becomes `**Background:** a …`. */
function punctuateLabel([first]: RootContent[]): void {
  if (first?.type !== 'paragraph') return;
  const [space] = first.children;
  if (space?.type === 'text' && space.value.trim() === '') first.children.shift();
  const [strong, next] = first.children;
  const last = strong?.type === 'strong' ? strong.children.at(-1) : undefined;
  if (next?.type !== 'text' || last?.type !== 'text') return;
  const [sign = ''] = /^\s*[.:。：—–-]\s*/.exec(next.value) ?? [];
  if (!sign) return;
  next.value = next.value.slice(sign.length);
  if (!LABEL_END.test(last.value)) last.value += /[:：]/.test(sign) ? ':' : '.';
}

const LABEL_END = /\s*[.:。：]\s*$/;

/** The bold words that a note begins with, without their full stop. */
function labelOf(body: RootContent[]): string | undefined {
  const first = body[0];
  const strong = first?.type === 'paragraph' ? first.children[0] : undefined;
  return strong?.type === 'strong' ? plain(strong).replace(LABEL_END, '').trim() : undefined;
}

function noteDefinitions(
  tree: Root,
  problem: (slug: Problem['slug'], node: Nodes, details: Record<string, string>) => void,
) {
  const definitions = new Map<string, Extract<Nodes, { type: 'footnoteDefinition' }>>();
  visitParents(tree, 'footnoteDefinition', (node) => {
    const name = (node.label ?? node.identifier).toLowerCase();
    if (definitions.has(name)) problem('duplicate-note', node, { label: name });
    else definitions.set(name, node);
  });
  return definitions;
}

/** `[words][key]` with `[key]: actor:putin` becomes `[words](actor:putin)`. */
function resolveLinkReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  // The first of two counts, as everywhere in Markdown.
  visitParents(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visitParents(tree, 'linkReference', (node) => {
    const definition = definitions.get(node.identifier);
    if (definition) Object.assign(node, { type: 'link', url: definition.url, title: definition.title });
  });
}

/** Line and column of a node, counted from 1. */
function start(node: Nodes): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
