/**
 * What a page is, for search engines, in the words of https://schema.org/: first the thing itself, then the way to it.
 * An `@id` is the address of the page, or of the place in a page, that describes the thing.
 */
import type * as schema from 'schema-dts';
import { isoDate } from '../../article/dates.ts';
import { sourcesCitedIn } from '../../article/model/citations.ts';
import { isMap, type Shown } from '../../article/model/figures.ts';
import { type Claim, type Entry, type Section, type Source, sourcesNamed } from '../../article/model/library.ts';
import { sectionsMentioning } from '../../article/model/mentions.ts';
import type { Kind } from '../../article/schema/schemas.ts';
import type { ClaimView } from '../../article/views/record.ts';
import { absolute, article, labels, site } from '../../site/article.ts';
import { edition } from './cited.ts';

/** The things that a page describes; the page’s own picture belongs to the first. */
export type Things = [schema.Thing, ...schema.Thing[]];

const publisher: schema.Organization = { '@type': 'Organization', name: site.name, url: absolute('/') };
const first = article.editions.at(-1);

const work = {
  inLanguage: site.lang,
  license: site.licence.address,
  publisher,
  author: publisher,
  ...(edition && first ? { version: edition.edition, datePublished: first.date, dateModified: edition.date } : {}),
};

const at = (address: string) => ({ '@id': absolute(address), url: absolute(address) });

const cited = (sources: Source[]): schema.CreativeWork[] =>
  sources.map(({ title, address, author }) => ({
    '@type': 'CreativeWork',
    name: title,
    url: address,
    ...(author ? { author } : {}),
  }));

/** The way from the article to a page. */
const way = (...steps: { name: string; address: string }[]): schema.BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.title, address: '/' }, ...steps].map(({ name, address }, n) => ({
    '@type': 'ListItem',
    position: n + 1,
    name,
    item: absolute(address),
  })),
});

const named = ({ title, address }: { title: string; address: string }): schema.Article => {
  return { '@type': 'Article', '@id': absolute(address), headline: title };
};
const whole = named({ title: site.title, address: '/' });

/** The whole article with its sections. */
export const ofArticle: Things = [
  {
    ...work,
    '@type': 'Article',
    ...at('/'),
    headline: site.title,
    description: site.description,
    hasPart: article.sections.map((section) => ({ ...named(section), position: section.index + 1 })),
  },
];

/** One section with the sources that it cites and the entries that it mentions. */
export function ofSection(section: Section): Things {
  const entries = new Set(section.references.flatMap(({ target }) => (target?.type === 'entry' ? [target] : [])));
  const thing: schema.Article = {
    ...work,
    '@type': 'Article',
    ...at(section.address),
    headline: section.title,
    description: section.description,
    position: section.index + 1,
    isPartOf: whole,
    mentions: [...entries].map(typed),
    citation: cited(sourcesCitedIn(section)),
  };
  return [thing, way({ name: section.title, address: section.address })];
}

const TYPES = { thing: 'Thing', person: 'Person', place: 'Place', document: 'Legislation' };

/** An entry by its type, address and name. The type is the content’s, so no compiler knows it; a test of the site does. */
const typed = (entry: Entry) =>
  ({
    '@type': entry.schema ?? entry.kind.schema ?? TYPES[entry.kind.is],
    '@id': absolute(entry.address),
    name: entry.title,
  }) as Extract<schema.Thing, { '@type': 'Place' }>;

/** What an entry is about. */
export function ofEntry(entry: Entry): Things {
  const { address, kind, names, title, what } = entry;
  const thing = {
    ...typed(entry),
    url: absolute(address),
    description: what,
    alternateName: names.flatMap(({ name, latin }) => (latin ? [name, latin] : [name])),
  };
  return [thing, way({ name: kind.plural, address: `/${kind.folder}/` }, { name: title, address })];
}

const collection = (name: string, description: string, address: string): schema.CollectionPage => ({
  ...work,
  '@type': 'CollectionPage',
  ...at(address),
  name,
  description,
  isPartOf: whole,
});

/** All entries of a kind. */
export function ofKind({ folder, plural, intro }: Kind, entries: readonly Entry[]): Things {
  const address = `/${folder}/`;
  const thing: schema.CollectionPage = { ...collection(plural, intro, address), about: entries.map(typed) };
  return [thing, way({ name: plural, address })];
}

/** The ledger of claims. */
export function ofClaims(): Things {
  const address = '/claims/';
  const parts = [...article.claims.values()].map(restated);
  const thing = { ...collection(labels.claims, labels.claimsIntro, address), hasPart: parts };
  return [thing, way({ name: labels.claims, address })];
}

const restated = ({ address, says }: Claim): schema.Claim => ({
  '@type': 'Claim',
  '@id': absolute(address),
  text: says,
});

/**
 * One claim with the sections that make it; when it is of a kind that is reviewed, also what came of it. The verdict is
 * a word, since no scale of numbers was applied.
 */
export function ofClaim({ claim, verdict, sources }: ClaimView): Things {
  const { address, says, kind, record } = claim;
  const thing: schema.Claim = {
    ...restated(claim),
    inLanguage: site.lang,
    url: absolute(address),
    isPartOf: whole,
    appearance: sectionsMentioning(article, claim).map(named),
  };
  const review: schema.ClaimReview = {
    ...work,
    '@type': 'ClaimReview',
    url: absolute(address),
    claimReviewed: says,
    itemReviewed: restated(claim),
    reviewBody: record,
    reviewRating: { '@type': 'Rating', alternateName: verdict?.label ?? claim.verdict },
    citation: cited(sources),
  };
  return [
    thing,
    ...(site.reviewed.includes(kind) ? [review] : []),
    way({ name: labels.claims, address: '/claims/' }, { name: says, address }),
  ];
}

/** The events of the timeline. */
export function ofEvents(): Things {
  const address = '/timeline/';
  const all = [...article.events.values()].map(
    (event): schema.Event => ({
      '@type': 'Event',
      ...at(event.at),
      name: event.title,
      description: event.text,
      startDate: isoDate(event.date),
      ...(event.place ? { location: { '@type': 'Place', name: event.place } } : {}),
    }),
  );
  const thing = collection(labels.timeline, labels.timelineIntro, address);
  return [thing, ...all, way({ name: labels.timeline, address })];
}

/** One figure with the sources of its data. */
export function ofFigure(of: Shown['shown']): Things {
  const { id, title, alt, address } = of;
  const file = (type: string) => absolute(`/figures/${id}.${type}`);
  const picture = { '@type': 'ImageObject', encodingFormat: 'image/png', contentUrl: file('png') } as const;
  const table = { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file('csv') } as const;
  const thing: schema.Dataset | schema.ImageObject = {
    ...work,
    ...(isMap(of) ? picture : { '@type': 'Dataset' as const, distribution: table }),
    ...at(address),
    name: title,
    description: alt,
    isPartOf: whole,
    citation: cited(sourcesNamed(article, of.sources)),
  };
  return [thing, way({ name: labels.figures, address: '/figures/' }, { name: title, address })];
}

/** All figures. */
export function ofFigures(): Things {
  const address = '/figures/';
  return [collection(labels.figures, labels.figuresIntro, address), way({ name: labels.figures, address })];
}
