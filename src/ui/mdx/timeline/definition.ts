/** A stretch of the timeline within a text: `<Timeline from="1887" to="1893" />`. */
import { z } from 'astro/zod';
import { type Component, h } from '../component.ts';

const date = z
  .string()
  .trim()
  .regex(
    /^-?\d{1,4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a year, a month or a day, such as 1955, 1955-06 or 1955-06-03',
  );

export const timeline: Component = {
  attributes: z.strictObject({
    from: date.describe('Where the stretch begins: a year, a month or a day, such as 1955 or 1955-06.'),
    to: date.describe('Where it ends; that year, month or day belongs to it.'),
  }),
  book: ({ shown }) => h('ul', { className: ['timeline'] }, shown),
};
