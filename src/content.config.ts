/** What Astro reads of the content by itself: its pictures. All else is read and checked by the library. */

import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { pictures } from './content/pictures.ts';

export const collections = {
  pictures: defineCollection({ loader: pictures(), schema: ({ image }) => z.object({ file: image() }) }),
};
