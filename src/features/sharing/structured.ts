/**
 * What a page is, for search engines, in the words of https://schema.org/: first the thing itself, then the way to it.
 * An `@id` is the address of the page, or of the place in a page, that describes the thing.
 */
import type {
  Article,
  BreadcrumbList,
  Claim as ClaimOf,
  ClaimReview,
  CollectionPage,
  CreativeWork,
  Dataset,
  Event as EventOf,
  ImageObject,
  Organization,
  Thing,
} from 'schema-dts';
import { isoDate } from '../../article/dates.ts';
import { sourcesCitedIn } from '../../article/model/citations.ts';
import { isMap } from '../../article/model/figure-words.ts';
import type { Shown } from '../../article/model/figures.ts';
import {
  type Claim,
  type Entry,
  type HistoricalEvent,
  type Section,
  type Source,
  sourcesNamed,
  verdictOf,
} from '../../article/model/library.ts';
import { sectionsMentioning } from '../../article/model/mentions.ts';
import type { Kind } from '../../article/schema/schemas.ts';
import { article, labels, site } from '../../site/article.ts';
import { edition } from './cited.ts';

/** Addresses within the site made whole. */
type Whole = (address: string) => string;

/** The things that a page describes; the page’s own picture belongs to the first. */
export type Things = (whole: Whole) => [Thing, ...Thing[]];

const publisher = (whole: Whole): Organization => ({ '@type': 'Organization', name: site.name, url: whole('/') });
const first = article.editions.at(-1);

const work = (whole: Whole) => ({
  inLanguage: site.lang,
  license: site.licence.address,
  publisher: publisher(whole),
  author: publisher(whole),
  ...(edition && first ? { version: edition.edition, datePublished: first.date, dateModified: edition.date } : {}),
});

const cited = (sources: Source[]): CreativeWork[] =>
  sources.map(({ title, address, author }) => ({
    '@type': 'CreativeWork',
    name: title,
    url: address,
    ...(author ? { author } : {}),
  }));

/** The way from the article to a page. */
const way = (whole: Whole, ...steps: { name: string; address: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.title, address: '/' }, ...steps].map(({ name, address }, n) => ({
    '@type': 'ListItem',
    position: n + 1,
    name,
    item: whole(address),
  })),
});

const whole = (address: Whole): Article => ({ '@type': 'Article', '@id': address('/'), headline: site.title });

/** The whole article with its sections. */
export const ofArticle: Things = (at) => [
  {
    ...work(at),
    '@type': 'Article',
    '@id': at('/'),
    url: at('/'),
    headline: site.title,
    description: site.description,
    hasPart: article.sections.map(
      ({ title, address, index }): Article => ({
        '@type': 'Article',
        '@id': at(address),
        headline: title,
        position: index + 1,
      }),
    ),
  },
];

/** One section with the sources that it cites and the entries that it mentions. */
export const ofSection =
  (section: Section): Things =>
  (at) => {
    const entries = new Set(section.references.flatMap(({ target }) => (target?.type === 'entry' ? [target] : [])));
    const thing: Article = {
      ...work(at),
      '@type': 'Article',
      '@id': at(section.address),
      url: at(section.address),
      headline: section.title,
      description: section.description,
      position: section.index + 1,
      isPartOf: whole(at),
      mentions: [...entries].map((entry) => named(entry, at)),
      citation: cited(sourcesCitedIn(section)),
    };
    return [thing, way(at, { name: section.title, address: section.address })];
  };

const TYPES = { thing: 'Thing', person: 'Person', place: 'Place', document: 'Legislation' };

/** An entry by its type, address and name. The type is the content’s, so no compiler knows it; a test of the site does. */
const named = (entry: Entry, at: Whole) =>
  ({
    '@type': entry.schema ?? entry.kind.schema ?? TYPES[entry.kind.is],
    '@id': at(entry.address),
    name: entry.title,
  }) as Extract<Thing, { '@type': 'Place' }>;

/** What an entry is about. */
export const ofEntry =
  (entry: Entry): Things =>
  (at) => {
    const { address, kind, names, title, what } = entry;
    const thing = {
      ...named(entry, at),
      url: at(address),
      description: what,
      alternateName: names.flatMap(({ name, latin }) => (latin ? [name, latin] : [name])),
    };
    return [thing, way(at, { name: kind.plural, address: `/${kind.folder}/` }, { name: title, address })];
  };

