/** Gives an article that lists its editions the page of them and a feed. */
import type { AstroIntegration } from 'astro';
import type { Library } from '../../article/model/library.ts';
import { injectPages } from '../../site/inject-pages.ts';

export function editionPages({ editions }: Library): AstroIntegration {
  const files = editions.length > 0 ? ['changes.astro', 'feed.xml.ts'] : [];
  return injectPages('edition-pages', new URL('routes/', import.meta.url), files);
}
