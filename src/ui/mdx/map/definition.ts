/** A map of `map.yaml`: `<Map state="1956" />`, or a series of its states. */
import { z } from 'astro/zod';
import { type Component, h, text } from '../component.ts';

export const map: Component = {
  attributes: z.strictObject({
    state: text.describe('What the map shows: the id of one of “states” or “series” of map.yaml.'),
  }),
  figure: ({ state = '' }) => `map:${state}`,
  book: ({ figure, texts: { title = [], sources }, labels }) =>
    h(
      'figure',
      { className: ['map'] },
      h(
        'p',
        { className: ['figure-title'] },
        h('b', {}, `${labels['figure']} ${figure?.number}${labels['stop']}`),
        title,
      ),
      figure?.drawn,
      figure?.below,
      sources && h('p', { className: ['small'] }, labels['sources'], labels['colon'], sources),
    ),
};
