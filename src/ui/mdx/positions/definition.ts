/**
 * The two sides of a contested matter, claim by claim: `<Positions of="law:charter-9" />` shows those of an entry,
 * `<Positions of="The sea belongs to the village" />` those on one claim, whichever entry holds them.
 */
import { z } from 'astro/zod';
import { type Component, h, text } from '../component.ts';

export const positions: Component = {
  attributes: z.strictObject({
    of: text.describe('An entry that has positions, such as law:charter-9, or a claim that positions are “on”.'),
  }),
  book: ({ shown }) => h('div', { className: ['positions'] }, shown),
};
