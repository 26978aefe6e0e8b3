/**
 * The annotation grammar, found in a syntax tree.
 *
 *   [the keeper](keeper:prys)        a reference to an entry: its kind’s scheme, and its id
 *   [the promise](law:charter-9#2)   the same, to the second paragraph of a document
 *   [minutes](source:minutes-3)      a citation
 *   ^[**Aside.** …]                  an editor’s note, where it is written
 *   [^basis] … [^basis]: …           the same, with a name of its own and room for more
 *
 * `annotate` finds what a tree refers to and which notes it has, in reading order, and marks each node as what it is
 * (`node.data`). It changes two things only: reference-style links (`[x][k]`) become plain ones, and the sign behind a
 * note’s label moves into the bold words.
 */
import type { Data, FootnoteReference, Link, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Note, Reference, Target } from '../model/library.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { RUNS, schemeOf, WEB } from '../read/safe-mdx.ts';
import { visitParents } from '../util/visit.ts';
import { resolveLinkReferences } from './link-references.ts';
import { labelOf, punctuateLabel } from './note-labels.ts';
import { sentencesOf } from './sentences.ts';

/** An inline note of remark-footnotes: `^[…]`. */
interface Footnote {
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
  interface Data {
    /** What a link refers to. */
    reference?: import('../model/library.ts').Reference;
    /** The note that belongs here: of the first mention of an entry, or of an editor’s note where it is first referred to. */
    note?: Note;
    /** The note that a further `[^name]` leads to. */
    again?: Note;
    /** The element id of a heading, a paragraph and the like. */
    anchor?: string;
  }
}

/** What a tree refers to and which notes it has, in reading order. */
export interface Annotations {
  references: Reference[];
  notes: Note[];
  problems: (Omit<Problem, 'file'> & { file?: string })[];
}

interface Options {
  /** What element ids begin with. */
  prefix: string;
  schemes: Set<string>;
  /** What a `scheme:id` refers to. */
  targetOf: (key: string) => Target | undefined;
  /** Whether the file may have notes: a section may, an entry may not. */
  notes: boolean;
  /** The language of the text, for its sentences. */
  lang: string;
}

const REFERENCE = /^([a-z][a-z0-9]*):(.*)$/is;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PART = /^[1-9]\d*$/;

/** Where a node is: within which others, in which block of the file, and in which note. */
interface Position {
  parents: Parents[];
  block: number;
  note?: Note;
}

/** Annotates the tree of one file. */
export function annotate(tree: Root, options: Options): Annotations {
  resolveLinkReferences(tree);
  const annotator = new Annotator(options);
  annotator.text(tree);
  return annotator.found;
}

