/** Who refers to whom: every passage that mentions an entry, a source, a claim or an event. */
import type { Reference } from '../grammar/grammar.ts';
import { once } from '../util/memoise.ts';
import type { Entry, Library, Section } from './library.ts';

/** A passage that refers to something. */
export interface Mention {
  /** Its section or entry. */
  from: Section | Entry;
  address: string;
  sentence: string;
  at: number;
  words: string;
  part: Reference['part'];
  inNote: Reference['inNote'];
}

/** All mentions by `scheme:id`, in the order of the article and then of the entries. */
const index = once(({ sections, entries }: Library): Map<string, Mention[]> => {
  const mentions = new Map<string, Mention[]>();
  for (const from of [...sections, ...entries.values()]) {
    for (const { scheme, id, anchor, sentence, at, words, part, inNote } of from.scan.references) {
      const key = `${scheme}:${id}`;
      const address = `${from.address}#${inNote?.id ?? anchor}`;
      const known = mentions.get(key);
      const mention = { from, address, sentence, at, words, part, inNote };
      if (known) known.push(mention);
      else mentions.set(key, [mention]);
    }
  }
  return mentions;
});

/** Every passage that refers to an entry or a source, in the order of the article and then of the entries. */
export const mentionsOf = (library: Library, scheme: string, id: string): readonly Mention[] =>
  index(library).get(`${scheme}:${id}`) ?? [];

/** Every section that refers to something, each once, in the order of the article. */
export const sectionsMentioning = (library: Library, scheme: string, id: string): Section[] => [
  ...new Set(mentionsOf(library, scheme, id).flatMap(({ from }) => ('number' in from ? [from] : []))),
];
