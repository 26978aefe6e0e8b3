/** The data of each chart as CSV, and the drawing of each figure as PNG. */
import type { APIRoute } from 'astro';
import { listSeparator } from '../../../article/language.ts';
import type { Chart } from '../../../article/model/charts.ts';
import { isMap, type Shown, shownFigures } from '../../../article/model/figures.ts';
import { sourcesNamed } from '../../../article/model/library.ts';
import { chartPng } from '../../../features/cards/chart.ts';
import { mapPng } from '../../../features/cards/map.ts';
import { absolute, article, labels, site } from '../../../site/article.ts';
import { csvOf } from '../../../ui/mdx/chart/table.ts';

const charts = {
  csv: (chart: Chart) => csvOf(chart, labels, site, (id) => article.sources.get(id)?.address ?? ''),
  png: (chart: Chart) => chartPng(chart, site, footOf(chart)),
};
/** The sources of the data, and the address of the figure. */
function footOf({ sources, address }: Shown['shown']): string {
  const named = sourcesNamed(article, sources).map(({ publisher, title }) => publisher ?? title);
  return `${labels.sources}${labels.colon}${[...new Set(named)].join(listSeparator(site.lang))}${labels.stop}${site.name}${labels.comma}${absolute(address)}`;
}

type Format = keyof typeof charts;

export const getStaticPaths = () =>
  shownFigures(article).flatMap(({ shown }) =>
    (isMap(shown) ? ['png'] : Object.keys(charts)).map((format) => ({
      params: { file: `${shown.id}.${format}` },
      props: { shown, format },
    })),
  );

interface Props {
  shown: Shown['shown'];
  format: Format;
}
export const GET: APIRoute<Props> = ({ props: { shown, format } }) =>
  new Response(
    isMap(shown)
      ? mapPng(article, shown, `${footOf(shown)}. ${article.map?.credit.label ?? ''}`)
      : charts[format](shown),
  );
