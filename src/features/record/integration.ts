/** Gives an article the pages of its record: a timeline when it has events; a fact-check page and a page for each claim when it has claims. */
import type { AstroIntegration } from 'astro';
import type { Record } from '../../article/model/record.ts';
import { injectPages } from '../../site/inject-pages.ts';

const TIMELINE = ['timeline.astro', 'timeline.json.ts', 'timeline.ics.ts'];
const CLAIMS = ['claims.astro', 'claims/[id].astro', 'claims.json.ts'];

export function recordPages({ events, claims }: Record): AstroIntegration {
  const files = [...(events.size > 0 ? TIMELINE : []), ...(claims.size > 0 ? CLAIMS : [])];
  return injectPages('record-pages', new URL('routes/', import.meta.url), files);
}
