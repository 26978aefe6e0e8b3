/** Writes the book beside the pages of the site. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Library } from '../annotations/library.ts';
import { bookAddress } from './address.ts';
import { book } from './book.ts';

/** @param fonts the folder in which cut fonts are kept between builds */
export function epub(article: Library, fonts: string): AstroIntegration {
  return {
    name: 'epub',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const bytes = await book(article, fonts);
        const name = bookAddress(article.site).slice(1);
        writeFileSync(new URL(name, dir), bytes);
        logger.info(`\`${name}\` created, ${Math.round(bytes.length / 1000)} kB`);
      },
    },
  };
}
