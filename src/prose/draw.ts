/** Renders the module of a text when its page is built: runs of HTML, and components between them. */
import { Fragment, jsx } from 'astro/jsx-runtime';
import { contentDir } from '../article/read/content-dir.ts';
import type { Surface } from './modules.ts';
import { type Part, partsReader } from './parts.ts';

const read = partsReader(contentDir, import.meta.env.BASE_URL);

/**
 * @param surface the page that shows the text, and `name` the name of its file
 * @param components the forms of the components, by name
 */
export function draw(surface: Surface, name: string, components: Record<string, unknown>): unknown {
  return drawn(read(surface, name), components);
}

/** Parts of a text with the components that the page gives. */
export function drawn(parts: Part[], components: Record<string, unknown>): unknown {
  const node = (part: Part): unknown => {
    if (typeof part === 'string') return jsx(Fragment, { 'set:html': part });
    const children = part.parts.length > 0 ? { children: part.parts.map(node) } : {};
    return jsx(components[part.name] as string, { ...part.props, ...children });
  };
  return jsx(Fragment, { children: parts.map(node) });
}
