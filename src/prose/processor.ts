/**
 * The Markdown processor that @astrojs/mdx uses: it writes the module of a text that the library has read.
 *
 * A built-in processor would parse each file a second time. A module holds which text it is, and draws it when its page is
 * made, so that HTML does not pass through the bundler.
 */
import { fileURLToPath } from 'node:url';
import type { MarkdownProcessor } from '@astrojs/internal-helpers/markdown';
import { library } from '../article/model/load.ts';
import { nameOf, textOfModule } from './modules.ts';

const DRAW = JSON.stringify(fileURLToPath(new URL('draw.ts', import.meta.url)));

/** @param content the content folder, an absolute path */
export function annotatedMdx(content: string): MarkdownProcessor {
  const unread = () => Promise.reject(new Error('The content has no .md files.'));
  return {
    name: 'annotated-mdx',
    options: {},
    createRenderer: async () => ({ render: unread }),
    createMdxRenderer: async () => ({
      process: async (_, path) => {
        const found = textOfModule(library(content), path);
        if (!found) throw new Error(`${path} is the module of no text of the article.`);
        const which = `${JSON.stringify(found.surface)}, ${JSON.stringify(nameOf(found.text, content))}`;
        const code = `import { draw } from ${DRAW};
export const frontmatter = {};
export const getHeadings = () => [];
export default function MDXContent({ components }) {
  return draw(${which}, components);
}
`;
        return { code, map: null, astroMetadata: METADATA };
      },
    }),
  };
}

/** What Astro wants to know of a module: it has no scripts, and nothing in it runs in a browser. */
const METADATA = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none',
  containsHead: false,
  pageOptions: {},
};
