/** Gives an article that has a short form, `brief.mdx`, the page of it. */
import type { AstroIntegration } from 'astro';
import type { Library } from '../../article/model/library.ts';
import { injectPages } from '../../site/inject-pages.ts';

export function briefPage({ brief }: Library): AstroIntegration {
  return injectPages('brief-page', new URL('routes/', import.meta.url), brief ? ['brief.astro'] : []);
}
