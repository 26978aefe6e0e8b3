/** The timeline as data. */
import type { APIRoute } from 'astro';
import { isoDate } from '../../article/dates.ts';
import { article } from '../../site/article.ts';
import { absolute } from '../../site/link.ts';

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
      sources: sources.map((source) => article.sources.get(source)?.address),
    }),
  );
  return Response.json({ title: article.site.title, licence: article.site.licence.address, events });
};
