/** A text of the article as Markdown that other tools read: references become links, notes become footnotes of GFM. */
import type { FootnoteDefinition, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { textOf } from '../../article/grammar/plain-text.ts';
import {
  type Library,
  type Note,
  type Reference,
  sectionName,
  type Text,
  textsOf,
} from '../../article/model/library.ts';
import { destination } from '../../article/model/mentions.ts';
import { attributesOf, componentOf, type MdxElement } from '../../article/read/components.ts';
import { codeVersion, diskCache } from '../../article/util/disk-cache.ts';
import { memoise } from '../../article/util/memoise.ts';
import { visitParents } from '../../article/util/visit.ts';
import { become, copyOf, element, rewrite } from '../../prose/elements.ts';

/** Every text that is also published as Markdown, by its address: sections, entries, pages of prose but for the answer. */
export const markdownTexts = memoise(
  (article: Library): ReadonlyMap<string, Text> =>
    new Map(textsOf(article).flatMap((text) => (text === article.answer ? [] : [[text.address, text]]))),
);

/** The address of a text as Markdown: `/sections/ID/` is also `/sections/ID.md`. */
export const markdownAddress = ({ address }: { address: string }): string => `${address.replace(/\/$/, '')}.md`;

/** Words with the number of their footnote. */
const annotation: NonNullable<NonNullable<Options['handlers']>['strong']> = (node, _, state, info) =>
  state.containerPhrasing(node, info);
const style: Options = { bullet: '-', rule: '-', emphasis: '*', handlers: { annotation } as object };
const writer = unified().use(remarkGfm).use(remarkStringify, style);
const cache = diskCache('.cache/markdown', codeVersion('src/features/exports'));

/** A tree as Markdown, kept between builds: it takes as long as the whole page of a section. */
const written = (tree: Root): string =>
  cache(
    JSON.stringify(tree, (key, value) => (key === 'position' || key === 'data' ? undefined : value)),
    () => writer.stringify(tree),
  );

/** A text as Markdown with YAML front matter. @param absolute makes an address of the site a complete URL */
export function markdownOf(article: Library, text: Text, absolute: (address: string) => string): string {
  const { site } = article;
  const tree = copyOf(text.tree);
  const definitions = text.notes.map((note) => ({
    ...footnote(note),
    children: copyOf({ ...tree, children: note.body }).children,
  }));
  tree.children = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  tree.children.push(...(definitions as FootnoteDefinition[]));
  const href = (address: string) => (address.startsWith('/') ? absolute(address) : address);
  const number = (note: Note) => ({ ...footnote(note), type: 'footnoteReference' }) as PhrasingContent;
  rewrite(tree, {
    href,
    reference: (reference, words) => ({ type: 'link', ...targetOf(reference, href), children: words as [] }),
    note: (note, term) => (term ? element('span', {}, [term, number(note)]) : number(note)),
    again: number,
  });
  plainComponents(tree);
  const within = text.type === 'section' ? site.labels.colon + sectionName(text, site.labels) : '';
  const matter = {
    title: text.title,
    part: site.title + within,
    description: text.type === 'entry' ? text.what : text.description,
    url: absolute(text.address),
    lang: text.lang ?? site.lang,
    licence: site.licence.address,
  };
  const head = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${head.join('\n')}\n---\n\n# ${text.title}\n\n${written(tree)}`;
}

const footnote = ({ number }: Note) => ({ type: 'footnoteDefinition', identifier: `${number}`, label: `${number}` });

/** References lead to the pages of what they name, citations to the sources themselves. */
function targetOf({ target, part, key }: Reference, href: (address: string) => string) {
  if (target?.type !== 'source') return { url: href(target ? destination(target, part) : key) };
  return { url: target.address, title: [target.title, target.publisher].filter(Boolean).join(', ') };
}

/** Components have no form in Markdown: a block becomes a quotation of its words, one in a sentence code. HTML stays HTML. */
function plainComponents(tree: Root): void {
  visitParents(tree, (node, parents) => {
    if (!node.type.startsWith('mdx')) return;
    const siblings = parents.at(-1)?.children as Nodes[] | undefined;
    if (!siblings) return;
    const at = siblings.indexOf(node as Nodes);
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') {
      // A comment.
      siblings.splice(at, 1);
      return at;
    }
    const component = componentOf(node);
    const attributes = attributesOf(node as MdxElement);
    if (!component) {
      const [open, close]: Nodes[] = [`<${node.name}>`, `</${node.name}>`].map((value) => ({ type: 'html', value }));
      const inside = node.children as Nodes[];
      siblings.splice(at, 1, ...((inside.length > 0 ? [open, ...inside, close] : [{ type: 'break' }]) as Nodes[]));
    } else if (node.type === 'mdxJsxTextElement') {
      siblings.splice(at, 1, { type: 'inlineCode', value: attributes['tex'] ?? textOf(node) });
    } else {
      const words = [component.picture && attributes['alt'], component.says?.(attributes)].filter((word) => word);
      const first: Paragraph[] = words.map((value) => ({
        type: 'paragraph',
        children: [{ type: 'text', value: `${value}` }],
      }));
      siblings.splice(at, 1, { type: 'blockquote', children: [...first, ...(node.children as Paragraph[])] });
    }
    return at;
  });
  visitParents(tree, 'ruby', (node) => become(node, { ...node.children[0] }));
  visitParents(tree, 'image', (node) =>
    become(node, { type: 'emphasis', children: [{ type: 'text', value: node.alt ?? '' }] }),
  );
}
