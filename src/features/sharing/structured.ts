/** What a page is, in the words of https://schema.org/: first the thing itself, then the way to it; an `@id` is its address. */
import type * as schema from 'schema-dts';
import { isoDate } from '../../article/dates.ts';
import { sourcesCitedIn } from '../../article/model/citations.ts';
import { isMap, type Shown } from '../../article/model/figures.ts';
import { type Claim, type Entry, type Section, type Source, sourcesNamed } from '../../article/model/library.ts';
import { sectionsMentioning } from '../../article/model/mentions.ts';
import type { Kind } from '../../article/schema/schemas.ts';
import type { ClaimView } from '../../article/views/record.ts';
import { absolute, article, edition, labels, site } from '../../site/article.ts';

/** The things that a page describes; the page’s own picture belongs to the first. */
export type Things = [schema.Thing, ...schema.Thing[]];

/** A page or a part of one. */
interface Titled {
  title: string;
  address: string;
}
const claims = { title: labels.claims, address: '/claims/' };
const figures = { title: labels.figures, address: '/figures/' };
const timeline = { title: labels.timeline, address: '/timeline/' };

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
const way = (...steps: Titled[]): schema.BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ title: site.title, address: '/' }, ...steps].map(({ title, address }, n) => ({
    '@type': 'ListItem',
    position: n + 1,
    name: title,
    item: absolute(address),
  })),
});

const named = ({ title, address }: Titled): schema.Article => {
  return { '@type': 'Article', '@id': absolute(address), headline: title };
};
const whole = named({ title: site.title, address: '/' });

const text = ({ title, address }: Titled, description: string) =>
  ({ ...work, '@type': 'Article', ...at(address), headline: title, description }) as const;

export const ofArticle: Things = [
  {
    ...text({ title: site.title, address: '/' }, site.description),
    hasPart: article.sections.map((section) => ({ ...named(section), position: section.index + 1 })),
  },
];

/** One section with the sources that it cites and the entries that it mentions. */
export function ofSection(section: Section): Things {
  const entries = new Set(section.references.flatMap(({ target }) => (target?.type === 'entry' ? [target] : [])));
  const thing: schema.Article = {
    ...text(section, section.description),
    position: section.index + 1,
    isPartOf: whole,
    mentions: [...entries].map(typed),
    citation: cited(sourcesCitedIn(section)),
  };
  return [thing, way(section)];
}

const TYPES = { thing: 'Thing', person: 'Person', place: 'Place', document: 'Legislation' };

/** An entry by its type, address and name. The type is the content’s, so no compiler knows it; a test of the site does. */
const typed = (entry: Entry) =>
  ({
    '@type': entry.schema ?? entry.kind.schema ?? TYPES[entry.kind.is],
    '@id': absolute(entry.address),
    name: entry.title,
  }) as Extract<schema.Thing, { '@type': 'Place' }>;

const listOf = ({ plural, folder }: Kind): Titled => ({ title: plural, address: `/${folder}/` });

export function ofEntry(entry: Entry): Things {
  const thing = {
    ...typed(entry),
    url: absolute(entry.address),
    description: entry.what,
    alternateName: entry.names.flatMap(({ name, latin }) => (latin ? [name, latin] : [name])),
  };
  return [thing, way(listOf(entry.kind), entry)];
}

const collection = ({ title, address }: Titled, description: string): schema.CollectionPage => {
  return { ...work, '@type': 'CollectionPage', ...at(address), name: title, description, isPartOf: whole };
};

export function ofKind(kind: Kind, entries: readonly Entry[]): Things {
  const list = listOf(kind);
  return [{ ...collection(list, kind.intro), about: entries.map(typed) }, way(list)];
}

export const ofClaims = (): Things => [
  { ...collection(claims, labels.claimsIntro), hasPart: [...article.claims.values()].map(restated) },
  way(claims),
];

const restated = ({ address, says }: Claim): schema.Claim => ({
  '@type': 'Claim',
  '@id': absolute(address),
  text: says,
});

/** One claim with the sections that make it and, if its kind is reviewed, the verdict: a word, since no scale was applied. */
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
  return [thing, ...(site.reviewed.includes(kind) ? [review] : []), way(claims, { title: says, address })];
}

export function ofEvents(): Things {
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
  return [collection(timeline, labels.timelineIntro), ...all, way(timeline)];
}

/** One figure with the sources of its data. */
export function ofFigure(of: Shown['shown']): Things {
  const file = (type: string) => absolute(`/figures/${of.id}.${type}`);
  const picture = { '@type': 'ImageObject', encodingFormat: 'image/png', contentUrl: file('png') } as const;
  const table = { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file('csv') } as const;
  const thing: schema.Dataset | schema.ImageObject = {
    ...work,
    ...(isMap(of) ? picture : { '@type': 'Dataset' as const, distribution: table }),
    ...at(of.address),
    name: of.title,
    description: of.alt,
    isPartOf: whole,
    citation: cited(sourcesNamed(article, of.sources)),
  };
  return [thing, way(figures, of)];
}

export const ofFigures = (): Things => [collection(figures, labels.figuresIntro), way(figures)];
