/** Files that are made of the article alone and need no page: its texts as Markdown, its data, and what readers cite. */
import { isMap, shownFigures } from '../../article/model/figures.ts';
import type { Library } from '../../article/model/library.ts';
import { csl, exported } from '../../ui/bibliography/bibliography.ts';
import { cited } from '../../ui/bibliography/cited.ts';
import { csvOf } from '../../ui/mdx/chart/table.ts';
import { annotationsOf } from './annotations.ts';
import { atomFeed } from './feed.ts';
import { llmsText } from './llms.ts';
import { markdownAddress, markdownOf, markdownTexts } from './markdown.ts';
import { openSearch } from './open-search.ts';
import { calendar, claimsData, timelineData } from './record.ts';

/** By the address of each file what makes it: text, or what is written as JSON. */
export type Files = Record<string, () => string | object>;
type Absolute = (address: string) => string;

/** @param absolute makes an address of the site a complete URL */
export const exportedFiles = (article: Library, absolute: Absolute): Files => ({
  ...articleFiles(article, absolute),
  ...Object.fromEntries(
    Array.from(markdownTexts(article).values(), (text) => [
      markdownAddress(text),
      () => markdownOf(article, text, absolute),
    ]),
  ),
  ...citationFiles(article, absolute),
});

function articleFiles(article: Library, absolute: Absolute): Files {
  const { site, sources, claims, events, editions } = article;
  const charts = shownFigures(article).flatMap(({ shown }) => (isMap(shown) ? [] : [shown]));
  const addressOf = (id: string) => sources.get(id)?.address ?? '';
  return {
    '/annotations.json': () => annotationsOf(article, absolute),
    '/llms.txt': () => llmsText(article, absolute),
    '/opensearch.xml': () => openSearch(article, absolute),
    ...forManagers('/sources', () => [...sources.values()].map(csl)),
    ...(claims.size > 0 && { '/claims.json': () => claimsData(article, absolute) }),
    ...(events.size > 0 && {
      '/timeline.json': () => timelineData(article, absolute),
      '/timeline.ics': () => calendar(article, absolute),
    }),
    ...(editions.length > 0 && { '/feed.xml': () => atomFeed(article, absolute) }),
    ...Object.fromEntries(
      charts.map((chart) => [`/figures/${chart.id}.csv`, () => csvOf(chart, site.labels, site, addressOf)]),
    ),
  };
}

/** The article, its short form, each section and each figure for reference managers. */
function citationFiles(article: Library, absolute: Absolute): Files {
  const { site, brief, sections } = article;
  const { figure: word, colon } = site.labels;
  const figures = shownFigures(article).map(({ shown: { id, title, address }, figure: { number } }) => {
    return { id: `figure-${id}`, title: `${word} ${number}${colon}${title}`, address };
  });
  const pages = [undefined, ...(brief ? [brief] : []), ...sections, ...figures];
  return Object.assign(
    {},
    ...pages.map((page) => forManagers(`/cite/${page?.id ?? 'article'}`, () => [cited(article, page, absolute)], 2)),
  );
}

/** Some works for reference managers, in each of their formats. @param indent spaces of JSON */
const forManagers = (name: string, items: () => object[], indent?: number): Files => ({
  [`${name}.bib`]: () => exported(items(), 'bibtex'),
  [`${name}.ris`]: () => exported(items(), 'ris'),
  [`${name}.json`]: () => JSON.stringify(items(), null, indent),
});
