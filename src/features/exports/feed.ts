/** The editions as an Atom feed. */
import { Feed } from 'feed';
import type { Library } from '../../article/model/library.ts';
import { typeset } from '../../prose/typography.ts';

export function atomFeed({ site, editions }: Library, absolute: (address: string) => string): string {
  const feed = new Feed({
    id: absolute('/'),
    title: site.name,
    description: site.description,
    link: absolute('/'),
    language: site.lang,
    copyright: site.licence.label,
    feedLinks: { atom: absolute('/feed.xml') },
    // The feed is as old as its newest edition: two builds of it are the same.
    updated: new Date(editions[0]?.date ?? 0),
    generator: site.name,
    author: { name: site.name, link: absolute('/about/') },
  });
  for (const { edition, date, what } of editions) {
    const address = absolute(`/changes/#edition-${edition}`);
    const changes = what.map((change) => `<li>${change.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</li>`);
    const title = `${typeset(site.labels.edition, site.lang)} ${edition}`;
    feed.addItem({ id: address, link: address, title, date: new Date(date), content: `<ul>${changes.join('')}</ul>` });
  }
  // The library writes the language into other formats only.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${site.lang}" `);
}
