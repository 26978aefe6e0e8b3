/** The pictures of a content folder, for Astro, which measures them and makes them small. */
import { basename, join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentDir } from '../article/read/content-dir.ts';
import { hasSize, isNamedPicture, pictureFault } from '../article/read/picture-files.ts';
import { filesIn } from '../article/util/files.ts';

/** What a picture is called among the pictures: its path within the content folder. */
export const pictureId = (path: string): string => relative(contentDir, path).split(sep).join('/');

/** Loads every picture of the folder as `{ file }`; a file that is none is left out, as no text that passes the check shows it. */
export function pictures(): Loader {
  return {
    name: 'pictures',
    async load({ store, parseData, config }) {
      store.clear();
      const root = new URL(config.root).pathname;
      for (const id of filesIn(contentDir)) {
        const path = join(contentDir, id);
        if (!isNamedPicture(id) || pictureFault(path, contentDir) || !(await hasSize(path))) continue;
        const data = await parseData({ id, data: { file: `./${basename(id)}` }, filePath: path });
        store.set({ id, data, filePath: relative(root, path).split(sep).join('/') });
      }
    },
  };
}
