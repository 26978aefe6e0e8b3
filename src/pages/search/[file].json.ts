/** What the search needs to begin: names, synonyms, labels, and suggestions; and the words of the content, for when it finds nothing. */
import { type Beginning, type Offer, SEARCH_LABELS } from '../../features/search/beginning.ts';
import { allNames } from '../../features/search/build/names.ts';
import { mostLinked, mostMentioned } from '../../features/search/build/start.ts';
import { vocabularyOf } from '../../features/search/build/vocabulary.ts';
import { article, labels, link, site } from '../../site/article.ts';
import { languages, linkIn } from '../../site/languages.ts';

const linked = (offers: Offer[]) => offers.map(({ title, address }) => ({ title, address: link(address) }));

const files = {
  names: (): Beginning => ({
    names: allNames(article).map((names) => ({ ...names, address: link(names.address) })),
    synonyms: site.synonyms,
    elsewhere: languages
      .filter(({ lang }) => lang !== site.lang)
      .map((language) => ({ lang: language.lang, name: language.name, address: linkIn(language, '/search/') })),
    labels: Object.fromEntries(SEARCH_LABELS.map((name) => [name, labels[name]])) as Beginning['labels'],
    filters: [
      labels.kind,
      ...site.kinds.filter(({ is }) => is === 'person').map(({ plural }) => plural),
      ...(site.periods.length > 0 ? [labels.period] : []),
    ],
    start: [
      { label: labels.searchMostMentioned, offers: linked(mostMentioned(article)) },
      { label: labels.searchMostLinked, offers: linked(mostLinked(article)) },
    ].filter(({ offers }) => offers.length > 0),
  }),
  words: () => vocabularyOf(article),
};

export const getStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }));

export const GET = ({ params: { file } }: { params: { file: keyof typeof files } }) => Response.json(files[file]());
