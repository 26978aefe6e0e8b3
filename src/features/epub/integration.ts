/** Writes the book beside the pages of the site. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../article/model/library.ts';
import { bookAddress } from './address.ts';
import { book } from './book.ts';

/**
 * @param article the article
 * @param fonts the folder in which cut fonts are kept between builds
 */
export function epub(article: Library, fonts: string): AstroIntegration {
  let deployed = article;
  return {
    name: 'epub',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        const address = new URL(base, config.site ?? article.site.address).href;
        // The book leads to the site that it was built beside, whatever address the content names.
        deployed = { ...article, site: { ...article.site, address } };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const bytes = await book(deployed, fonts);
        const name = bookAddress(article.site).slice(1);
        writeFileSync(new URL(name, dir), bytes);
        logger.info(`\`${name}\` created, ${Math.round(bytes.length / 1000)} kB`);
      },
    },
  };
}
