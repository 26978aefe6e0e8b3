/** Adds the pages that an article has only when its content has what they show. */
import type { AstroIntegration } from 'astro';
import type { Library } from '../../article/model/library.ts';
import { listPages } from '../../article/model/pages.ts';

const FILES = {
  timeline: ['timeline.astro'],
  claims: ['claims.astro', 'claims/[id].astro'],
  figures: ['figures.astro', 'figures/[id].astro', 'figures/[id].png.ts'],
  changes: ['changes.astro'],
  // Every article has it.
  sources: [],
};

/** The name of a file in this folder is the address of its page: `claims/[id].astro` is served at `/claims/ID/`. */
export function optionalPages(article: Library): AstroIntegration {
  const files = [...listPages(article).flatMap(({ name }) => FILES[name]), ...(article.brief ? ['brief.astro'] : [])];
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
