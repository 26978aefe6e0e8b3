/** A text of the article as Markdown that other tools read: references become links, notes become footnotes of GFM. */
import type { FootnoteDefinition, Link, Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { textOf } from '../../article/grammar/plain-text.ts';
import {
  type Entry,
  type Library,
  type ProsePage,
  paragraphAddress,
  type Section,
  sectionName,
} from '../../article/model/library.ts';
import { notesOf, numberOf } from '../../article/model/notes.ts';
import { attributesOf, componentOf, type MdxElement } from '../../article/read/components.ts';
import { copyOf } from '../../prose/elements.ts';

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*' });

/** Makes an address of this site absolute. */
type Absolute = (address: string) => string;

/**
 * @param text a section, an entry or a page of prose
 * @param absolute makes an address of the site a complete URL
 * @returns the text as Markdown with YAML front matter (title, description, url, lang, licence)
 */
export function markdownOf(article: Library, text: Section | Entry | ProsePage, absolute: Absolute): string {
  const { site } = article;
  const tree = copyOf(text.tree);
  // A copy keeps the order of nodes: notes are matched by their place in the tree.
  const numbers = footnotesIn(article, text, tree);
  const definitions = [...numbers].map(([number, body]): FootnoteDefinition => footnote(number, body));
  tree.children = [...tree.children.filter(({ type }) => type !== 'footnoteDefinition'), ...definitions];
  plainComponents(tree);
  plainLinks(article, tree, absolute);
  const matter = {
    title: text.title,
    ...('index' in text ? { part: `${site.title}: ${sectionName(text, site.labels)}` } : { part: site.title }),
    ...('what' in text ? { description: text.what } : { description: text.description }),
    url: absolute(text.address),
    lang: site.lang,
    licence: site.licence.address,
  };
  const head = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${head.join('\n')}\n---\n\n# ${text.title}\n\n${writer.stringify(tree)}`;
}

const footnote = (number: number, children: RootContent[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier: `${number}`,
  label: `${number}`,
  children: children as FootnoteDefinition['children'],
});

/** Replaces the notes of a section by footnote references; returns the body of each footnote by its number. */
function footnotesIn(article: Library, text: Section | Entry | ProsePage, tree: Root): Map<number, RootContent[]> {
  const bodies = new Map<number, RootContent[]>();
  if (!('index' in text)) return bodies;
  const original: Nodes[] = [];
  visitParents(text.tree, (node) => void original.push(node));
  const copies: { node: Nodes; parents: Parents[] }[] = [];
  visitParents(tree, (node, parents) => void copies.push({ node, parents: [...parents] as Parents[] }));
  for (const note of notesOf([text])) {
    const number = numberOf(article, note);
    const copy = copies[original.indexOf(note.node)];
    const siblings = copy?.parents.at(-1)?.children as Nodes[] | undefined;
    if (!copy || !siblings) throw new Error(`The note ${note.id} is not in the tree of ${text.file}.`);
    const reference = { type: 'footnoteReference' as const, identifier: `${number}`, label: `${number}` };
    const entry = note.entry && article.entries.get(`${note.entry.scheme}:${note.entry.id}`);
    siblings.splice(siblings.indexOf(copy.node), 1, ...(note.entry ? [copy.node, reference] : [reference]));
    bodies.set(number, copyOf({ type: 'root', children: entry ? [entry.note] : note.body } as Root).children);
  }
  // A second `[^name]` refers to the note of the first.
  const named = new Map(notesOf([text]).map((note) => [note.id, numberOf(article, note)]));
  visitParents(tree, 'footnoteReference', (node) => {
    const number = named.get(`${text.id}_${(node.label ?? node.identifier).toLowerCase()}`);
    if (number !== undefined) Object.assign(node, { identifier: `${number}`, label: `${number}` });
  });
  return bodies;
}

/** Components have no form in Markdown: a block becomes a quotation of its words, one in a sentence becomes code. */
function plainComponents(tree: Root): void {
  visitParents(tree, (node, parents) => {
    const component = componentOf(node);
    const siblings = parents.at(-1)?.children as Nodes[] | undefined;
    if (!component || !siblings) return;
    const attributes = attributesOf(node as MdxElement);
    const at = siblings.indexOf(node as Nodes);
    if (node.type === 'mdxJsxTextElement') {
      siblings.splice(at, 1, { type: 'inlineCode', value: attributes['tex'] ?? textOf(node as Nodes) });
      return at + 1;
    }
    const words = [component.picture && attributes['alt'], component.says?.(attributes)].filter((word) => word);
    const first: Paragraph[] = words.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: `${value}` }],
    }));
    const children = [...first, ...('children' in node ? node.children : [])] as Paragraph[];
    siblings.splice(at, 1, { type: 'blockquote', children });
    return at;
  });
  visitParents(tree, 'image', (node, parents) => {
    const siblings = parents.at(-1)?.children as Nodes[];
    siblings.splice(siblings.indexOf(node), 1, {
      type: 'emphasis',
      children: [{ type: 'text', value: node.alt ?? '' }],
    });
  });
}

/** References lead to the pages of what they name, citations to the sources themselves. */
function plainLinks(article: Library, tree: Root, absolute: Absolute): void {
  visitParents(tree, 'link', (node: Link) => {
    const [, scheme = '', id = '', part] = /^([a-z][a-z0-9]*):([a-z0-9-]+)(?:#(\d+))?$/.exec(node.url) ?? [];
    const source = scheme === 'source' ? article.sources.get(id) : undefined;
    if (source) {
      node.url = source.address;
      node.title = [source.title, source.publisher].filter(Boolean).join(', ');
      return;
    }
    const entry = article.entries.get(`${scheme}:${id}`);
    const address =
      (entry && (part === undefined ? entry.address : paragraphAddress(entry, Number(part)))) ??
      (scheme === 'event' ? article.events.get(id)?.at : undefined) ??
      (scheme === 'claim' ? article.claims.get(id)?.at : undefined) ??
      (node.url.startsWith('/') || node.url.startsWith('#') ? node.url : undefined);
    if (address?.startsWith('/')) node.url = absolute(address);
  });
}
