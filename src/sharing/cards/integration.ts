/** Draws the cards beside the pages, and tells an editor of letters that no font of theirs has: those are left out. */
import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { library } from '../../annotations/library.ts';
import { cachedFile, drawMissing } from './cache.ts';
import { cardsOf } from './card.ts';
import { fileOf } from './pictures.ts';
import { cardWarnings } from './warnings.ts';

/**
 * @param content the content folder
 * @param cache the folder in which drawn cards are kept between builds
 */
export function cards(content: string, cache: string): AstroIntegration {
  let base = '/';
  let drawn: Promise<number> | undefined;
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:start': ({ logger }) => {
        const article = library(content);
        for (const warning of cardWarnings(article)) logger.warn(warning);
        drawn = drawMissing(cardsOf(article).values(), article.site, cache);
        // It is awaited when the pages are done; until then its failure is not unheard.
        drawn.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const article = library(content);
        const all = [...cardsOf(article).values()];
        logger.info(`${all.length} cards, ${await drawn} of them drawn anew`);
        for (const card of all) {
          const file = join(fileURLToPath(dir), 'cards', fileOf(card));
          mkdirSync(dirname(file), { recursive: true });
          copyFileSync(cachedFile(card, article.site, cache), file);
        }
      },
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
