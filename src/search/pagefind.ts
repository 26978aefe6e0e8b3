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
  let written: Promise<number> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config: final }) => {
        config = final;
      },
      // The pages’ folder has been emptied, and the pages are yet to be made: Pagefind’s own process works meanwhile.
      'astro:build:setup': () => {
        written = writeIndex(fileURLToPath(new URL('pagefind/', config.outDir)));
        // It is awaited when the pages are done; until then its failure is not unheard.
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

/** Records that are on their way to Pagefind at one time. */
const AT_ONCE = 50;

/**
 * Indexes every passage of the content.
 * @param bundle the folder that the index is written into
 * @returns how many passages can be searched
 */
async function writeIndex(bundle: string): Promise<number> {
  const article = library(contentDir);
  const { index } = assertOk(await pagefind.createIndex({ forceLanguage: article.site.lang }));
  if (!index) throw new Error('Pagefind made no index.');
  const records = recordsOf(article);
  // Several at a time, so that neither process waits for the other; all at once would stand in memory twice more.
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const some = records.slice(from, from + AT_ONCE);
    for (const answer of await Promise.all(some.map((record) => index.addCustomRecord(record)))) assertOk(answer);
  }
  assertOk(await index.writeFiles({ outputPath: bundle }));
  await pagefind.close();
  // Interfaces of Pagefind’s own, which this site does not use.
  for (const name of await readdir(bundle)) if (/-ui\.|-highlight\.|-worker\./.test(name)) await rm(join(bundle, name));
  return records.length;
}

/** Pagefind tells of failures in its answers; here they fail the build. */
function assertOk<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
