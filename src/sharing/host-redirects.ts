/** Redirects that a host answers itself, with 301, in the form that Netlify and Cloudflare Pages read. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Library } from '../annotations/library.ts';
import { redirectsOf } from './redirects.ts';

/** Writes `_redirects` beside the static pages, which stay for all other hosts. */
export function hostRedirects(article: Library, base: string): AstroIntegration {
  return {
    name: 'host-redirects',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const under = base.replace(/\/$/, '');
        const lines = Object.entries(redirectsOf(article, base)).map(([old, now]) => `${under}${old} ${now} 301`);
        if (lines.length > 0) writeFileSync(new URL('_redirects', dir), `${lines.join('\n')}\n`);
      },
    },
  };
}
