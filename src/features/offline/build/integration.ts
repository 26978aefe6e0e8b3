/**
 * Writes `sw.js`, the service worker that keeps one edition of the site for reading without a network. It comes last among
 * the integrations: it reads what the others have written.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { library } from '../../../article/model/load.ts';
import { keepsOffline } from '../manifest.ts';
import { writeServiceWorker } from './bundle.ts';

/** A worker that takes itself away; see docs/offline.md. */
const RETIRED = new URL('../browser/retired-worker.js', import.meta.url);

/**
 * @param content the content folder
 * @param langs the languages of translations, each a folder of the site with a worker of its own
 */
export function offline(content: string, langs: string[]): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config: final }) => {
        config = final;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!keepsOffline(library(content))) {
          // Who kept the article while it was shorter is not to be left with that edition.
          copyFileSync(RETIRED, new URL('sw.js', dir));
          logger.info('the site is too long to be kept for reading offline: readers take the book along');
          return;
        }
        const redirects = Object.fromEntries(
          Object.entries(config.redirects).map(([old, now]) => [old, typeof now === 'string' ? now : now.destination]),
        );
        const { first, rest } = await writeServiceWorker(fileURLToPath(dir), redirects, langs);
        logger.info(
          `${first.length} files are kept for reading offline at the first visit, ${rest.length} more at the second`,
        );
      },
      // A worker that `preview` left at the same port would show `dev` the pages of the last build.
      'astro:server:setup': ({ server }) => {
        const address = `${config.base.replace(/\/$/, '')}/sw.js`;
        server.middlewares.use((request, response, next) => {
          if (request.url?.split('?')[0] !== address) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(readFileSync(RETIRED));
        });
      },
    },
  };
}
