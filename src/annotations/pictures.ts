/** The pictures that the texts of an article show. */
import type { Definition, Image, Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { pictureFile } from '../content/picture-files.ts';
import type { Library } from './library.ts';
import { once } from './once.ts';

/** Where a picture is shown for the first time. */
export interface Shown {
  file: string;
  line: number;
  column: number;
  /** Its address as it is written. */
  written: string;
}

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

/** The pictures of an article by the absolute paths of their files, in reading order. */
export const picturesOf = once(({ sections, entries, about }: Library): ReadonlyMap<string, Shown> => {
  const shown = new Map<string, Shown>();
  for (const { tree, path, file } of [...sections, ...entries.values(), ...(about ? [about] : [])]) {
    for (const { url, position } of picturesIn(tree)) {
      const picture = pictureFile(url, path);
      const { line = 1, column = 1 } = position?.start ?? {};
      if (!shown.has(picture)) shown.set(picture, { file, line, column, written: url });
    }
  }
  return shown;
});
