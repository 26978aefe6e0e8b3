/** What a page is, for search engines, in the words of https://schema.org/. */
import { type Entry, type Section, sourcesCitedIn } from '../annotations/library.ts';
import type { Event } from '../annotations/record.ts';
import { article, site } from '../layout/article.ts';
import { edition } from './cited.ts';

/** Addresses within the site made whole. */
type Whole = (address: string) => string;

const work = (whole: Whole) => ({
  '@context': 'https://schema.org',
  inLanguage: site.lang,
  license: site.licence.address,
  publisher: { '@type': 'Organization', name: site.name, url: whole('/') },
  author: { '@type': 'Organization', name: site.name, url: whole('/') },
  ...(edition ? { version: edition.edition, dateModified: edition.date } : {}),
});

/** The whole article with its sections. */
export const ofArticle = (whole: Whole): object => ({
  ...work(whole),
  '@type': 'Article',
  '@id': whole('/'),
  url: whole('/'),
  headline: site.title,
  description: site.description,
  hasPart: article.sections.map(({ title, address, number }) => ({
    '@type': 'Article',
    '@id': whole(address),
    headline: title,
    position: number,
  })),
});

/** One section with the sources that it cites. */
export const ofSection = (section: Section, whole: Whole): object => ({
  ...work(whole),
  '@type': 'Article',
  '@id': whole(section.address),
  url: whole(section.address),
  headline: section.title,
  description: section.description,
  position: section.number,
  isPartOf: { '@type': 'Article', '@id': whole('/'), headline: site.title },
  citation: sourcesCitedIn(section, article).map(({ title, address, author }) => ({
    '@type': 'CreativeWork',
    name: title,
    url: address,
    ...(author ? { author } : {}),
  })),
});

const TYPES = { person: 'Person', place: 'Place', document: 'Legislation' };

/** What an entry is about. */
export function ofEntry(entry: Entry, whole: Whole): object {
  return {
    '@context': 'https://schema.org',
    '@type': entry.schema ?? TYPES[entry.kind.is],
    '@id': whole(entry.address),
    url: whole(entry.address),
    name: entry.title,
    description: entry.what,
    alternateName: entry.names.flatMap(({ name, latin }) => (latin ? [name, latin] : [name])),
  };
}

/** The events of the timeline. */
export const ofEvents = (events: Event[], whole: Whole): object[] =>
  events.map(({ at, title, text, date, place }) => ({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': whole(at),
    url: whole(at),
    name: title,
    description: text,
    startDate: date,
    ...(place ? { location: { '@type': 'Place', name: place } } : {}),
  }));
