/** What is wrong with components that show what the article holds elsewhere, once all of it has been read. */
import type { Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Library } from '../article/model/library.ts';
import type { Problem } from '../article/problems/problems.ts';
import { attributesOf, componentOf, type MdxElement } from '../article/read/components.ts';

export function componentDataProblems(article: Library, { file, tree }: { file: string; tree: Root }): Problem[] {
  const found: Problem[] = [];
  visitParents(tree, (node) => {
    const component = componentOf(node);
    if (!component?.problems) return;
    const element = node as MdxElement;
    for (const { attribute, reason } of component.problems(attributesOf(element), article)) {
      const at =
        element.attributes.find((each) => 'name' in each && each.name === attribute)?.position ?? element.position;
      const { line, column } = at?.start ?? { line: 1, column: 1 };
      found.push({ slug: 'component', file, line, column, details: { name: element.name ?? '', reason } });
    }
  });
  return found;
}
