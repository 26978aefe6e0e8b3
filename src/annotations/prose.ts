/**
 * What an editor wrote in a file, as HTML, made from the tree that the library has read.
 *
 * MDX is usually compiled into modules, for the components and code it may hold. Content may hold none (harmless.ts), so
 * its tree goes straight to HTML: nothing of it is ever run, and a long article does not pass through the bundler.
 */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { VFile } from 'vfile';
import { contentDir } from '../content/place.ts';
import { copyOf } from './elements.ts';
import type { Entry, ProsePage, Section } from './library.ts';
import { handlers } from './markup.ts';
import { remarkAnnotations } from './remark-annotations.ts';
import { rehypeScrollBoxes } from './scroll-boxes.ts';

const processor = (whole: boolean) =>
  unified()
    .use(remarkAnnotations, { content: contentDir, base: import.meta.env.BASE_URL, whole })
    .use(remarkRehype, { handlers })
    .use(rehypeScrollBoxes, { content: contentDir })
    .freeze();
const processors = { whole: processor(true), alone: processor(false) };

/**
 * The tree of a file’s HTML.
 * @param whole whether the file is a section on the page of the whole article, where an entry’s note stands once
 */
export function proseOf({ tree, path, title }: Section | Entry | ProsePage, whole: boolean): Root {
  const { [whole ? 'whole' : 'alone']: each } = processors;
  return each.runSync(copyOf(tree), new VFile({ path, data: { title } }));
}

/** The elements of pictures in a tree. */
export function picturesIn(tree: Root): Element[] {
  const found: Element[] = [];
  visitParents(tree, { tagName: 'img' }, (node) => void found.push(node as Element));
  return found;
}

/** A tree as HTML, whose signs are escaped by their names: `&lt;`. */
export const htmlOf = (tree: Root): string => toHtml(tree, { characterReferences: { useNamedReferences: true } });
