/** Reference-style links of Markdown. */
import type { Definition, Root } from 'mdast';
import { visitParents } from '../util/visit.ts';

/** `[words][key]` with `[key]: keeper:prys` becomes `[words](keeper:prys)`. */
export function resolveLinkReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  // The first of two counts, as everywhere in Markdown.
  visitParents(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visitParents(tree, 'linkReference', (node) => {
    const definition = definitions.get(node.identifier);
    if (definition) Object.assign(node, { type: 'link', url: definition.url, title: definition.title });
  });
}
