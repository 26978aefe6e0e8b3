/** Gives an article the pages of its record: a timeline when it has events, a ledger when it has claims. */
import type { AstroIntegration } from 'astro';
import type { Record } from '../annotations/record.ts';

const TIMELINE = ['timeline.astro', 'timeline.json.ts', 'timeline.ics.ts'];
const CLAIMS = ['claims.astro', 'claims.json.ts'];

export function recordPages({ events, claims }: Record): AstroIntegration {
  const files = [...(events.size > 0 ? TIMELINE : []), ...(claims.size > 0 ? CLAIMS : [])];
  return {
    name: 'record-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const file of files) {
          const pattern = `/${file.replace(/\.(?:astro|ts)$/, '')}`;
          injectRoute({ pattern, entrypoint: new URL(`routes/${file}`, import.meta.url) });
        }
      },
    },
  };
}
