/**
 * The Markdown processor that @astrojs/mdx uses: from a text that the library has read to the code of its module.
 *
 * A built-in processor would parse each file a second time. This one runs the annotation plugin on the tree at hand.
 */
import type { MarkdownProcessor } from '@astrojs/internal-helpers/markdown';
import type { Root } from 'hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { copyOf } from '../annotations/elements.ts';
import { library } from '../annotations/library.ts';
import { remarkAnnotations } from '../annotations/remark-annotations.ts';
import { rehypeScrollBoxes } from '../annotations/scroll-boxes.ts';
import { codeOf } from './code.ts';
import { pageHandlers } from './markup.ts';
import { type Surface, textOfModule } from './modules.ts';

/**
 * @param content the content folder, an absolute path
 * @param base what every address of the site begins with, such as `/`
 */
export function annotatedMdx(content: string, base: string): MarkdownProcessor {
  const pipeline = (whole: boolean) =>
    unified()
      .use(remarkAnnotations, { content, base, whole })
      .use(remarkRehype, { handlers: pageHandlers })
      .use(rehypeScrollBoxes, { content })
      .freeze();
  const pipelines: Record<Surface, ReturnType<typeof pipeline>> = { own: pipeline(false), whole: pipeline(true) };
  const unread = () => Promise.reject(new Error('The content has no .md files.'));
  return {
    name: 'annotated-mdx',
    options: {},
    createRenderer: async () => ({ render: unread }),
    createMdxRenderer: async () => ({
      process: async (_, path) => {
        const found = textOfModule(library(content), path);
        if (!found) throw new Error(`${path} is the module of no text of the article.`);
        const { text, surface } = found;
        const tree = pipelines[surface].runSync(
          copyOf(text.tree),
          new VFile({ path: text.path, data: { title: text.title } }),
        );
        return { code: codeOf(tree as Root, text.path), map: null, astroMetadata: METADATA };
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
