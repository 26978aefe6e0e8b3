/**
 * Lets pages import the modules that the configuration has loaded, instead of a copy in the bundle: a build transforms and
 * evaluates them once, and what they memoise is computed once. `dev` bundles them, so that it notices when they change.
 */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { memoiseByKey } from '../article/util/memoise.ts';

const SRC = fileURLToPath(new URL('..', import.meta.url));
/** Layers that know Astro, and what runs in browsers; within `src/`, since a clone may lie in a folder of such a name. */
const FOLDERS = /^(?:site|pages)\/|(?:^|\/)browser\//;
/** What Node does not know: modules and values of Astro and Vite, and the layer that holds them. */
const NEEDS_VITE = /(?:from|import) '(?:astro:|[./]+\/site\/|[^']+\.(?:astro|css)')|import\.meta\.(?:env|glob)/;

/** Whether Node can run a module of TypeScript as it is; its imports are not looked at. */
export const isNative = memoiseByKey((file: string): boolean => {
  const within = relative(SRC, resolve(file)).split(sep).join('/');
  return !FOLDERS.test(within) && !NEEDS_VITE.test(readFileSync(file, 'utf8'));
});

export function nativeModules(): AstroIntegration {
  return {
    name: 'native-modules',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = {
          name: 'native-modules',
          enforce: 'pre' as const,
          applyToEnvironment: (environment: { config: { consumer: string } }) =>
            environment.config.consumer === 'server',
          resolveId: {
            filter: { id: /^\.{1,2}\/.*\.ts$/ },
            handler(source: string, importer = '') {
              const file = resolve(dirname(importer), source);
              return file.startsWith(SRC) && isNative(file) ? { id: pathToFileURL(file).href, external: true } : null;
            },
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
