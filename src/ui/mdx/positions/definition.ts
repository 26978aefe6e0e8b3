/**
 * The two sides of a contested matter, claim by claim: `<Positions of="declaration:article-9" />` shows those of an entry,
 * `<Positions of="The condition of 1960" />` those on one claim, whichever entry holds them.
 */
import { z } from 'astro/zod';
import { type Component, h } from '../component.ts';

export const positions: Component = {
  attributes: z.strictObject({
    of: z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .describe('An entry that has positions, such as declaration:article-9, or a claim that positions are “on”.'),
  }),
  texts: {},
  holdsText: false,
  inSentences: false,
  counted: false,
  book: ({ shown }) => h('div', { className: ['positions'] }, shown),
};
