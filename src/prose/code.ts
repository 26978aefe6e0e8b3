/** The code of an MDX module: runs of HTML as one string each, and between them the components that the page gives. */
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { pictureFile } from '../content/picture-files.ts';
import { pictureId } from '../content/pictures.ts';
import type { ComponentNode } from './markup.ts';

/** HTML, or a component with what stands in it. */
type Part = string | { name: string; props: Record<string, unknown>; parts: Part[] };

/**
 * @param tree the tree of a text's HTML
 * @param path the file of the text, from which the paths of its pictures are counted
 */
export function codeOf(tree: Root, path: string): string {
  return `import { Fragment as _Fragment, jsx as _jsx } from 'astro/jsx-runtime';
export const frontmatter = {};
export const getHeadings = () => [];
export default function MDXContent({ components: c }) {
  return _jsx(_Fragment, { children: ${written(partsOf(tree.children as Nodes[], path))} });
}
`;
}

function partsOf(nodes: Nodes[], path: string): Part[] {
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
  const props: Record<string, unknown> = { id, inline, ...attributes };
  const { picture: source } = component;
  if (source) props[source] = pictureId(pictureFile(attributes[source] ?? '', path));
  for (const [attribute, words] of Object.entries(texts)) props[attribute] = words.map(html).join('');
  return { name, props, parts: partsOf(children, path) };
}

/**
 * A string as code of ASCII letters alone. The engine keeps such a text in half the memory, and a bundler keeps several
 * copies of each module.
 */
const literal = (text: string): string =>
  JSON.stringify(text).replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const html = (node: Nodes): string => toHtml(node, { characterReferences: { useNamedReferences: true } });

const written = (parts: Part[]): string => {
  const each = parts.map((part) =>
    typeof part === 'string'
      ? `_jsx(_Fragment, { 'set:html': ${literal(part)} })`
      : `_jsx(c[${JSON.stringify(part.name)}], { ...${JSON.stringify(part.props)}${
          part.parts.length > 0 ? `, children: ${written(part.parts)}` : ''
        } })`,
  );
  return `[${each.join(', ')}]`;
};