class Annotator {
  readonly found: Annotations = { references: [], notes: [], problems: [] };
  readonly #options: Options;
  readonly #sentenceOf: ReturnType<typeof sentencesOf>;
  /** References to each thing so far, by `scheme:id`. */
  readonly #counts = new Map<string, number>();
  /** The notes that have been referred to, by name. */
  readonly #used = new Map<string, Note>();
  #definitions = new Map<string, Extract<Nodes, { type: 'footnoteDefinition' }>>();
  #inline = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#sentenceOf = sentencesOf(options.lang);
  }

  text(tree: Root): void {
    this.#define(tree);
    for (const [index, child] of tree.children.entries()) this.#walk(child, { parents: [tree], block: index });
    for (const [name, definition] of this.#definitions) {
      if (!ID.test(name)) this.#problem('note-label', definition, { label: name });
      else if (!this.#used.has(name)) this.#problem('unused-note', definition, { label: name });
    }
  }

  #problem(slug: Problem['slug'], node: Nodes, details: Record<string, string>): void {
    this.found.problems.push({ slug, ...start(node), ...node.data?.from, details });
  }

  #define(tree: Root): void {
    visitParents(tree, 'footnoteDefinition', (node) => {
      const name = nameOf(node);
      if (this.#definitions.has(name)) this.#problem('duplicate-note', node, { label: name });
      else this.#definitions.set(name, node);
    });
  }

  #walk(node: Nodes, at: Position): void {
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'footnote' || node.type === 'footnoteReference') {
      this.#note(node, at);
      return;
    }
    if (node.type === 'link') this.#link(node, at);
    if (!('children' in node)) return;
    const within = { ...at, parents: [...at.parents, node] };
    for (const child of node.children) this.#walk(child, within);
  }

  #link(node: Link, at: Position): void {
    const [, scheme = '', rest = ''] = REFERENCE.exec(node.url) ?? [];
    // Others are ordinary addresses; safe-mdx.ts reports those that are none.
    if (!scheme || WEB.has(scheme.toLowerCase()) || RUNS.has(schemeOf(node.url) ?? '')) return;
    const { schemes } = this.#options;
    const [id = '', part] = rest.split('#');
    const written = `[${plain(node)}](${node.url})`;
    if (!schemes.has(scheme)) {
      this.#problem('unknown-kind', node, { written, scheme, ...suggest(scheme, schemes) });
    } else if (!ID.test(id) || (part !== undefined && !PART.test(part))) {
      this.#problem('malformed-id', node, { written, scheme });
    } else this.#reference(node, { scheme, id, part: part === undefined ? undefined : Number(part) }, at);
  }

  #reference(
    node: Link,
    { scheme, id, part }: Pick<Reference, 'scheme' | 'id' | 'part'>,
    { parents, block, note }: Position,
  ): void {
    const { prefix, targetOf, notes: mayHaveNotes } = this.#options;
    const key = `${scheme}:${id}`;
    const nth = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, nth);
    const target = targetOf(key);
    const noteId = `${prefix}_${scheme}_${id}`;
    const anchor = `${noteId}_r${nth}`;
    const { sentence, from } = node.data ?? {};
    const words = sentence
      ? { words: sentence, sentence, at: 0 }
      : { words: plain(node), ...this.#sentenceOf(node, parents) };
    const reference: Reference = { key, scheme, id, target, part, anchor, ...words, note, node, from, ...start(node) };
    this.found.references.push(reference);
    note?.references.push(reference);
    const data: Data = { ...node.data, reference };
    node.data = data;
    if (mayHaveNotes && !note && target?.type === 'entry' && nth === 1) {
      data.note = this.#add({ id: noteId, ref: anchor, entry: target, body: [target.note], node, block });
    }
  }

  #note(node: Footnote | FootnoteReference, { parents, block, note }: Position): void {
    if (note) this.#problem('note-in-note', node, {});
    else if (parents.some(({ type }) => type === 'link')) this.#problem('note-in-link', node, {});
    else if (!this.#options.notes) this.#problem('note-in-entry', node, {});
    else if (node.type === 'footnoteReference') this.#named(node, block);
    else this.#editors(`n${++this.#inline}`, [{ type: 'paragraph', children: node.children }], node, block);
  }

  #named(node: FootnoteReference, block: number): void {
    const name = nameOf(node);
    const definition = this.#definitions.get(name);
    const used = this.#used.get(name);
    if (used) node.data = { ...node.data, again: used };
    else if (definition) this.#used.set(name, this.#editors(name, definition.children, node, block, true));
    else this.#problem('undefined-note', node, { label: name, ...suggest(name, this.#definitions.keys()) });
  }

  #editors(name: string, body: RootContent[], node: Footnote | FootnoteReference, block: number, named = false): Note {
    punctuateLabel(body);
    const id = `${this.#options.prefix}_${name}`;
    const note = this.#add({ id, ref: `${id}_r1`, label: labelOf(body), body, named, node, block });
    node.data = { ...node.data, note };
    for (const child of body) this.#walk(child, { parents: [{ type: 'root', children: body }], block, note });
    return note;
  }

  #add(given: Pick<Note, 'id' | 'ref' | 'body' | 'node' | 'block'> & Partial<Note>): Note {
    const note: Note = {
      number: 0,
      inWhole: true,
      entry: undefined,
      label: undefined,
      references: given.entry?.noteReferences ?? [],
      named: true,
      ...given,
      ...start(given.node),
    };
    this.found.notes.push(note);
    return note;
  }
}

/** The name of a note, as `[^name]` and `[^name]: …` have it. */
const nameOf = ({ label, identifier }: { label?: string | null | undefined; identifier: string }): string =>
  (label ?? identifier).trim().toLowerCase();

function start(node: Nodes): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
