/** Reference-style links of Markdown. */
import type { Definition, Root } from 'mdast';
import { visitParents } from '../util/visit.ts';

/** The definitions of a tree by their keys: of two the first counts, as everywhere in Markdown. */
export function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visitParents(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

/** `[words][key]` with `[key]: keeper:prys` becomes `[words](keeper:prys)`. */
export function resolveLinkReferences(tree: Root): void {
  const definitions = definitionsOf(tree);
  if (definitions.size === 0) return;
  visitParents(tree, 'linkReference', (node) => {
    const definition = definitions.get(node.identifier);
    if (definition) Object.assign(node, { type: 'link', url: definition.url, title: definition.title });
  });
}
