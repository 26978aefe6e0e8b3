/** View models of an entry: what its page, its part of the book, its preview and lists show of it, and in which order. */
import type { Labels } from '../labels/index.ts';
import { type Entry, type Library, type Source, shortName, sourcesNamed } from '../model/library.ts';
import { type Mention, mentionsOf } from '../model/mentions.ts';
import { passagesAbout } from '../model/unlinked.ts';
import type { EntryData, Site } from '../schema/schemas.ts';
import { firstOfEach } from '../util/lists.ts';

/** A link to something within the site, by its name. */
export interface NamedPlace {
  name: string;
  address: string;
}

/**
 * The names of an entry by language, and its further spellings; neither for a chapter, say, whose one name is its title:
 * its spellings are for the search.
 */
export function namesShown(entry: Entry, { site, originalLang }: Library) {
  const { names, spellings, title } = entry;
  const isTitle = ({ lang, name, latin, of }: Entry['names'][number]) =>
    !latin && !of && (name === title || (lang === originalLang && names.length === 1));
  if (names.every(isTitle)) return { groups: [], spellings: [] };
  const groups = site.languages
    .map(({ lang, label }) => ({ lang, label, names: names.filter((name) => name.lang === lang) }))
    .filter((group) => group.names.length > 0);
  return { groups, spellings };
}

/** The names of an entry in other languages than the site’s. */
export const namesElsewhere = ({ names, title }: Entry, { lang: own }: Pick<Site, 'lang'>) =>
  names.filter(({ lang, name }) => lang !== own && name !== title);

/** What a person was then and is now, as far as it is known. @param labels those of the site, as what shows them sets them */
export const officesOf = ({ office }: Entry, { officeThen, officeNow }: Pick<Labels, 'officeThen' | 'officeNow'>) =>
  [
    { when: officeThen, what: office?.was ?? '' },
    { when: officeNow, what: office?.is ?? '' },
  ].filter(({ what }) => what);

/** A row for each fact that any of some entries has, with what it is of each of them and the sources of that. */
export const factRows = (article: Library, entries: readonly Entry[]) =>
  [...new Set(entries.flatMap(({ facts }) => facts.map(({ label }) => label)))].map((label) => ({
    label,
    values: entries.map(({ facts }) => {
      const fact = facts.find((each) => each.label === label);
      return fact && { value: fact.value, sources: sourcesNamed(article, [fact.source].flat()) };
    }),
  }));

/** The words of a paragraph of a document in one language. */
export interface Wording {
  lang: string;
  text: string;
  /** Whether it is a text that the parties signed, also in words. */
  authentic: boolean;
  standing: string;
  source: Source | undefined;
}

/** The words of a paragraph of a document. @param labels those of the site, as what shows them sets them */
export const wordingsOf = (
  { sources }: Library,
  { words }: EntryData['paragraphs'][number],
  labels: Pick<Labels, 'authentic' | 'translation'>,
): Wording[] =>
  words.map(({ lang, text, source, authentic }) => ({
    lang,
    text,
    authentic,
    standing: authentic ? labels.authentic : labels.translation,
    source: sources.get(source),
  }));

/** The positions of an entry, or all on one claim, whichever entry holds them; none where there is neither. */
export function positionsOf({ entries }: Pick<Library, 'entries'>, { of = '' }: { of?: string }) {
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

/** The texts that some passages are in, each once, as links to the first of its passages. */
export const placesOf = (passages: readonly Pick<Mention, 'from' | 'address'>[], labels: Labels): NamedPlace[] =>
  firstOfEach(passages, ({ from }) => from).map(({ from, address }) => ({ name: shortName(from, labels), address }));

/** The other texts that refer to an entry or name it. */
export const mentionedIn = (article: Library, entry: Entry, labels: Labels): NamedPlace[] =>
  placesOf(
    passagesAbout(article, entry).filter(({ from }) => from !== entry),
    labels,
  );

/**
 * The passages of sections that rely on a part of a document.
 * @param part a paragraph, from 1; without it those that name none. On a document’s only paragraph both rely.
 */
export const relyingOn = (article: Library, entry: Entry, labels: Labels, part?: number) => {
  const isOnly = entry.paragraphs.length === 1;
  return mentionsOf(article, entry).flatMap(({ from, part: named = isOnly ? 1 : undefined, address, words }) =>
    from.type === 'section' && named === part ? [{ name: shortName(from, labels), address, words }] : [],
  );
};
