/** Whether a translation is built like its original: the same blocks, notes and references, so that a link leads to the same place in both. */
import type { Nodes, RootContent } from 'mdast';
import { lacksFigure } from '../model/figure-words.ts';
import { type Library, type Note, type Text, textsOf } from '../model/library.ts';
import type { Problem } from '../problems/problems.ts';
import { attributesOf, type MdxElement } from '../read/components.ts';

/** What a reader meets in one block of a text. */
interface Block {
  type: string;
  line: number;
  /** Names of notes; an inline note has none and counts as `^[…]`. */
  notes: string[];
  /** References in the text itself, each as `scheme:id`. */
  references: string[];
  /** Whether all of it is known: a chart or a map that it shows may not have been read. */
  isKnown: boolean;
}

const INLINE = '^[…]';
/** What an editor calls a block. */
const CALLED: Record<string, string> = {
  paragraph: 'a paragraph',
  list: 'a list',
  blockquote: 'a quotation',
  table: 'a table',
  thematicBreak: 'a line',
};

/** Differences between each translated text and its original. */
export function structureProblems(library: Library, original: Library): Problem[] {
  const schemes = new Set([...original.site.kinds.map(({ scheme }) => scheme), 'source', 'event', 'claim']);
  const originals = new Map(textsOf(original).map((text) => [text.path, text]));
  return textsOf(library).flatMap((text) => {
    const first = originals.get(text.path);
    if (!text.original || !first) return [];
    return differences(text, first, [blocksIn(text, library, schemes), blocksIn(first, original, schemes)]);
  });
}

function differences(text: Text, original: Text, [blocks, wanted]: [Block[], Block[]]): Problem[] {
  const { file } = text;
  const report = (line: number, reason: string): Problem => {
    return { slug: 'translation', file, line, column: 1, details: { reason } };
  };
  const odd = wanted.findIndex((block, n) => block.type !== blocks[n]?.type);
  if (blocks.length !== wanted.length || odd >= 0) {
    const at = firstDifference(blocks, wanted);
    const [here, there] = [blocks[at], wanted[at]];
    const counts =
      blocks.length === wanted.length ? '' : `it has ${blocks.length} blocks, and the original has ${wanted.length}. `;
    const where = there
      ? `${original.file}:${there.line} has ${called(there)}; ${here ? `here is ${called(here)}` : 'it is missing here'}`
      : 'the original ends before this block';
    return [
      report(here?.line ?? blocks.at(-1)?.line ?? 1, `${counts}${where}. Give both the same blocks in one order.`),
    ];
  }
  return [
    ...blocks.flatMap((block, n) => {
      const there = wanted[n] as Block;
      if (!block.isKnown || !there.isKnown) return [];
      return [
        ...compare('notes of this block', block.notes, there.notes),
        ...compare('references of this block', block.references, there.references, isSource),
      ].map((what) => report(block.line, `${what} (${original.file}:${there.line}).`));
    }),
    ...noteDifferences(text, original, report),
  ];
}

/** Of a translation, what may be added: it may cite more sources. */
const isSource = (key: string): boolean => key.startsWith('source:');

/** References within notes: those of a note stay in it. */
function noteDifferences(text: Text, original: Text, report: (line: number, reason: string) => Problem): Problem[] {
  const own = ({ notes }: Text) => notes.filter(({ entry }) => !entry);
  const citedIn = ({ references }: Note) => references.map(({ key }) => key);
  return own(original).flatMap((note) => {
    const here = own(text).find(({ id }) => id === note.id);
    if (!here) return [];
    const at = `(${original.file}:${note.line}).`;
    const begin = here.body[0]?.position?.start.line ?? here.line;
    const isLabelled = note.label === undefined && here.label !== undefined;
    return [
      ...compare('references of this note', citedIn(here), citedIn(note), isSource).map((what) =>
        report(begin, `${what} ${at}`),
      ),
      ...(isLabelled
        ? [report(here.line, `this note begins with a label, and the note of the original does not ${at}`)]
        : []),
    ];
  });
}

/** What one list has too little or too much, in words. @param mayAdd what a translation may have besides */
function compare(what: string, here: string[], there: string[], mayAdd: (each: string) => boolean = () => false) {
  const without = (from: string[], taken: string[]) => {
    const left = [...taken];
    return from.filter((each) => {
      const at = left.indexOf(each);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const missing = without(there, here);
  const more = without(here, there).filter((each) => !mayAdd(each));
  const words = [
    ...(missing.length > 0 ? [`lack ${missing.join(', ')}`] : []),
    ...(more.length > 0 ? [`have ${more.join(', ')} too many`] : []),
  ];
  return words.length > 0 ? [`the ${what} ${words.join(' and ')}`] : [];
}

/** Where two texts part: at the first block of another type, or with other references where one of them lacks a block. */
function firstDifference(here: Block[], there: Block[]): number {
  const shape = ({ type, notes, references }: Block) => [type, ...[...notes].sort(), ...[...references].sort()].join();
  const longest = Math.max(here.length, there.length);
  for (let n = 0; n < longest; n += 1) {
    const [mine, other] = [here[n], there[n]];
    if (!mine || !other || mine.type !== other.type) return n;
    if (here.length !== there.length && shape(mine) !== shape(other)) return n;
  }
  return longest - 1;
}

const called = ({ type }: Block): string => (/^#/.test(type) ? `a heading “${type}”` : (CALLED[type] ?? `<${type}>`));

/** The blocks of a text, without definitions and comments. */
function blocksIn({ tree }: Text, article: Library, schemes: Set<string>): Block[] {
  return tree.children.filter(isBlock).map((node): Block => {
    const notes: string[] = [];
    const references: string[] = [];
    const walk = (each: Nodes): void => {
      if (each.type === 'footnote') return void notes.push(INLINE);
      if (each.type === 'footnoteReference') return void notes.push(`[^${each.label ?? each.identifier}]`);
      if (each.type === 'link' && schemes.has(each.url.split(':')[0] ?? ''))
        references.push(each.url.split('#')[0] ?? '');
      if ('children' in each) each.children.forEach(walk);
    };
    walk(node);
    const isKnown = !lacksFigure(node, article);
    return { type: typeOf(node), line: node.position?.start.line ?? 1, notes, references, isKnown };
  });
}

/** Attributes of components that hold words, which each language has its own. */
const WORDS = new Set(['alt', 'title', 'summary', 'credit', 'tex', 'src', 'of']);

/** What a block is: a heading with its level, a component with what its attributes show. */
function typeOf(node: RootContent): string {
  if (node.type === 'heading') return '#'.repeat(node.depth);
  if (!('name' in node)) return node.type;
  const shared = Object.entries(attributesOf(node as MdxElement)).filter(([key]) => !WORDS.has(key));
  return [`${node.name}`, ...shared.map(([key, value]) => `${key}="${value}"`).sort()].join(' ');
}

/** Whether a part of a tree is a block that a reader meets. */
export const isBlock = ({ type }: RootContent): boolean =>
  !['footnoteDefinition', 'definition', 'mdxjsEsm', 'mdxFlowExpression', 'html'].includes(type);
