/** The previews of what references lead to: HTML by id. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { previewFiles, type Thing } from '../../features/previews/build/things.ts';
import Preview from '../../features/previews/Preview.astro';
import { article } from '../../site/article.ts';

export const getStaticPaths = () =>
  [...previewFiles(article)].map(([file, things]) => ({ params: { file }, props: { things } }));

export async function GET({ props }: { props: { things: Thing[] } }): Promise<Response> {
  const container = await AstroContainer.create();
  const previews = props.things.map(async (thing) => [
    thing.id,
    (await container.renderToString(Preview, { props: { thing } })).replaceAll(/\s*\n\s*/g, ' '),
  ]);
  return Response.json(Object.fromEntries(await Promise.all(previews)));
}
