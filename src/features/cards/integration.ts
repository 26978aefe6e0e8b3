/** Draws the cards when the pages are built, and warns about characters that no font has: cards leave them out. */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../article/model/library.ts';
import { library } from '../../article/model/load.ts';
import { withSlash } from '../../article/routes.ts';
import { cachedFile, drawMissing } from './cache.ts';
import { cardsOf } from './card.ts';
import { cardWarnings } from './drawing.ts';
import { fileOf } from './pictures.ts';

/** @param cache the folder in which drawn cards are kept between builds */
export function cards(content: string, cache: string): AstroIntegration {
  let base = '/';
  let folder = '';
  let published: Promise<number> | undefined;
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withSlash(config.base);
        folder = fileURLToPath(new URL('cards/', config.outDir));
      },
      // The pages’ folder has been emptied, and the pages are yet to be made: the cards are drawn meanwhile.
      'astro:build:setup': ({ logger }) => {
        const article = library(content);
        for (const warning of cardWarnings(article)) logger.warn(warning);
        published = publish(article, cache, folder);
        // Awaited when the pages are done; without a handler until then, Node would report an unhandled rejection.
        published.catch(() => undefined);
      },
      'astro:build:done': async ({ logger }) => logger.info(`${await published} cards were drawn`),
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const [path = ''] = request.url?.split('?') ?? [];
          if (!path.startsWith(`${base}cards/`)) return next();
          const article = library(content);
          const name = path.slice(`${base}cards/`.length);
          const card = [...cardsOf(article).values()].find((each) => fileOf(each) === name);
          if (!card) return next();
          await drawMissing([card], article.site, cache);
          response.setHeader('content-type', 'image/png');
          createReadStream(cachedFile(card, article.site, cache)).pipe(response);
        });
      },
    },
  };
}

/** Draws the cards that the cache lacks, and copies all of them. Returns how many were drawn. */
async function publish(article: Library, cache: string, folder: string): Promise<number> {
  const all = [...cardsOf(article).values()];
  const drawn = await drawMissing(all, article.site, cache);
  const folders = new Set(all.map((card) => dirname(join(folder, fileOf(card)))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const card of all) await copyFile(cachedFile(card, article.site, cache), join(folder, fileOf(card)));
  return drawn;
}
