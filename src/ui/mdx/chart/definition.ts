/** A chart of `charts/ID.yaml`: `<Chart id="trade" />`. */
import { z } from 'astro/zod';
import { type Component, h, text } from '../component.ts';

export const chart: Component = {
  attributes: z.strictObject({
    id: text.describe('The chart: the name of its file in “charts/”, without “.yaml”.'),
  }),
  figure: ({ id = '' }) => `chart:${id}`,
  book: ({ figure, texts: { title = [], caption, sources }, labels }) =>
    h(
      'figure',
      { className: ['plotted'] },
      h(
        'p',
        { className: ['figure-title'] },
        h('b', {}, `${labels['figure']} ${figure?.number}${labels['stop']}`),
        title,
      ),
      figure?.drawn,
      caption && h('p', { className: ['small'] }, caption),
      sources && h('p', { className: ['small'] }, labels['sources'], labels['colon'], sources),
      figure?.below,
    ),
};
