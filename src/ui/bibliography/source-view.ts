/** View models of sources: what the bibliography of the site, that of the book and lists of sources show of each. */
import { dateIn } from '../../article/dates.ts';
import type { Labels } from '../../article/labels/index.ts';
import { inBrackets, languageIn } from '../../article/language.ts';
import { sourcesOf } from '../../article/model/citations.ts';
import type { Entry, Library, Source } from '../../article/model/library.ts';
import { mentionsOf } from '../../article/model/mentions.ts';
import type { Site } from '../../article/schema/schemas.ts';
import { memoise } from '../../article/util/memoise.ts';
import { type NamedPlace, placesOf } from '../../article/views/entry.ts';
import { citation } from './bibliography.ts';

/** All sources, in the order of their numbers. */
export const inOrder = ({ sources }: Library): Source[] => [...sources.values()].sort((a, b) => a.number - b.number);

/**
 * A source in words.
 * @returns its citation before and after its title; its language in brackets where it is not that of the site; how far it can
 * be trusted; when it was read
 */
export function sourceView(source: Source, site: Site) {
  const { lang, rank, read } = source;
  return {
    ...citation(source, site),
    language: lang === site.lang ? '' : inBrackets(languageIn(site.lang, lang), site.lang),
    rank: site.ranks[rank],
    read: read && dateIn(site.locale ?? site.lang, read),
  };
}

/** Where the entries, the timeline and the ledger rest on each source. */
const restingOn = memoise((article: Library) => {
  const entries = [...article.entries.values()].flatMap((from) =>
    sourcesOf(article, from).map((source) => ({ source, from, address: from.address })),
  );
  const record = [article.events, article.claims].map((list) => {
    const places = [...list.values()].flatMap(({ at, sources }) => sources.map((id) => ({ id, at })));
    return Map.groupBy(places, ({ id }) => id);
  });
  return {
    entries: Map.groupBy(entries, ({ source }) => source) as Map<Source, { from: Entry; address: string }[]>,
    record,
  };
});

/** Where a source is cited: a link to the first place for a section or an entry, for the timeline and for the ledger. */
export function citedBy(article: Library, source: Source, labels: Labels): NamedPlace[] {
  const { entries, record } = restingOn(article);
  const names = [labels.timeline, labels.claims];
  return [
    ...placesOf([...mentionsOf(article, source), ...(entries.get(source) ?? [])], labels),
    ...names.flatMap((name, n) =>
      (record[n]?.get(source.id) ?? []).slice(0, 1).map(({ at: address }) => ({ name, address })),
    ),
  ];
}
