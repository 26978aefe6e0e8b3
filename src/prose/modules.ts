/**
 * The MDX modules of an article: one for each text and each page that shows it in its own way.
 *
 * A module is named by a path within the project that no file has, because Vite looks for the tsconfig.json beside a
 * module: content may lie in a folder whose tsconfig.json has nothing to do with this project.
 */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Library, type Text, textsOf } from '../article/model/library.ts';
import { memoise } from '../article/util/memoise.ts';

/** The page that shows a text: its own, or that of the whole article, where an entry's note appears once. */
export type Surface = 'own' | 'whole';

const FOLDER = '.mdx';
const MODULE = new RegExp(`/${FOLDER.replace('.', '\\.')}/(own|whole)/(.+\\.mdx)$`);

/** The name of a text's file within the content folder, such as `sections/01-gate.mdx`. */
export const nameOf = ({ path }: Text, dir: string): string => relative(dir, path).split(sep).join('/');

/** Where the module of a text lies, from the root of the project. */
export const moduleOf = (text: Text, surface: Surface, dir: string): string =>
  `${FOLDER}/${surface}/${nameOf(text, dir)}`;

/** The texts of an article, by the names of their files. */
export const textsByName = memoise(
  (article: Library): ReadonlyMap<string, Text> =>
    new Map(textsOf(article).map((text) => [nameOf(text, article.dir), text])),
);

/**
 * What the path of a module means.
 * @returns undefined for a path that is no module of a text of the article
 */
export function textOfModule(article: Library, path: string): { text: Text; surface: Surface } | undefined {
  const [, surface, name = ''] = MODULE.exec(path.split(sep).join('/')) ?? [];
  const text = textsByName(article).get(name);
  return text && { text, surface: surface as Surface };
}

/** Lets Vite find the modules. They are empty: the Markdown processor (processor.ts) writes their code. */
export function textModules(): AstroIntegration {
  return {
    name: 'text-modules',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const folder = `${fileURLToPath(config.root).split(sep).join('/')}${FOLDER}/`;
        const id = new RegExp(`^${folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
        const plugin = {
          name: 'text-modules',
          enforce: 'pre' as const,
          // Without the query by which Astro would look for styles in the module: it has none, the page that shows it has.
          resolveId: { filter: { id }, handler: (source: string) => source.replace(/\?.*$/, '') },
          load: { filter: { id }, handler: () => ({ code: '', moduleType: 'js' as const }) },
        };
        // In one chunk: a thousand of their own cost the bundler 200 MB and a fifth of the build.
        const output = { codeSplitting: { groups: [{ name: 'texts', test: id }] } };
        const environments = { prerender: { build: { rolldownOptions: { output } } } };
        updateConfig({ vite: { plugins: [plugin], environments } });
      },
    },
  };
}
