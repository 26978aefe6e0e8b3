/** A chart of `charts/ID.yaml`: `<Chart id="levels" />`. */
import { z } from 'astro/zod';
import { type Component, figureSources, figureTitle, h, text } from '../component.ts';

export const chart: Component = {
  attributes: z.strictObject({ id: text.describe('The chart: the name of its file in “charts/”, without “.yaml”.') }),
  figure: ({ id = '' }) => `chart:${id}`,
  book: (given) =>
    h(
      'figure',
      { className: ['plotted'] },
      figureTitle(given),
      given.figure?.drawn,
      given.texts['caption'] && h('p', { className: ['small'] }, given.texts['caption']),
      figureSources(given),
      given.figure?.below,
    ),
};
