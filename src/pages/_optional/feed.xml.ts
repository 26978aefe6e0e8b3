/** The editions as an Atom feed. */
import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { absolute, article, labels, site } from '../../site/article.ts';

export const GET: APIRoute = () => {
  const feed = new Feed({
    id: absolute('/'),
    title: site.name,
    description: site.description,
    link: absolute('/'),
    language: site.lang,
    copyright: site.licence.label,
    feedLinks: { atom: absolute('/feed.xml') },
    // The feed is as old as its newest edition: two builds of it are the same.
    updated: new Date(article.editions[0]?.date ?? 0),
    generator: site.name,
    author: { name: site.name, link: absolute('/about/') },
  });
  for (const { edition, date, what } of article.editions) {
    feed.addItem({
      id: absolute(`/changes/#edition-${edition}`),
      link: absolute(`/changes/#edition-${edition}`),
      title: `${labels.edition} ${edition}`,
      date: new Date(date),
      content: `<ul>${what.map((change) => `<li>${change.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</li>`).join('')}</ul>`,
    });
  }
  // The library writes the language into other formats only.
  const atom = feed.atom1().replace('<feed ', `<feed xml:lang="${site.lang}" `);
  return new Response(atom, { headers: { 'content-type': 'application/atom+xml' } });
};
