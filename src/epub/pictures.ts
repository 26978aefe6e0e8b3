/** The pictures that the texts of an article show, as files of the book. */
import { extname } from 'node:path';
import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { type Library, prosePages } from '../annotations/library.ts';
import { once } from '../annotations/once.ts';
import { attributesOf, componentOf, type MdxElement } from '../content/components.ts';
import { pictureFile } from '../content/harmless.ts';

/** A place in a tree that names a picture's file. */
interface Named {
  url: string;
  /** Names another file there. The nodes of the tree must be its own. */
  rename: (url: string) => void;
}

/** The places that name the pictures of a tree: of Markdown, the definitions that it refers to, and components. */
export function picturesIn(tree: Nodes): Named[] {
  const found: Named[] = [];
  const referred = new Set<string>();
  visitParents(tree, 'imageReference', ({ identifier }) => void referred.add(identifier));
  visitParents(tree, (node) => {
    if (node.type === 'image' || (node.type === 'definition' && referred.has(node.identifier))) {
      found.push({ url: node.url, rename: (url) => Object.assign(node, { url }) });
    }
    const attribute = componentOf(node)?.picture;
    if (!attribute) return;
    const element = node as MdxElement;
    const rename = (value: string) => {
      element.attributes = element.attributes.map((each) =>
        each.type === 'mdxJsxAttribute' && each.name === attribute ? { ...each, value } : each,
      );
    };
    found.push({ url: attributesOf(element)[attribute] ?? '', rename });
  });
  return found;
}

/** The names in the book of the pictures of an article, by the paths of their files. */
export const picturesOf = once((article: Library): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { tree, path } of [...article.sections, ...article.entries.values(), ...prosePages(article)]) {
    for (const { url } of picturesIn(tree)) {
      const file = pictureFile(url, path);
      if (!names.has(file)) names.set(file, `picture-${names.size + 1}${extname(file).toLowerCase()}`);
    }
  }
  return names;
});

/** The media type of a picture of the book. */
export function pictureType(name: string): string {
  const ending = extname(name).slice(1);
  return `image/${ending === 'jpg' ? 'jpeg' : ending}`;
}
