/** The collections of Astro: the texts and pictures of the content. All else is read and checked by the library. */

import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { contentDir } from '../article/read/content-dir.ts';
import { texts } from './loader.ts';
import { pictures } from './pictures.ts';

export const collections = {
  /** Each text as its own page shows it. */
  texts: defineCollection({ loader: texts(contentDir, 'own'), schema: z.object({}) }),
  /** The sections as the page of the whole article shows them. */
  whole: defineCollection({ loader: texts(contentDir, 'whole'), schema: z.object({}) }),
  pictures: defineCollection({ loader: pictures(), schema: ({ image }) => z.object({ file: image() }) }),
};
