/** A map of `map.yaml`: `<Map state="before" />`, or a series of its states. */
import { z } from 'astro/zod';
import { type Component, figureSources, figureTitle, h, text } from '../component.ts';

export const map: Component = {
  attributes: z.strictObject({
    state: text.describe('What the map shows: the id of one of “states” or “series” of map.yaml.'),
  }),
  figure: ({ state = '' }) => `map:${state}`,
  book: (given) => {
    const { drawn, below } = given.figure ?? {};
    return h('figure', { className: ['map'] }, figureTitle(given), drawn, below, figureSources(given));
  },
};
