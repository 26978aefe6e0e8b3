/** Writes the book beside the pages of the site. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../article/model/library.ts';
import type { FontFile } from '../../ui/fonts/fonts.ts';
import { bookAddress } from './address.ts';
import { book } from './book.ts';

export function epub(article: Library, faces: FontFile[]): AstroIntegration {
  let made: Promise<Uint8Array> | undefined;
  return {
    name: 'epub',
    hooks: {
      // A thread compresses the book while the pages are rendered.
      'astro:build:setup': () => {
        made = book(article, faces);
        // Awaited when the pages are done; without a handler until then, Node would report an unhandled rejection.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const bytes = (await made) as Uint8Array;
        const name = bookAddress(article.site).slice(1);
        writeFileSync(new URL(name, dir), bytes);
        logger.info(`\`${name}\` created, ${Math.round(bytes.length / 1000)} kB`);
      },
    },
  };
}
