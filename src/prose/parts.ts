/**
 * A text of the article as parts: runs of HTML, and between them the components that the page gives.
 *
 * The annotation plugin runs on the tree that the library has read; nothing is parsed again.
 */
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Text } from '../article/model/library.ts';
import { library } from '../article/model/load.ts';
import { pictureFile } from '../article/read/picture-files.ts';
import { copyOf } from './elements.ts';
import { type ComponentNode, pageHandlers } from './markup.ts';
import { type Surface, textsByName } from './modules.ts';
import { pictureId } from './pictures.ts';
import { remarkAnnotations } from './remark-annotations.ts';
import { rehypeScrollBoxes } from './scroll-boxes.ts';

/** HTML, or a component with its content. */
export type Part = string | { name: string; props: Record<string, unknown>; parts: Part[] };

/**
 * Reads texts as trees of HTML, by pipelines that are made once for a content folder and a base.
 * @param lang a translation, or `null` for the original, where it is not the language of the site
 */
export function treesReader(
  content: string,
  base: string,
  lang?: string | null,
): (surface: Surface, text: Text) => Root {
  const pipeline = (whole: boolean) =>
    unified()
      .use(remarkAnnotations, { content, base, whole, lang })
      .use(remarkRehype, { handlers: pageHandlers })
      .use(rehypeScrollBoxes, { content })
      .freeze();
  const pipelines: Record<Surface, ReturnType<typeof pipeline>> = { own: pipeline(false), whole: pipeline(true) };
  return (surface, text) => {
    const { path, title } = text;
    return pipelines[surface].runSync(copyOf(text.tree), new VFile({ path, data: { title, text } })) as Root;
  };
}

/**
 * Reads texts as parts.
 * @param content the content folder, an absolute path
 * @param base what every address of the site begins with, such as `/`
 * @returns the parts of the text whose file has a name, as a kind of page shows it
 */
export function partsReader(content: string, base: string): (surface: Surface, name: string) => Part[] {
  const treeOf = treesReader(content, base);
  return (surface, name) => {
    const text = textsByName(library(content)).get(name);
    if (!text) throw new Error(`There is no text “${name}” in the article.`);
    return partsOf(treeOf(surface, text).children as Nodes[], text.path);
  };
}

/**
 * Reads notes as HTML without ids, to be shown a second time: the first paragraph of an entry, or the body of a section’s note.
 * @param content the content folder, an absolute path
 * @param base what every address of the site begins with, such as `/`
 * @returns the HTML of an entry’s note, or of the note of a section that has the id; `''` where there is none
 */
export function noteReader(content: string, base: string): (text: Text, id?: string) => string {
  const treeOf = treesReader(content, base);
  return (text, id) => {
    const elements = treeOf('own', text).children.filter((node) => node.type === 'element');
    const found = id === undefined ? elements.find(({ tagName }) => tagName === 'p') : undefined;
    const note = elements.find(({ properties }) => id !== undefined && properties['id'] === id);
    const body = note?.children.filter((node) => node.type === 'element' && !isFrame(node)) ?? [];
    return [...(found ? [found] : []), ...body].map((node) => html(withoutIds(node as Element))).join('');
  };
}

const isFrame = ({ properties: { className } }: Element) =>
  Array.isArray(className) && (className.includes('kicker') || className.includes('open-page'));

/** A copy of an element without ids, and without components, which a note may hold only on its page. */
function withoutIds({ properties: { id: _, ...properties }, children, ...element }: Element): Element {
  const kept = children.filter((node) => node.type !== 'component');
  return { ...element, properties, children: kept.map((node) => (node.type === 'element' ? withoutIds(node) : node)) };
}

/** Nodes of a text as parts. @param path the file of the text */
export function partsOf(nodes: Nodes[], path: string): Part[] {
  const parts: Part[] = [];
  const add = (part: Part) => {
    const last = parts.length - 1;
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part;
    else parts.push(part);
  };
  for (const node of nodes) {
    if (node.type === 'component') add(component(node, path));
    else if (node.type !== 'element') add(html(node));
    else if (node.tagName === 'img') add(picture(node, path));
    else {
      const inner = partsOf(node.children, path);
      if (inner.every((part) => typeof part === 'string')) add(html(node));
      else {
        // An element that holds a component is written around it.
        const end = `</${node.tagName}>`;
        add(html({ ...node, children: [] }).slice(0, -end.length));
        inner.forEach(add);
        add(end);
      }
    }
  }
  return parts;
}

/** A picture of the content is the component `img`. */
function picture({ properties: { src, ...others } }: Element, path: string): Part {
  return { name: 'img', props: { ...others, picture: pictureId(pictureFile(`${src}`, path)) }, parts: [] };
}

/** Attributes that are read are given as HTML; a picture is named by its file within the content folder. */
function component({ name, component, id, attributes, texts, inline, children }: ComponentNode, path: string): Part {
  const props: Record<string, unknown> = { id, anchor: id, inline, ...attributes };
  const { picture: source } = component;
  if (source) props[source] = pictureId(pictureFile(attributes[source] ?? '', path));
  for (const [attribute, words] of Object.entries(texts)) props[attribute] = words.map(html).join('');
  return { name, props, parts: partsOf(children, path) };
}

const html = (node: Nodes): string => toHtml(node, { characterReferences: { useNamedReferences: true } });
