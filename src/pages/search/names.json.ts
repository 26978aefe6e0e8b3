/** What the search needs to begin: names, synonyms, labels, and suggestions before a query. */

import { allNames } from '../../features/search/names.ts';
import { mostLinked, mostMentioned, type Offer } from '../../features/search/start.ts';
import { article, labels, site } from '../../site/article.ts';
import { languages, linkIn } from '../../site/languages.ts';
import { link } from '../../site/link.ts';

const wanted = [
  'all', 'results', 'noResults', 'alsoSearched', 'notAlso', 'didYouMean', 'searchedFor', 'tryNames', 'more', 'searchLeftOut',
  'searchSynonyms', 'searchOnlyCommon', 'searchElsewhere',
] as const; // biome-ignore format: a list of words

const linked = (offers: Offer[]) => offers.map(({ title, address }) => ({ title, address: link(address) }));

export const GET = () =>
  Response.json({
    names: allNames(article).map((names) => ({ ...names, address: link(names.address) })),
    synonyms: site.synonyms,
    elsewhere: languages
      .filter(({ lang }) => lang !== site.lang)
      .map((language) => ({ lang: language.lang, name: language.name, address: linkIn(language, '/search/') })),
    labels: Object.fromEntries(wanted.map((name) => [name, labels[name]])),
    filters: [
      labels.kind,
      ...site.kinds.filter(({ is }) => is === 'person').map(({ plural }) => plural),
      ...(site.periods.length > 0 ? [labels.period] : []),
    ],
    start: [
      { label: labels.searchMostMentioned, offers: linked(mostMentioned(article)) },
      { label: labels.searchMostLinked, offers: linked(mostLinked(article)) },
    ].filter(({ offers }) => offers.length > 0),
  });
