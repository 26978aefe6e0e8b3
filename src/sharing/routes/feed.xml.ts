/** The editions as an Atom feed. */
import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { article, labels, site } from '../../layout/article.ts';
import { link } from '../../layout/link.ts';

export const GET: APIRoute = ({ site: base }) => {
  const address = (path: string) => new URL(link(path), base).href;
  const feed = new Feed({
    id: address('/'),
    title: site.name,
    description: site.description,
    link: address('/'),
    language: site.lang,
    copyright: site.licence.label,
    feedLinks: { atom: address('/feed.xml') },
    // The feed is as old as its newest edition: two builds of it are the same.
    updated: new Date(article.editions[0]?.date ?? 0),
    generator: site.name,
    author: { name: site.name, link: address('/about/') },
  });
  for (const { edition, date, what } of article.editions) {
    feed.addItem({
      id: address(`/changes/#edition-${edition}`),
      link: address(`/changes/#edition-${edition}`),
      title: `${labels.edition} ${edition}`,
      date: new Date(date),
      content: `<ul>${what.map((change) => `<li>${change.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</li>`).join('')}</ul>`,
    });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml' } });
};
