/** Who refers to whom: every passage that mentions an entry, a source, a claim or an event. */
import { memoise } from '../util/memoise.ts';
import type { Entry, Library, Reference, Section, Target } from './library.ts';

/** A passage that refers to something. */
export interface Mention extends Pick<Reference, 'sentence' | 'at' | 'words' | 'part' | 'note'> {
  /** Its section or entry. */
  from: Section | Entry;
  address: string;
}

/** All mentions by what they refer to, in the order of the article and then of the entries. */
const index = memoise(({ sections, entries }: Library): Map<Target, Mention[]> => {
  const mentions = new Map<Target, Mention[]>();
  for (const from of [...sections, ...entries.values()]) {
    for (const { target, anchor, sentence, at, words, part, note } of from.references) {
      if (!target) continue;
      const address = `${from.address}#${note?.id ?? anchor}`;
      const known = mentions.get(target);
      const mention = { from, address, sentence, at, words, part, note };
      if (known) known.push(mention);
      else mentions.set(target, [mention]);
    }
  }
  return mentions;
});

/** Every passage that refers to something, in the order of the article and then of the entries. */
export const mentionsOf = (library: Library, target: Target): readonly Mention[] => index(library).get(target) ?? [];

/** Every section that refers to something, each once, in the order of the article. */
export const sectionsMentioning = (library: Library, target: Target): Section[] => [
  ...new Set(mentionsOf(library, target).flatMap(({ from }) => (from.type === 'section' ? [from] : []))),
];
