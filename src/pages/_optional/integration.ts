/** Adds the pages that an article has only when its content has what they show. */
import type { AstroIntegration } from 'astro';
import { shownFigures } from '../../article/model/figures.ts';
import type { Library } from '../../article/model/library.ts';

const TIMELINE = ['timeline.astro', 'timeline.json.ts', 'timeline.ics.ts'];
const CLAIMS = ['claims.astro', 'claims/[id].astro', 'claims.json.ts'];
const FIGURES = ['figures.astro', 'figures/[id].astro', 'figures/[file].ts'];
const EDITIONS = ['changes.astro', 'feed.xml.ts'];

/** The name of a file in this folder is the address of its page: `claims.json.ts` is served at `/claims.json`. */
export function optionalPages(article: Library): AstroIntegration {
  const { events, claims, editions, brief } = article;
  const files = [
    ...(shownFigures(article).length > 0 ? FIGURES : []),
    ...(events.size > 0 ? TIMELINE : []),
    ...(claims.size > 0 ? CLAIMS : []),
    ...(editions.length > 0 ? EDITIONS : []),
    ...(brief ? ['brief.astro'] : []),
  ];
  return {
    name: 'optional-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const file of files) {
          const pattern = `/${file.replace(/\.(?:astro|ts)$/, '')}`;
          injectRoute({ pattern, entrypoint: new URL(file, import.meta.url) });
        }
      },
    },
  };
}
