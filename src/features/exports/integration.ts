/** Writes files beside the pages; `dev` serves them. As routes of Astro, each would take a millisecond of a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { library } from '../../article/model/load.ts';
import { siteAddress } from '../../article/read/content-dir.ts';
import { exportedFiles } from './files.ts';

const TYPES: Record<string, string> = {
  ...{ '.md': 'text/markdown', '.txt': 'text/plain', '.bib': 'text/plain', '.ris': 'text/plain' },
  ...{ '.json': 'application/json', '.xml': 'application/xml', '.ics': 'text/calendar' },
};

/** @param content the content folder */
export function exports(content: string): AstroIntegration {
  const files = () => {
    const article = library(content);
    const home = siteAddress(article.site);
    return exportedFiles(article, (address) => new URL(address.slice(1), home).href);
  };
  let base = '/';
  return {
    name: 'exports',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': ({ dir }) => {
        for (const [address, make] of files()) {
          const file = fileURLToPath(new URL(address.slice(1), dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, make());
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = request.url?.split('?') ?? [];
          const make = extname(path) in TYPES && files().get(decodeURI(path.slice(base.length)));
          if (!make) return next();
          const type = TYPES[extname(path)];
          response.setHeader('content-type', `${type}; charset=utf-8`);
          response.end(make());
        });
      },
    },
  };
}
