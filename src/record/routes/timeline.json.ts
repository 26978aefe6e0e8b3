/** The timeline as data. */
import type { APIRoute } from 'astro';
import { isoDate } from '../../content/dates.ts';
import { article } from '../../layout/article.ts';
import { absolute } from '../../layout/link.ts';

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
