/** View models of the record: what pages, book, previews, cards, search and data show of claims and events, in words in place of keys. */
import { dateIn, isWithin, partsOf } from '../dates.ts';
import type { Labels } from '../labels/index.ts';
import {
  type Claim,
  type HistoricalEvent,
  type Library,
  type Section,
  type Source,
  shortName,
  sourcesNamed,
} from '../model/library.ts';
import { type Mention, mentionsOf } from '../model/mentions.ts';
import type { Site } from '../schema/schemas.ts';
import { memoise } from '../util/memoise.ts';
import type { NamedPlace } from './entry.ts';

/** A claim as a reader sees it. */
export interface ClaimView {
  claim: Claim;
  /** Its place in the ledger, from 1. */
  number: number;
  /** What came of it. */
  verdict: Site['verdicts'][number] | undefined;
  statement: string | undefined;
  sources: Source[];
  passages: readonly Mention[];
  /** The section that makes it first. */
  section: Section | undefined;
}

/** What came of a claim, as site.yaml defines it. */
export const verdictOf = ({ verdicts }: Pick<Site, 'verdicts'>, { verdict }: Pick<Claim, 'verdict'>) =>
  verdicts.find(({ id }) => id === verdict);

/** All claims, in the order of the ledger. */
export const claimViews = memoise((article: Library): readonly ClaimView[] =>
  [...article.claims.values()].map((claim, index) => {
    const passages = mentionsOf(article, claim);
    const [first] = passages;
    return {
      claim,
      number: index + 1,
      verdict: verdictOf(article.site, claim),
      statement: article.site.statements[claim.kind],
      sources: sourcesNamed(article, claim.sources),
      passages,
      section: first?.from.type === 'section' ? first.from : undefined,
    };
  }),
);

/** An event as a reader sees it. */
export interface EventView {
  event: HistoricalEvent;
  /** Its date, as a reader reads it. */
  date: string;
  kind: string | undefined;
  /** The place of its side among the sides of the site. */
  side: number | undefined;
  /** The period that it is in: the last that begins before it. */
  period: Site['periods'][number] | undefined;
  /** Whether it is in the stretch that the article is about; what that is called, of the first event in it. */
  focused: boolean;
  focus: string | undefined;
}

/** All events, in the order of their dates. */
export const eventViews = memoise((article: Library): readonly EventView[] => {
  const { site, events } = article;
  const { focus, periods, locale = site.lang } = site;
  const focused = new Set(focus && [...events.values()].filter(({ date }) => isWithin(date, focus)));
  const [first] = focused;
  return [...events.values()].map((event) => ({
    event,
    date: dateIn(locale, event.date),
    kind: site.eventKinds[event.kind],
    side: sideOf(event, site),
    period: periods.findLast(({ from }) => partsOf(event.date).year >= from),
    focused: focused.has(event),
    focus: event === first ? focus?.label : undefined,
  }));
});

/** Events by their period; those before the first period come under none. */
export const byPeriod = (views: readonly EventView[]) =>
  [...Map.groupBy(views, ({ period }) => period)].map(([period, events]) => ({ period, events }));

/** What an event is about: its entries, and the texts that refer to it. */
export const subjectsOf = (article: Library, event: HistoricalEvent, labels: Labels): NamedPlace[] => [
  ...event.refs
    .flatMap((ref) => article.entries.get(ref) ?? [])
    .map(({ title, address }) => ({ name: title, address })),
  ...[...new Set(mentionsOf(article, event).map(({ from }) => from))].map((from) => {
    return { name: shortName(from, labels), address: from.address };
  }),
];

const padded = (date: string) =>
  date.replace(/^(-?)(\d+)/, (_, sign: string, year: string) => sign + year.padStart(4, '0'));

/** The events of a stretch of the timeline, both its ends included at their own precision. */
export function eventsIn(article: Library, { from = '', to = '' }: { from?: string; to?: string }): EventView[] {
  const stretch = { from: padded(from), to: padded(to) };
  return eventViews(article).filter(({ event }) => isWithin(event.date, stretch));
}

/** The place of a side among the sides of the site, for its sign and its colour. */
export const sideOf = ({ side }: { side?: string | undefined }, { sides }: Pick<Site, 'sides'>): number | undefined =>
  side === undefined || !sides.includes(side) ? undefined : sides.indexOf(side);
