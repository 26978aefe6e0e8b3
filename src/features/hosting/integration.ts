/** Writes what hosts need, once the pages are there: `_headers` and `_redirects` beside them, nginx’s outside. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withSlash } from '../../article/routes.ts';
import { filesIn } from '../../article/util/files.ts';
import { concurrently } from '../../article/util/lists.ts';
import { headersFile, redirectsFile, redirectsIn } from './host-files.ts';
import { inlineHashes, policyFirst, withStylesInside } from './inline.ts';
import { nginxConfig } from './nginx.ts';
import { headerPolicy } from './policy.ts';

/** Pages that are read and written at one time. */
const AT_ONCE = 50;

/** It changes the pages (the policy moves to their beginning): what reads finished pages must come after it. */
export function hosting(redirects: Record<string, string>, langs: string[]): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withSlash(config.base);
      },
      'astro:build:done': async ({ dir }) => {
        const scripts = new Set<string>();
        const styles = new Set<string>();
        // Most readers come to the article itself: it is painted at once. The other pages share the files, which are kept.
        const css = (address: string) => readFileSync(new URL(address.slice(base.length), dir), 'utf8');
        const root = fileURLToPath(dir);
        const pages = filesIn(root).filter((name) => name.endsWith('.html'));
        await concurrently(pages, AT_ONCE, async (name) => {
          const path = join(root, name);
          const finished = policyFirst(await readFile(path, 'utf8'));
          const html = name === 'index.html' ? withStylesInside(finished, css) : finished;
          await writeFile(path, html);
          const found = inlineHashes(html);
          for (const hash of found.scripts) scripts.add(hash);
          for (const hash of found.styles) styles.add(hash);
        });
        const site = {
          base,
          folders: ['', ...langs.map((lang) => `${lang}/`)],
          policy: headerPolicy({ scripts, styles }),
          filePolicy: headerPolicy({ scripts: new Set(), styles: new Set() }),
          redirects: { ...redirects, ...redirectsIn(redirects, base, langs) },
        };
        writeFileSync(new URL('_headers', dir), headersFile(site));
        if (Object.keys(site.redirects).length > 0) writeFileSync(new URL('_redirects', dir), redirectsFile(site));
        // Beside the pages’ folder, not in it: nobody is to read it there.
        const outside = fileURLToPath(new URL('../hosting/', dir));
        mkdirSync(outside, { recursive: true });
        writeFileSync(join(outside, 'nginx.conf'), nginxConfig(site));
      },
    },
  };
}
