/** The data of each chart as CSV, and the drawing of each figure as PNG. */
import type { APIRoute } from 'astro';
import { listSeparator } from '../../../article/language.ts';
import { isMap, type Shown, shownFigures } from '../../../article/model/figures.ts';
import { sourcesNamed } from '../../../article/model/library.ts';
import { chartDrawing, figurePng } from '../../../features/cards/chart.ts';
import { statesPicture } from '../../../features/cards/map.ts';
import { absolute, article, labels, site } from '../../../site/article.ts';
import { csvOf } from '../../../ui/mdx/chart/table.ts';

interface Props {
  shown: Shown['shown'];
  format: string;
}
export const getStaticPaths = () =>
  shownFigures(article).flatMap(({ shown }) =>
    (isMap(shown) ? ['png'] : ['csv', 'png']).map((format) => ({
      params: { file: `${shown.id}.${format}` },
      props: { shown, format },
    })),
  );

export const GET: APIRoute<Props> = ({ props: { shown, format } }) => {
  if (!isMap(shown) && format === 'csv')
    return new Response(csvOf(shown, labels, site, (id) => article.sources.get(id)?.address ?? ''));
  const drawing = isMap(shown) ? statesPicture(article, shown) : chartDrawing(shown, 'wide', site);
  const credit = isMap(shown) ? `. ${article.map?.credit.label ?? ''}` : '';
  return new Response(figurePng(drawing, { ...shown, foot: footOf(shown) + credit }));
};

/** The sources of the data, and the address of the figure. */
function footOf({ sources, address }: Shown['shown']): string {
  const named = sourcesNamed(article, sources).map(({ publisher, title }) => publisher ?? title);
  return `${labels.sources}${labels.colon}${[...new Set(named)].join(listSeparator(site.lang))}${labels.stop}${site.name}${labels.comma}${absolute(address)}`;
}
