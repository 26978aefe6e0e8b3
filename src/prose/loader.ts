/** The texts of an article as collections of Astro. The library reads and checks them; the collections name their modules. */
import type { Loader } from 'astro/loaders';
import { reading } from '../article/model/load.ts';
import { isOnePage } from '../article/model/notes.ts';
import { moduleOf, type Surface, textsByName } from './modules.ts';

/** The name of the loader, by which `dev` asks Astro to load the texts again. */
export const TEXTS = 'article-texts';

/** The names of the texts that were loaded last, by content folder and surface. */
const loaded = new Map<string, string>();

/**
 * The modules that pages of a kind show, by the names of their texts: for `whole` those of the sections, and none of an
 * article that is too long for one page.
 * @param dir the content folder, an absolute path
 */
function modulesOf(dir: string, surface: Surface): Map<string, string> {
  const { library } = reading(dir);
  if (!library || (surface === 'whole' && !isOnePage(library))) return new Map();
  const shown = [...textsByName(library)].filter(([, text]) => surface === 'own' || text.type === 'section');
  return new Map(shown.map(([name, text]) => [name, moduleOf(text, surface, dir)]));
}

/** Loads each text that pages of a kind show; its id is the name of its file. */
export function texts(dir: string, surface: Surface): Loader {
  return {
    name: TEXTS,
    load: async ({ store }) => {
      const modules = modulesOf(dir, surface);
      store.clear();
      for (const [id, filePath] of modules) store.set({ id, data: {}, filePath, deferredRender: true });
      loaded.set(dir + surface, [...modules.keys()].join());
    },
  };
}

/** Whether Astro has loaded the texts that the content folder has now. */
export const areLoaded = (dir: string): boolean =>
  (['own', 'whole'] as const).every(
    (surface) => loaded.get(dir + surface) === [...modulesOf(dir, surface).keys()].join(),
  );