const collection = (
  name: string,
  description: string,
  address: string,
  parts: CollectionPage['hasPart'],
  at: Whole,
): CollectionPage => ({
  ...work(at),
  '@type': 'CollectionPage',
  '@id': at(address),
  url: at(address),
  name,
  description,
  isPartOf: whole(at),
  ...(parts ? { hasPart: parts } : {}),
});

/** All entries of a kind. */
export const ofKind =
  ({ folder, plural, intro }: Kind, entries: readonly Entry[]): Things =>
  (at) => {
    const address = `/${folder}/`;
    const thing: CollectionPage = {
      ...collection(plural, intro, address, undefined, at),
      about: entries.map((entry) => named(entry, at)),
    };
    return [thing, way(at, { name: plural, address })];
  };

/** The ledger of claims. */
export const ofClaims: Things = (at) => {
  const address = '/claims/';
  const parts = [...article.claims.values()].map((claim) => restated(claim, at));
  return [collection(labels.claims, labels.claimsIntro, address, parts, at), way(at, { name: labels.claims, address })];
};

const restated = ({ address, says }: Claim, at: Whole): ClaimOf => ({
  '@type': 'Claim',
  '@id': at(address),
  text: says,
});

/**
 * One claim with the sections that make it; when it is of a kind that is reviewed, also what came of it. The verdict is
 * a word, since no scale of numbers was applied.
 */
export const ofClaim =
  (claim: Claim): Things =>
  (at) => {
    const { address, says, kind, verdict, record } = claim;
    const thing: ClaimOf = {
      ...restated(claim, at),
      inLanguage: site.lang,
      url: at(address),
      isPartOf: whole(at),
      appearance: sectionsMentioning(article, claim).map(
        (section): Article => ({ '@type': 'Article', '@id': at(section.address), headline: section.title }),
      ),
    };
    const review: ClaimReview = {
      ...work(at),
      '@type': 'ClaimReview',
      url: at(address),
      claimReviewed: says,
      itemReviewed: restated(claim, at),
      reviewBody: record,
      reviewRating: {
        '@type': 'Rating',
        alternateName: verdictOf(site, claim)?.label ?? verdict,
      },
      citation: cited(sourcesNamed(article, claim.sources)),
    };
    return [
      thing,
      ...(site.reviewed.includes(kind) ? [review] : []),
      way(at, { name: labels.claims, address: '/claims/' }, { name: says, address }),
    ];
  };

/** The events of the timeline. */
export const ofEvents =
  (events: HistoricalEvent[]): Things =>
  (at) => {
    const address = '/timeline/';
    const all = events.map(
      (event): EventOf => ({
        '@type': 'Event',
        '@id': at(event.at),
        url: at(event.at),
        name: event.title,
        description: event.text,
        startDate: isoDate(event.date),
        ...(event.place ? { location: { '@type': 'Place', name: event.place } } : {}),
      }),
    );
    const thing = collection(labels.timeline, labels.timelineIntro, address, undefined, at);
    return [thing, ...all, way(at, { name: labels.timeline, address })];
  };

/** One figure with the sources of its data. */
export const ofFigure =
  (of: Shown['shown']): Things =>
  (at) => {
    const { id, title, alt, address } = of;
    const thing: Dataset | ImageObject = {
      ...work(at),
      ...(isMap(of)
        ? { '@type': 'ImageObject' as const, encodingFormat: 'image/png', contentUrl: at(`/figures/${id}.png`) }
        : {
            '@type': 'Dataset' as const,
            distribution: {
              '@type': 'DataDownload' as const,
              encodingFormat: 'text/csv',
              contentUrl: at(`/figures/${id}.csv`),
            },
          }),
      '@id': at(address),
      url: at(address),
      name: title,
      description: alt,
      isPartOf: whole(at),
      citation: cited(of.sources.flatMap((source) => article.sources.get(source) ?? [])),
    };
    return [thing, way(at, { name: labels.figures, address: '/figures/' }, { name: title, address })];
  };

/** All figures. */
export const ofFigures: Things = (at) => {
  const address = '/figures/';
  return [
    collection(labels.figures, labels.figuresIntro, address, undefined, at),
    way(at, { name: labels.figures, address }),
  ];
};
