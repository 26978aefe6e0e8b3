/** The article, its short form, each section and each figure for reference managers: BibTeX, RIS, CSL-JSON. */
import type { APIRoute } from 'astro';
import { shownFigures } from '../../article/model/figures.ts';
import { cited } from '../../features/sharing/cited.ts';
import { article, labels } from '../../site/article.ts';
import { exported } from '../../ui/bibliography/bibliography.ts';

const formats = {
  bib: (item: object) => exported([item], 'bibtex'),
  ris: (item: object) => exported([item], 'ris'),
  json: (item: object) => JSON.stringify([item], null, 2),
};
type Format = keyof typeof formats;

const figures = () =>
  shownFigures(article).map(({ shown: { id, title, address }, figure: { number } }) => {
    return { id: `figure-${id}`, title: `${labels.figure} ${number}${labels.colon}${title}`, address };
  });

export const getStaticPaths = () =>
  [undefined, ...(article.brief ? [article.brief] : []), ...article.sections, ...figures()].flatMap((page) =>
    Object.keys(formats).map((format) => ({
      params: { file: `${page?.id ?? 'article'}.${format}` },
      props: { page, format },
    })),
  );

export const GET: APIRoute = ({ props }) => new Response(formats[props['format'] as Format](cited(props['page'])));
