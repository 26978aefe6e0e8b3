/** A text of the article as Markdown that other tools read: references become links, notes become footnotes of GFM. */
import type { FootnoteDefinition, Nodes, Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { textOf } from '../../article/grammar/plain-text.ts';
import { type Library, sectionName, type Text } from '../../article/model/library.ts';
import { destination } from '../../article/model/mentions.ts';
import { attributesOf, componentOf, type MdxElement } from '../../article/read/components.ts';
import { codeVersion, diskCache } from '../../article/util/disk-cache.ts';
import { SKIP, visitParents } from '../../article/util/visit.ts';
import { become, copyOf } from '../../prose/elements.ts';

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*' });
const cache = diskCache('.cache/markdown', codeVersion('src/features/exports'));

/** A tree as Markdown, kept between builds: it takes as long as the whole page of a section. */
const written = (tree: Root): string =>
  cache(
    JSON.stringify(tree, (key, value) => (key === 'position' || key === 'data' ? undefined : value)),
    () => writer.stringify(tree),
  );

type Absolute = (address: string) => string;

/**
 * @param text a section, an entry or a page of prose
 * @param absolute makes an address of the site a complete URL
 * @returns the text as Markdown with YAML front matter (title, description, url, lang, licence)
 */
export function markdownOf(article: Library, text: Text, absolute: Absolute): string {
  const { site } = article;
  const tree = copyOf(text.tree);
  footnoteReferences(tree);
  const definitions = text.notes.map(({ number, body }) =>
    footnote(number, copyOf<Root>({ type: 'root', children: body }).children),
  );
  tree.children = [...tree.children.filter(({ type }) => type !== 'footnoteDefinition'), ...definitions];
  plainComponents(tree);
  plainLinks(tree, absolute);
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

const footnote = (number: number, children: RootContent[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier: `${number}`,
  label: `${number}`,
  children: children as FootnoteDefinition['children'],
});

/** Puts a reference to a footnote in the place of an editor’s note, and behind the words that an entry’s note belongs to. */
function footnoteReferences(tree: Root): void {
  visitParents(tree, ['link', 'footnote', 'footnoteReference'], (node, parents) => {
    const { note, again } = node.data ?? {};
    const shown = note ?? again;
    const siblings = parents.at(-1)?.children as Nodes[] | undefined;
    if (!shown || !siblings) return undefined;
    const name = `${shown.number}`;
    const reference: Nodes = { type: 'footnoteReference', identifier: name, label: name };
    const at = siblings.indexOf(node as Nodes);
    siblings.splice(at, 1, ...(shown.entry ? [node as Nodes, reference] : [reference]));
    return [SKIP, at + (shown.entry ? 2 : 1)];
  });
}

/**
 * Components have no form in Markdown: a block becomes a quotation of its words, one in a sentence becomes code. The few
 * elements of HTML that content may hold stay HTML.
 */
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

/** References lead to the pages of what they name, citations to the sources themselves. */
function plainLinks(tree: Root, absolute: Absolute): void {
  visitParents(tree, 'link', (node) => {
    const { target, part } = node.data?.reference ?? {};
    if (target?.type === 'source') {
      node.url = target.address;
      node.title = [target.title, target.publisher].filter(Boolean).join(', ');
      return;
    }
    const address = target ? destination(target, part) : node.url;
    if (address.startsWith('/')) node.url = absolute(address);
  });
}
