/** The forms of the components on pages: the `.astro` file of each component's folder, by its name. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./*/*.astro', { eager: true });

export const forms: Record<string, AstroComponentFactory> = Object.fromEntries(
  Object.entries(files).map(([path, { default: form }]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.astro'.length),
    form,
  ]),
);
