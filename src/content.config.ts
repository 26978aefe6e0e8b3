/**
 * What Astro renders: the article’s sections, the entries of every kind that site.yaml names, and the page about it.
 * It takes their text alone: the library has read and checked their fields, by a YAML that knows no dates of its own.
 */

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { library } from './annotations/library.ts';
import { contentDir } from './content/place.ts';

const folders = library(contentDir).site.kinds.map(({ folder }) => folder);
const byPath = ({ entry: path }: { entry: string }) => path.replace(/\.mdx$/, '');

export const collections = {
  sections: defineCollection({
    loader: glob({ base: `${contentDir}/sections`, pattern: '*.mdx', generateId: byPath }),
  }),
  entries: defineCollection({
    loader: glob({ base: contentDir, pattern: folders.map((folder) => `${folder}/*.mdx`), generateId: byPath }),
  }),
  pages: defineCollection({
    loader: glob({ base: contentDir, pattern: 'about.mdx', generateId: byPath }),
  }),
};
