/** The pictures that the texts of an article show, as files of the book. */
import { extname } from 'node:path';
import type { Definition, Image, Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { type Library, prosePages } from '../annotations/library.ts';
import { once } from '../annotations/once.ts';
import { pictureFile } from '../content/harmless.ts';

/** What names a picture’s file in a tree: the picture, or the definition that one or more of them refer to. */
export function picturesIn(tree: Nodes): (Image | Definition)[] {
  const found: (Image | Definition)[] = [];
  const referred = new Set<string>();
  visitParents(tree, 'imageReference', ({ identifier }) => void referred.add(identifier));
  visitParents(tree, (node) => {
    if (node.type === 'image' || (node.type === 'definition' && referred.has(node.identifier))) found.push(node);
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
