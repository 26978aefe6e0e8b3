/** What Astro renders: the article’s sections, the entries of every kind that site.yaml names, and the page about it. */

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { library } from './annotations/library.ts';
import { contentDir } from './content/place.ts';
import { entry, page, section } from './content/schemas.ts';

const folders = library(contentDir).site.kinds.map(({ folder }) => folder);
const byPath = ({ entry: path }: { entry: string }) => path.replace(/\.mdx$/, '');

export const collections = {
  sections: defineCollection({
    loader: glob({ base: `${contentDir}/sections`, pattern: '*.mdx', generateId: byPath }),
    schema: section,
  }),
  entries: defineCollection({
    loader: glob({ base: contentDir, pattern: folders.map((folder) => `${folder}/*.mdx`), generateId: byPath }),
    schema: entry,
  }),
  pages: defineCollection({
    loader: glob({ base: contentDir, pattern: 'about.mdx', generateId: byPath }),
    schema: page,
  }),
};
