/** Files that are made of the article alone and need no page: each text as Markdown, and what readers cite. */
import { shownFigures } from '../../article/model/figures.ts';
import type { Library } from '../../article/model/library.ts';
import { typeset } from '../../prose/typography.ts';
import { exported } from '../../ui/bibliography/bibliography.ts';
import { cited } from '../../ui/bibliography/cited.ts';
import { markdownAddress, markdownOf, markdownTexts } from './markdown.ts';

/** For reference managers. */
const FORMATS = {
  bib: (item: object) => exported([item], 'bibtex'),
  ris: (item: object) => exported([item], 'ris'),
  json: (item: object) => JSON.stringify([item], null, 2),
};

/**
 * @param absolute makes an address of the site a complete URL
 * @returns by the address of each file what makes its content
 */
export function exportedFiles(article: Library, absolute: (address: string) => string): Map<string, () => string> {
  const { site, brief, sections } = article;
  const label = typeset(site.labels.figure, site.lang);
  const figures = shownFigures(article).map(({ shown: { id, title, address }, figure: { number } }) => {
    return { id: `figure-${id}`, title: `${label} ${number}${typeset(site.labels.colon, site.lang)}${title}`, address };
  });
  const pages = [undefined, ...(brief ? [brief] : []), ...sections, ...figures];
  return new Map([
    ...Array.from(
      markdownTexts(article).values(),
      (text) => [markdownAddress(text), () => markdownOf(article, text, absolute)] as const,
    ),
    ...pages.flatMap((page) =>
      Object.entries(FORMATS).map(
        ([format, make]) =>
          [`/cite/${page?.id ?? 'article'}.${format}`, () => make(cited(article, page, absolute))] as const,
      ),
    ),
  ]);
}
