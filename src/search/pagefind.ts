/** Indexes the built pages with Pagefind; `dev` serves the index of the last build. */
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config: final }) => {
        config = final;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { index } = assertOk(await pagefind.createIndex());
        if (!index) throw new Error('Pagefind made no index.');
        const { page_count: pages } = assertOk(await index.addDirectory({ path: fileURLToPath(dir) }));
        if (pages === 0) throw new Error('Pagefind found no page to index: is data-pagefind-body missing?');
        assertOk(await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) }));
        await pagefind.close();
        logger.info(`${pages} pages can be searched`);
      },
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

/** Pagefind tells of failures in its answers; here they fail the build. */
function assertOk<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
