/** Which of the site’s own pages an article has: its timeline only if it has events, and so on. */
import { PAGES } from '../routes.ts';
import { memoise } from '../util/memoise.ts';
import { shownFigures } from './figures.ts';
import type { Library } from './library.ts';

/** A page that lists what an article has of one kind; its name is also that of its label. */
export interface ListPage {
  name: 'timeline' | 'claims' | 'figures' | 'sources' | 'changes';
  address: string;
  title: string;
  intro: string;
}

/** The lists of an article that are not empty. */
export const listPages = memoise((article: Library): readonly ListPage[] => {
  const { site, events, claims, sources, editions } = article;
  const counts: Record<ListPage['name'], number> = {
    timeline: events.size,
    claims: claims.size,
    figures: shownFigures(article).length,
    sources: sources.size,
    changes: editions.length,
  };
  const names = Object.keys(counts) as ListPage['name'][];
  return names
    .filter((name) => counts[name] > 0)
    .map((name) => ({ name, address: `/${name}/`, title: site.labels[name], intro: site.labels[`${name}Intro`] }));
});

/** Whether an article has a list that is not empty. */
export const hasList = (article: Library, name: ListPage['name']): boolean =>
  listPages(article).some((list) => list.name === name);

/** The addresses of the pages of the site that an article has: its lists and its short form only if it has some. */
export function pagesOf(article: Library): string[] {
  const has = new Set(['/', '/about/', '/search/', '/sources/', article.brief?.address]);
  for (const { address } of listPages(article)) has.add(address);
  return PAGES.filter((page) => has.has(page));
}
