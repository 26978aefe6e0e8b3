/** The grammar’s own pipeline, for tests: one section of an article as the tree of its HTML, its components as in the book. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { en } from '../src/article/labels/index.ts';
import { forget, library } from '../src/article/model/load.ts';
import { shownInBook } from '../src/features/epub/shown.ts';
import { copyOf } from '../src/prose/elements.ts';
import { bookHandlers } from '../src/prose/markup.ts';
import { remarkAnnotations } from '../src/prose/remark-annotations.ts';
import { figureInBook } from '../src/ui/mdx/book.ts';

/**
 * Writes a section into a content folder and renders it.
 * @throws VFileMessage when the section has an error
 */
export async function render(dir: string, name: string, input: string): Promise<Root> {
  const path = join(dir, 'sections', name);
  writeFileSync(path, input);
  forget(dir);
  const processor = unified()
    .use(remarkAnnotations, { content: dir, base: '/', whole: false })
    .use(remarkRehype, {
      handlers: bookHandlers(en, {
        figure: (key) => figureInBook(library(dir), key),
        shown: (component, given) => shownInBook(library(dir), component, given),
      }),
    });
  const text = library(dir).sections.find((section) => section.path === path);
  if (!text) throw new Error(`${path} cannot be read.`);
  const file = new VFile({ path, value: input, data: { text } });
  return (await processor.run(copyOf(text.tree), file)) as unknown as Root;
}
