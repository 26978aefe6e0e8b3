/** A stretch of the timeline within a text: `<Timeline from="1955" to="1960" />`. */
import { z } from 'astro/zod';
import { dateIn } from '../../../article/dates.ts';
import type { Library } from '../../../article/model/library.ts';
import { date } from '../../../article/schema/schema-parts.ts';
import { isWithin } from '../../timeline/draw.ts';
import { type Component, h } from '../component.ts';

const written = date;

/** The events of a stretch, both ends included at their own precision. */
export const eventsIn = ({ events }: Pick<Library, 'events'>, given: { from?: string; to?: string }) => {
  const [from, to] = [written.parse(given.from), written.parse(given.to)];
  return [...events.values()].filter((event) => isWithin(event.date, { from, to }));
};

export const timeline: Component = {
  attributes: z.strictObject({
    from: written.describe('Where the stretch begins: a year, a month or a day, such as 1955 or 1955-06.'),
    to: written.describe('Where it ends; that year, month or day belongs to it.'),
  }),
  texts: {},
  holdsText: false,
  inSentences: false,
  counted: false,
  problems: (given, article) =>
    eventsIn(article, given).length > 0
      ? []
      : [{ attribute: 'from', reason: `finds no event from ${given['from']} to ${given['to']} in events.yaml.` }],
  book: ({ attributes, article, link }) =>
    h(
      'ul',
      { className: ['timeline'] },
      eventsIn(article, attributes).map(({ date: at, title, at: address }) =>
        h(
          'li',
          {},
          `${dateIn(article.site.locale ?? article.site.lang, at)}: `,
          h('a', { href: link(address) }, title),
        ),
      ),
    ),
};
