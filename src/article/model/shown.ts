/** Stretches of the timeline, positions and names of entries, as components and pages of entries show them. */
import { isWithin } from '../dates.ts';
import type { EntryData, Site } from '../schema/schemas.ts';
import type { Entry, HistoricalEvent, Library } from './library.ts';

type Attributes = { [name: string]: string | undefined };

const padded = (date = '') =>
  date.replace(/^(-?)(\d+)/, (_, sign: string, year: string) => sign + year.padStart(4, '0'));

/** The events of a stretch of the timeline, both its ends included at their own precision. */
export function eventsIn({ events }: Pick<Library, 'events'>, { from, to }: Attributes): HistoricalEvent[] {
  const stretch = { from: padded(from), to: padded(to) };
  return [...events.values()].filter(({ date }) => isWithin(date, stretch));
}

/** The positions of an entry, or all on one claim, whichever entry holds them; none where there is neither. */
export function positionsOf({ entries }: Pick<Library, 'entries'>, { of = '' }: Attributes) {
  const entry = entries.get(of);
  if (entry) return entry.positions;
  return [...entries.values()].flatMap(({ positions }) => positions.filter(({ on }) => on === of));
}

/** What `of` of `<Positions>` may name: entries with positions, and the claims that their positions are on. */
export const namesOfPositions = ({ entries }: Pick<Library, 'entries'>): Set<string> =>
  new Set(
    [...entries].flatMap(([key, { positions }]) =>
      positions.length > 0 ? [key, ...positions.flatMap(({ on }) => on ?? [])] : [],
    ),
  );

/**
 * Groups positions by their claim, claims in the order in which they are first named.
 * @returns groups, each with the positions on one claim in their order; `on` is undefined for those that name no claim
 */
export const positionsByClaim = (positions: EntryData['positions']) =>
  [...Map.groupBy(positions, ({ on }) => on)].map(([on, group]) => ({ on, positions: group }));

/** The names of an entry, by the languages of the article that it has any in. */
export const namesByLanguage = ({ names }: Entry, { languages }: Pick<Site, 'languages'>) =>
  languages
    .map(({ lang, label }) => ({ lang, label, names: names.filter((name) => name.lang === lang) }))
    .filter((group) => group.names.length > 0);
