/** What references lead to, and who refers to whom: every passage that mentions an entry, a source, a claim or an event. */
import type { Site } from '../schema/schemas.ts';
import { memoise } from '../util/memoise.ts';
import { type Entry, type Library, paragraphAddress, type Reference, type Section, type Target } from './library.ts';

/** A passage that refers to something. */
export interface Mention extends Pick<Reference, 'sentence' | 'at' | 'words' | 'part' | 'note'> {
  from: Section | Entry;
  address: string;
}

/** All mentions by what they refer to, in the order of the article and then of the entries. */
const index = memoise(({ sections, entries }: Library): Map<Target | undefined, Mention[]> => {
  const all = [...sections, ...entries.values()].flatMap((from) =>
    from.references.map(({ target, anchor, sentence, at, words, part, note }) => {
      return { target, from, address: `${from.address}#${note?.id ?? anchor}`, sentence, at, words, part, note };
    }),
  );
  return Map.groupBy(all, ({ target }) => target);
});

/** Every passage that refers to something, in the order of the article and then of the entries. */
export const mentionsOf = (library: Library, target: Target): readonly Mention[] => index(library).get(target) ?? [];

/** Every section that refers to something, each once, in the order of the article. */
export const sectionsMentioning = (library: Library, target: Target): Section[] => [
  ...new Set(mentionsOf(library, target).flatMap(({ from }) => (from.type === 'section' ? [from] : []))),
];

/** Where a reference leads within the site. */
export function destination(target: Target, part: number | undefined): string {
  if (target.type === 'source') return target.place;
  if (target.type !== 'entry') return target.at;
  return part === undefined ? target.address : paragraphAddress(target, part);
}

/** Schemes of what belongs to every article; a reference to one is a link, without a note in the margin. */
export const BUILT_IN = ['source', 'event', 'claim'];

/** All that a reference may lead to, by `scheme:id`. */
export const targetsOf = memoise(
  ({ entries, sources, claims, events }: Library): ReadonlyMap<string, Target> =>
    new Map([entries, sources, claims, events].flatMap((list) => [...list.values()]).map((one) => [one.key, one])),
);

/** The schemes that references of an article may have. */
export const schemesOf = ({ kinds }: Site): Set<string> => new Set([...kinds.map(({ scheme }) => scheme), ...BUILT_IN]);
