/** The grammar’s own pipeline, for tests: one section of an article as the tree of its HTML. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { forget } from '../src/annotations/library.ts';
import { remarkAnnotations } from '../src/annotations/remark-annotations.ts';
import { parse } from '../src/content/markdown.ts';

/** What MDX compiles as a component shows as an element of that name. */
const component = (state: { all: (node: object) => object[] }, node: { name: string }) => ({
  type: 'element',
  tagName: node.name,
  properties: {},
  children: state.all(node),
});

/**
 * Writes a section into a content folder and renders it.
 * @throws VFileMessage when the folder holds a mistake in it
 */
export async function render(dir: string, name: string, input: string): Promise<Root> {
  const path = join(dir, 'sections', name);
  writeFileSync(path, input);
  forget(dir);
  const processor = unified()
    .use(remarkAnnotations, { content: dir, base: '/', whole: false })
    .use(remarkRehype, { handlers: { mdxJsxTextElement: component, mdxJsxFlowElement: component } as never });
  return (await processor.run(parse(input), new VFile({ path, value: input }))) as unknown as Root;
}
