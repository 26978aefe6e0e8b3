/** The map in the preview of each entry that the chart shows. */
import type { Entry } from '../../../article/model/library.ts';
import { entryMap } from '../../../features/previews/build/entry-map.ts';
import { article } from '../../../site/article.ts';
import { isOnChart } from '../../../ui/map/chart.ts';

export const getStaticPaths = () =>
  [...article.entries.values()]
    .filter((entry) => isOnChart(article, entry))
    .map((entry) => ({ params: { folder: entry.kind.folder, id: entry.id }, props: { entry } }));

export const GET = ({ props: { entry } }: { props: { entry: Entry } }): Response =>
  new Response(entryMap(article, entry).svg);
