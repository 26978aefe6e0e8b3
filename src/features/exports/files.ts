/** Files that are made of the article alone and need no page: each text as Markdown, what readers cite, and data for programs. */
import { shownFigures } from '../../article/model/figures.ts';
import type { Library } from '../../article/model/library.ts';
import { typeset } from '../../prose/typography.ts';
import { csl, exported } from '../../ui/bibliography/bibliography.ts';
import { cited } from '../../ui/bibliography/cited.ts';
import { annotationsOf } from './annotations.ts';
import { atomFeed } from './feed.ts';
import { llmsText } from './llms.ts';
import { markdownAddress, markdownOf, markdownTexts } from './markdown.ts';
import { calendar, claimsData, timelineData } from './record.ts';

type Absolute = (address: string) => string;
type File = [address: string, make: () => string];

/**
 * @param absolute makes an address of the site a complete URL
 * @returns by the address of each file what makes its content
 */
export function exportedFiles(article: Library, absolute: Absolute): Map<string, () => string> {
  const { site, brief, sections, sources, claims, events, editions } = article;
  const label = typeset(site.labels.figure, site.lang);
  const figures = shownFigures(article).map(({ shown: { id, title, address }, figure: { number } }) => {
    return { id: `figure-${id}`, title: `${label} ${number}${typeset(site.labels.colon, site.lang)}${title}`, address };
  });
  const pages = [undefined, ...(brief ? [brief] : []), ...sections, ...figures];
  const json = (data: (article: Library, absolute: Absolute) => object) => () =>
    JSON.stringify(data(article, absolute));
  return new Map([
    ...Array.from(markdownTexts(article).values(), (text): File => {
      return [markdownAddress(text), () => markdownOf(article, text, absolute)];
    }),
    ...pages.flatMap((page) =>
      forManagers(`/cite/${page?.id ?? 'article'}`, () => [cited(article, page, absolute)], 2),
    ),
    ...forManagers('/sources', () => [...sources.values()].map(csl)),
    ['/annotations.json', json(annotationsOf)],
    ['/llms.txt', () => llmsText(article, absolute)],
    ['/opensearch.xml', () => openSearch(article, absolute)],
    ...(claims.size > 0 ? [['/claims.json', json(claimsData)] as File] : []),
    ...(events.size > 0 ? [['/timeline.json', json(timelineData)] as File] : []),
    ...(events.size > 0 ? [['/timeline.ics', () => calendar(article, absolute)] as File] : []),
    ...(editions.length > 0 ? [['/feed.xml', () => atomFeed(article, absolute)] as File] : []),
  ]);
}

/** Some works for reference managers, in each of their formats. */
const forManagers = (name: string, items: () => object[], indent?: number): File[] => [
  [`${name}.bib`, () => exported(items(), 'bibtex')],
  [`${name}.ris`, () => exported(items(), 'ris')],
  [`${name}.json`, () => JSON.stringify(items(), null, indent)],
];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The search as a browser can add it (https://github.com/dewitt/opensearch). */
const openSearch = ({ site: { name, lang, labels } }: Library, absolute: Absolute) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(name.slice(0, 16))}</ShortName>
  <LongName>${escaped(name.slice(0, 48))}</LongName>
  <Description>${escaped(typeset(labels.searchHint, lang))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${absolute('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
