/** A passage that a reader unfolds: `<Details summary="How this was counted">…</Details>`. On paper and in the book it is open. */
import { z } from 'astro/zod';
import { type Component, h, text } from '../component.ts';

export const details: Component = {
  attributes: z.strictObject({ summary: text.describe('The words that unfold it.') }),
  texts: { summary: 'before' },
  holdsText: true,
  counted: true,
  book: ({ texts: { summary = [] }, children }) =>
    h('section', { className: ['details'] }, h('p', { className: ['summary'] }, summary), children),
};
