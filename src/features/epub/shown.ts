/** What `<Timeline>` and `<Positions>` show of the article, as elements of the book. */
import type { ElementContent } from 'hast';
import { type Library, sourcesNamed } from '../../article/model/library.ts';
import { positionsByClaim, positionsOf } from '../../article/views/entry.ts';
import { eventsIn } from '../../article/views/record.ts';
import { h } from '../../ui/mdx/component.ts';
import { hrefInBook } from './address.ts';

/** @param name the name of the component; of others there is nothing to show */
export function shownInBook(article: Library, name: string, given: Record<string, string>): ElementContent[] {
  if (name === 'Timeline')
    return eventsIn(article, given).map(({ date, event: { title, at } }) =>
      h('li', {}, `${date}: `, h('a', { href: hrefInBook(article, at) }, title)),
    );
  if (name !== 'Positions') return [];
  const cited = (ids: string[]): ElementContent[] =>
    sourcesNamed(article, ids).map(({ place, number }) =>
      h('sup', {}, h('a', { href: hrefInBook(article, place) }, `[${number}]`)),
    );
  return positionsByClaim(positionsOf(article, given)).flatMap(({ on, positions }) => [
    ...(on ? [h('p', { className: ['claim'] }, on)] : []),
    ...positions.map(({ of, says, sources }) => h('p', {}, h('b', {}, `${of}.`), ` ${says}`, cited(sources))),
  ]);
}
