/** Writes files beside the pages; `dev` serves them. As a route, each would take Astro longer than its content takes to make. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { library } from '../../article/model/load.ts';
import { siteAddress } from '../../article/read/content-dir.ts';
import { exportedFiles } from './files.ts';

/**
 * @param content the content folder
 * @param typeOf the media type of a file, by its name
 */
export function exports(content: string, typeOf: (name: string) => string | undefined): AstroIntegration {
  const files = () => {
    const article = library(content);
    const home = siteAddress(article.site);
    return exportedFiles(article, (address) => new URL(address.slice(1), home).href);
  };
  const written = (made: string | object) => (typeof made === 'string' ? made : JSON.stringify(made));
  const publish = async () => {
    const all = Object.entries(files()).map(([address, make]) => {
      return { file: fileURLToPath(new URL(address.slice(1), folder)), make };
    });
    for (const each of new Set(all.map(({ file }) => dirname(file)))) mkdirSync(each, { recursive: true });
    for (const { file, make } of all) {
      writeFileSync(file, written(make()));
      await setImmediate();
    }
  };
  let folder: URL;
  let published: Promise<void>;
  let base = '/';
  return {
    name: 'exports',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
        folder = config.outDir;
      },
      // While the bundler works, which often waits for its own threads.
      'astro:build:setup': () => {
        published = publish();
        // Awaited when the pages are done; without a handler until then, Node would report an unhandled rejection.
        published.catch(() => undefined);
      },
      'astro:build:done': () => published,
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = request.url?.split('?') ?? [];
          const make = /\.(?:bib|csv|ics|json|md|ris|txt|xml)$/.test(path) && files()[path.slice(base.length)];
          if (!make) return next();
          response.setHeader('content-type', `${typeOf(path.slice(path.lastIndexOf('/') + 1))}; charset=utf-8`);
          response.end(written(make()));
        });
      },
    },
  };
}
