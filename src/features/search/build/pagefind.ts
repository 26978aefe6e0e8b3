/** Indexes the passages of the content with Pagefind; `dev` serves the index of the last build. */
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Library } from '../../../article/model/library.ts';
import { library } from '../../../article/model/load.ts';
import { contentDir } from '../../../article/read/content-dir.ts';
import { runInThread } from '../../../article/util/thread.ts';
import { bundledStemmers } from '../stemmers.ts';
import type { IndexJob } from './index-worker.ts';
import { recordsOf } from './records.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let written: Promise<number> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = () => bundledStemmers(() => library(contentDir).site.lang);
        updateConfig({ vite: { plugins: [plugin()], worker: { plugins: () => [plugin()] } } });
      },
      'astro:config:done': ({ config: final }) => {
        config = final;
      },
      // The pages’ folder has been emptied, and the pages are yet to be made: the index is made meanwhile.
      'astro:build:setup': () => {
        written = writeIndex(library(contentDir), fileURLToPath(new URL('pagefind/', config.outDir)));
        // Awaited when the pages are done; without a handler until then, Node would report an unhandled rejection.
        written.catch(() => undefined);
      },
      'astro:build:done': async ({ logger }) => logger.info(`${await written} passages can be searched`),
      'astro:server:setup': ({ server }) => {
        const prefix = `${config.base.replace(/\/$/, '')}/pagefind/`;
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          if (!path.startsWith(prefix)) return next();
          const name = normalize(decodeURIComponent(path.slice(prefix.length)));
          const file = join(fileURLToPath(config.outDir), 'pagefind', name);
          if (name.startsWith('..') || !existsSync(file)) return next();
          response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/**
 * Indexes every passage of an article, in a thread.
 * @param bundle the folder that the index is written into
 * @returns how many passages can be searched
 * @throws what the thread throws
 */
export async function writeIndex(article: Library, bundle: string): Promise<number> {
  const records = recordsOf(article);
  const workerData: IndexJob = { records, lang: article.site.lang, bundle };
  await runInThread(new URL('index-worker.ts', import.meta.url), { workerData });
  return records.length;
}
