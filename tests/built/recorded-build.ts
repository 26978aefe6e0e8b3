/**
 * Builds the project in the folder where it runs, and writes down which modules its scripts and styles for browsers hold.
 * `node recorded-build.ts MODULES` writes the list, a JSON array of module ids, to the file MODULES.
 */
import { writeFileSync } from 'node:fs';
import { build } from 'astro';
import type { Plugin } from 'vite';
import { bundle } from '../../src/features/offline/build/bundle.ts';

const modules = new Set<string>();

/** Adds every module of which a script or a style for browsers holds anything. */
const recorder = (): Plugin => ({
  name: 'recorder',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(file.modules)) {
        const reachesBrowsers = this.environment.name === 'client' ? renderedLength > 0 : /\.css(?:\?|$)/.test(id);
        if (reachesBrowsers) modules.add(id);
      }
    }
  },
});

await build({
  logLevel: 'error',
  vite: { plugins: [recorder()], worker: { plugins: () => [recorder()] } },
});
for (const id of (await bundle({ FILES: '[]', REDIRECTS: '{}' })).moduleIds) modules.add(id);
writeFileSync(process.argv[2] ?? 'modules.json', JSON.stringify([...modules]));
