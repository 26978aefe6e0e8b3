/** A passage set apart: `<Callout kind="caution" title="What is not known">…</Callout>`. */
import { z } from 'astro/zod';
import { type Component, h, text } from '../component.ts';

/** The label that a kind has where the editor gave no title. */
export const LABEL_OF = { key: 'calloutKey', note: 'calloutNote', caution: 'calloutCaution' } as const;
export type Kind = keyof typeof LABEL_OF;

export const callout: Component = {
  attributes: z.strictObject({
    kind: z
      .enum(['key', 'note', 'caution'])
      .describe('What matters most, what is to be known besides, or what is uncertain.'),
    title: text.optional().describe('Its heading, in place of the usual one.'),
  }),
  texts: { title: 'before' },
  holdsText: true,
  counted: true,
  book: ({ attributes: { kind }, texts: { title }, children, labels }) =>
    h(
      'div',
      { className: ['callout', kind ?? ''] },
      h('p', { className: ['callout-title'] }, title ?? labels[LABEL_OF[kind as Kind]]),
      children,
    ),
};
