/** The timeline as data. */
import type { APIRoute } from 'astro';
import { isoDate } from '../../article/dates.ts';
import { sourcesNamed } from '../../article/model/library.ts';
import { absolute, article } from '../../site/article.ts';

export const GET: APIRoute = () => {
  const events = [...article.events.values()].map(
    ({ id, at, date, title, text, place, kind, side, refs, sources }) => ({
      id,
      address: absolute(at),
      date: isoDate(date),
      title,
      text,
      place,
      kind,
      side,
      refs,
      sources: sourcesNamed(article, sources).map((source) => source.address),
    }),
  );
  return Response.json({ title: article.site.title, licence: article.site.licence.address, events });
};
