/** A picture with its caption: `<Figure src="../pictures/gate.jpg" alt="The gate" credit="Ann Prys">Caption.</Figure>`. */
import { z } from 'astro/zod';
import { type Component, h, text } from '../component.ts';

export const figure: Component = {
  attributes: z.strictObject({
    src: text.describe('The file of the picture, counted from the file that shows it.'),
    alt: text.describe('What the picture shows, for those who do not see it.'),
    credit: text.optional().describe('Who made it, and under which licence.'),
    width: z.enum(['half', 'full']).optional().describe('Half the line, or the full line, which is the default.'),
  }),
  texts: { credit: 'after' },
  picture: 'src',
  holdsText: true,
  book: ({ attributes: { src, alt, width }, texts: { credit }, children }) =>
    h(
      'figure',
      { className: ['figure', ...(width === 'half' ? ['half'] : [])] },
      h('img', { src, alt }),
      children.length > 0 || credit
        ? h('figcaption', {}, children, credit && h('p', { className: ['credit'] }, credit))
        : undefined,
    ),
};
