/** The texts of an article as collections of Astro. The library reads and checks them; the collections name their modules. */
import type { Loader } from 'astro/loaders';
import { isOnePage } from '../annotations/length.ts';
import { reading } from '../annotations/library.ts';
import { contentDir } from '../content/place.ts';
import { moduleOf, type Surface, textsOf } from './modules.ts';

/** The name of the loader, by which `dev` asks Astro to load the texts again. */
export const TEXTS = 'article-texts';

/**
 * Loads each text that a page of this kind shows; its id is the name of its file.
 * @param surface `whole` loads sections alone, and none of an article that is too long for one page
 */
export function texts(surface: Surface): Loader {
  return {
    name: TEXTS,
    load: async ({ store }) => {
      store.clear();
      const { library } = reading(contentDir);
      if (!library || (surface === 'whole' && !isOnePage(library))) return;
      for (const [id, text] of textsOf(library)) {
        if (surface === 'whole' && !('number' in text)) continue;
        store.set({ id, data: {}, filePath: moduleOf(text, surface, contentDir), deferredRender: true });
      }
    },
  };
}
