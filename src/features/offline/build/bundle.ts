/** Makes the service worker of a built site: one script, the same for the same files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { type KeptFiles, keptFiles } from '../manifest.ts';

/**
 * Writes `sw.js` into a built site.
 * @param dir the folder of the built site
 * @param redirects old addresses, such as `/sections/old/`, and what each leads to, with the path that the host serves under
 * @returns what it keeps
 */
export async function writeServiceWorker(dir: string, redirects: Record<string, string>): Promise<KeptFiles> {
  const files = keptFiles(dir, Object.keys(redirects));
  const { code } = await bundle({
    FIRST: JSON.stringify(files.first),
    REST: JSON.stringify(files.rest),
    REDIRECTS: JSON.stringify(redirects),
  });
  writeFileSync(join(dir, 'sw.js'), code);
  return files;
}

/**
 * Bundles the service worker.
 * @param constants JavaScript by the name that it replaces in service-worker.ts
 */
export async function bundle(constants: Record<string, string>): Promise<Rolldown.OutputChunk> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', ...constants },
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../browser/service-worker.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [chunk] = 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('Vite made no service worker.');
  return chunk;
}
