/** Pages that an article has only when its content has what they show. */
import type { AstroIntegration } from 'astro';

/**
 * @param name what a message calls the pages
 * @param folder the folder of the routes
 * @param files their names there, which are their addresses: `claims.json.ts` is served at `/claims.json`
 */
export function injectPages(name: string, folder: URL, files: string[]): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const file of files) {
          injectRoute({ pattern: `/${file.replace(/\.(?:astro|ts)$/, '')}`, entrypoint: new URL(file, folder) });
        }
      },
    },
  };
}
