/** The data of each chart as CSV, and its drawing as PNG. */
import type { APIRoute } from 'astro';
import type { Chart } from '../../../article/model/charts.ts';
import { shownCharts } from '../../../article/model/figures.ts';
import { chartPng } from '../../../features/cards/chart.ts';
import { article, labels, site } from '../../../site/article.ts';
import { csvOf } from '../../../ui/mdx/chart/table.ts';

const formats = {
  csv: (chart: Chart) => csvOf(chart, labels, site, (id) => article.sources.get(id)?.address ?? ''),
  png: (chart: Chart) => chartPng(chart, site),
};
type Format = keyof typeof formats;

export const getStaticPaths = () =>
  shownCharts(article).flatMap(({ chart }) =>
    Object.keys(formats).map((format) => ({ params: { file: `${chart.id}.${format}` }, props: { chart, format } })),
  );

export const GET: APIRoute = ({ props }) => new Response(formats[props['format'] as Format](props['chart']));
