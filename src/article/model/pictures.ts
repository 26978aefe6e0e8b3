/** The pictures that the texts of an article show. */
import type { Nodes } from 'mdast';
import { attributesOf, componentOf, type MdxElement } from '../read/components.ts';
import { pictureFile } from '../read/picture-files.ts';
import { memoise } from '../util/memoise.ts';
import { visitParents } from '../util/visit.ts';
import { type Library, textsOf } from './library.ts';

/** Where a picture is shown for the first time. */
export interface Shown {
  file: string;
  line: number;
  column: number;
  /** Its address as it is written. */
  written: string;
}

/** A place in a tree that names a picture's file. */
interface Named {
  url: string;
  position: Nodes['position'];
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
      found.push({ url: node.url, position: node.position, rename: (url) => Object.assign(node, { url }) });
    }
    const attribute = componentOf(node)?.picture;
    if (!attribute) return;
    const element = node as MdxElement;
    const rename = (value: string) => {
      element.attributes = element.attributes.map((each) =>
        each.type === 'mdxJsxAttribute' && each.name === attribute ? { ...each, value } : each,
      );
    };
    found.push({ url: attributesOf(element)[attribute] ?? '', position: node.position, rename });
  });
  return found;
}

/** The pictures of an article by the absolute paths of their files, in reading order. */
export const picturesOf = memoise((article: Library): ReadonlyMap<string, Shown> => {
  const shown = new Map<string, Shown>();
  for (const { tree, path, file } of textsOf(article)) {
    for (const { url, position } of picturesIn(tree)) {
      const picture = pictureFile(url, path);
      const { line = 1, column = 1 } = position?.start ?? {};
      if (!shown.has(picture)) shown.set(picture, { file, line, column, written: url });
    }
  }
  return shown;
});
