/** Numbers sources in the order in which a reader meets them: the article, its entries, the record, the map. */

import type { Reference } from '../grammar/grammar.ts';
import { type MapData, sourcesOfMap } from '../map.ts';
import { type Entry, type Library, prosePages, type Section, type Source } from './library.ts';

/** The ids of the sources that an entry rests on: those of its text and facts, then of its paragraphs and of each side’s position. */
export function sourcesOf({ scan, paragraphs, positions, facts, office }: Entry): string[] {
  const inText = scan.references.filter(({ scheme }) => scheme === 'source').map(({ id }) => id);
  const compared = facts.flatMap(({ source }) => source);
  const quoted = paragraphs.flatMap(({ words }) => words.map(({ source }) => source));
  const readings = paragraphs.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.readings));
  const argued = [...readings, ...positions].flatMap(({ sources }) => sources);
  return [...new Set([...inText, ...compared, ...quoted, ...argued, ...(office?.sources ?? [])])];
}

/** The sources that a section cites, in its text and all its notes, each once, in the order of their numbers. */
export function sourcesCitedIn({ scan: { references, notes } }: Section, { sources, entries }: Library): Source[] {
  const borrowed = notes.flatMap(({ entry }) => {
    const noted = entry && entries.get(`${entry.scheme}:${entry.id}`);
    const end = noted?.note.position?.end.line ?? 0;
    return noted?.scan.references.filter(({ line }) => line <= end) ?? [];
  });
  const cited = [...references, ...borrowed].filter(({ scheme }) => scheme === 'source').map(({ id }) => id);
  return [...new Set(cited)].flatMap((id) => sources.get(id) ?? []).sort((a, b) => a.number - b.number);
}

/** Sets the `number` of every source that something cites; 0 is left to those that nothing does. */
export function numberSources(
  { sections, entries, sources, claims, events, ...article }: Omit<Library, 'map'>,
  map: MapData | undefined,
): void {
  let number = 0;
  const cite = (id: string) => {
    const source = sources.get(id);
    if (source && source.number === 0) source.number = ++number;
  };
  const citeFrom = (references: Reference[]) => {
    for (const { scheme, id } of references) if (scheme === 'source') cite(id);
  };
  // The answer comes before the text on the article's first page.
  citeFrom(article.answer?.scan.references ?? []);
  const seen = new Set<string>();
  for (const { scan } of sections) {
    for (const reference of scan.references) {
      citeFrom([reference]);
      const key = `${reference.scheme}:${reference.id}`;
      const entry = entries.get(key);
      if (!entry || seen.has(key) || reference.inNote) continue;
      seen.add(key);
      const end = entry.note.position?.end.line ?? 0;
      citeFrom(entry.scan.references.filter(({ line }) => line <= end));
    }
  }
  for (const entry of entries.values()) for (const id of sourcesOf(entry)) cite(id);
  for (const { scan } of prosePages(article)) citeFrom(scan.references);
  const lists = [...claims.values(), ...events.values()];
  for (const id of lists.flatMap((list) => list.sources)) cite(id);
  if (map) for (const id of sourcesOfMap(map)) cite(id);
}
