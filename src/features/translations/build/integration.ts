/**
 * Builds the translations of an article into folders of its site: `ru/`, `ja/`. Each is a build of its own, a child process
 * with TRANSLATION in its environment, so that its pages, search, book and everything else are its own.
 */
import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { concurrently } from '../../../article/util/lists.ts';

const ASTRO = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
/** Files that the site has once for all its languages; see features/hosting. */
const OF_THE_SITE = ['_headers', '_redirects'];

/** The most bytes that the build of one language takes, with room to spare. */
const MEMORY = 1.5e9;

/** Goes before whatever reads all finished pages of the site. @param cache where a translation is built before it is copied into it */
export function translations(langs: string[], cache: string): AstroIntegration {
  let config: AstroConfig;
  let built: Promise<void> | undefined;
  const folderOf = (lang: string) => join(cache, lang, 'pages');
  return {
    name: 'translations',
    hooks: {
      'astro:config:done': ({ config: final }) => {
        config = final;
      },
      // Beside the first language, so that no processor is idle.
      'astro:build:setup': ({ target }) => {
        if (target !== 'server' || built) return;
        // As many at a time as there are processors, and as there is memory for beside the first language.
        const room = Math.floor(totalmem() / MEMORY) - 1;
        const atOnce = Math.max(1, Math.min(availableParallelism(), room));
        built = concurrently(langs, atOnce, (lang) => build(lang, folderOf(lang), config));
        // Awaited when the pages are done; without a handler until then, Node would report an unhandled rejection.
        built.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        await built;
        for (const lang of langs) {
          const from = folderOf(lang);
          for (const name of OF_THE_SITE) rmSync(join(from, name), { force: true });
          cpSync(from, fileURLToPath(new URL(`${lang}/`, dir)), { recursive: true });
          logger.info(`\`${lang}/\` built`);
        }
      },
    },
  };
}

/** Builds one translation; it throws what the build said when it fails. */
function build(lang: string, folder: string, { site, root }: AstroConfig): Promise<void> {
  const env = { ...process.env, TRANSLATION: lang, ...(site ? { SITE: site } : {}) };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ASTRO, 'build', '--outDir', folder], { env, cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
      });
    }
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(Object.assign(new Error(`The translation “${lang}” could not be built:\n${said}`), { stack: '' }));
    });
  });
}
