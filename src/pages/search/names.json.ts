/** Names and labels of the search, fetched when it is first wanted. */
import { article, labels, site } from '../../layout/article.ts';
import { link } from '../../layout/link.ts';
import { allNames } from '../../search/names.ts';

const wanted = [
  'search', 'searchHint', 'kind', 'period', 'all', 'results', 'noResults', 'alsoSearched', 'notAlso', 'didYouMean',
  'searchedFor', 'tryNames', 'more', 'allResults', 'close',
] as const; // biome-ignore format: a list of words

export const GET = () =>
  Response.json({
    names: allNames(article).map((names) => ({ ...names, address: link(names.address) })),
    labels: Object.fromEntries(wanted.map((name) => [name, labels[name]])),
    filters: [
      labels.kind,
      ...site.kinds.filter(({ is }) => is === 'person').map(({ plural }) => plural),
      ...(site.periods.length > 0 ? [labels.period] : []),
    ],
  });
