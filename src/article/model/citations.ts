/** Which sources a text rests on, and their numbers: the order in which a reader meets them. */
import { sourcesOfMap } from '../map.ts';
import {
  type Entry,
  type Library,
  prosePages,
  type Reference,
  type Section,
  type Source,
  sourcesNamed,
} from './library.ts';

/** The sources that references cite, each once. */
export const sourcesIn = (references: Reference[]): Source[] => [
  ...new Set(references.flatMap(({ target }) => (target?.type === 'source' ? [target] : []))),
];

/** The sources that an entry rests on: those of its text and facts, then of its paragraphs and of each side’s position. */
export function sourcesOf(library: Pick<Library, 'sources'>, entry: Entry): Source[] {
  const { references, paragraphs, positions, facts, office } = entry;
  const compared = facts.flatMap(({ source }) => source);
  const quoted = paragraphs.flatMap(({ words }) => words.map(({ source }) => source));
  const readings = paragraphs.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.readings));
  const argued = [...readings, ...positions].flatMap(({ sources }) => sources);
  const named = sourcesNamed(library, [...compared, ...quoted, ...argued, ...(office?.sources ?? [])]);
  return [...new Set([...sourcesIn(references), ...named])];
}

/** The sources that a section cites, in its text and all its notes, each once, in the order of their numbers. */
export const sourcesCitedIn = ({ references, notes }: Section): Source[] =>
  sourcesIn([...references, ...notes.flatMap((note) => note.references)]).sort((a, b) => a.number - b.number);

/**
 * Sets the `number` of every source that something cites, in the order of the answer, the text with its notes, the
 * entries, the other pages, the record and the map; 0 is left to those that nothing cites.
 */
export function numberSources(library: Library): void {
  const { sections, entries, claims, events, answer, map } = library;
  let number = 0;
  const cite = (sources: Source[]) => {
    for (const source of sources) if (source.number === 0) source.number = ++number;
  };
  cite(sourcesIn(answer?.references ?? []));
  const seen = new Set<Entry>();
  for (const reference of sections.flatMap(({ references }) => references)) {
    const { target, note } = reference;
    cite(sourcesIn([reference]));
    if (target?.type !== 'entry' || seen.has(target) || note) continue;
    seen.add(target);
    cite(sourcesIn(target.noteReferences));
  }
  for (const entry of entries.values()) cite(sourcesOf(library, entry));
  for (const { references } of prosePages(library)) cite(sourcesIn(references));
  for (const { sources } of [...claims.values(), ...events.values()]) cite(sourcesNamed(library, sources));
  if (map) cite(sourcesNamed(library, sourcesOfMap(map)));
}
