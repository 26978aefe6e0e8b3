/** What a translation takes from its original: the words by which texts name sides and kinds of notes. */
import type { Paragraph, Root, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { LABEL_END } from '../grammar/grammar.ts';
import type { EntryData, Site } from '../schema/schemas.ts';

/** A word of a list of site.yaml in the translation, for one that a text gives in the language of the original. */
const translated = (word: string, originals: readonly string[], translations: readonly string[]): string =>
  translations[originals.indexOf(word)] ?? word;

/** The positions of an entry, each of a side as the translation names it. */
export function positionsIn(
  { positions }: Pick<EntryData, 'positions'>,
  site: Pick<Site, 'sides'>,
  original: Pick<Site, 'sides'>,
): EntryData['positions'] {
  return positions.map((position) => ({ ...position, of: translated(position.of, original.sides, site.sides) }));
}

/** Gives the notes of a text that is not translated the labels of the translation, since the margin shows them apart. */
export function translateLabels(tree: Root, site: Pick<Site, 'notes'>, original: Pick<Site, 'notes'>): void {
  const [from, to] = [original, site].map(({ notes }) => notes.map(({ label }) => label)) as [string[], string[]];
  const mend = (first: RootContent | undefined) => {
    const strong = first?.type === 'paragraph' ? first.children.find(({ type }) => type !== 'text') : undefined;
    if (strong?.type !== 'strong') return;
    const word = plain(strong);
    const end = LABEL_END.exec(word)?.[0] ?? '';
    const label = translated(word.slice(0, word.length - end.length).trim(), from, to);
    strong.children = [{ type: 'text', value: label + end }];
  };
  visitParents(tree, 'footnoteDefinition', (node) => mend(node.children[0]));
  visitParents(tree, 'footnote', (node) => mend({ type: 'paragraph', children: node.children } as Paragraph));
}
