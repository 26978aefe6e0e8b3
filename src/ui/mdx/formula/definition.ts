/** A formula, written in TeX: `<Formula tex="v = \frac{s}{t}" />`, within a sentence or as a paragraph of its own. */
import { z } from 'astro/zod';
import { toString as textOf } from 'mdast-util-to-string';
import { type Component, h, text } from '../component.ts';
import { mathml, whyNot } from './mathml.ts';

export const formula: Component = {
  attributes: z.strictObject({
    tex: text
      .superRefine((tex, context) => {
        const reason = whyNot(tex);
        if (reason) context.addIssue({ code: 'custom', message: `must be a formula in TeX: ${reason}` });
      })
      .describe('The formula in TeX, such as "v = \\frac{s}{t}".'),
  }),
  inSentences: true,
  says: ({ tex = '' }) => (whyNot(tex) ? '' : textOf(mathml(tex, false))),
  book: ({ attributes: { tex = '' }, inline }) =>
    inline ? mathml(tex, false) : h('div', { className: ['formula'] }, mathml(tex, true)),
};
