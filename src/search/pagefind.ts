/** Indexes the passages of the content with Pagefind; `dev` serves the index of the last build. */
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { library } from '../annotations/library.ts';
import { contentDir } from '../content/place.ts';
import { recordsOf } from './records.ts';

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
        const article = library(contentDir);
        const { index } = assertOk(await pagefind.createIndex({ forceLanguage: article.site.lang }));
        if (!index) throw new Error('Pagefind made no index.');
        const records = recordsOf(article);
        for (const record of records) assertOk(await index.addCustomRecord(record));
        const bundle = fileURLToPath(new URL('pagefind/', dir));
        assertOk(await index.writeFiles({ outputPath: bundle }));
        await pagefind.close();
        // Interfaces of Pagefind’s own, which this site does not use.
        for (const name of await readdir(bundle))
          if (/-ui\.|-highlight\.|-worker\./.test(name)) await rm(join(bundle, name));
        logger.info(`${records.length} passages can be searched`);
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
