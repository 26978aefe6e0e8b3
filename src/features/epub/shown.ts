/** What `<Timeline>` and `<Positions>` show of the article, as elements of the book. */
import type { ElementContent } from 'hast';
import { dateIn } from '../../article/dates.ts';
import { type Library, sourcesNamed } from '../../article/model/library.ts';
import { eventsIn, positionsByClaim, positionsOf } from '../../article/model/shown.ts';
import { h } from '../../ui/mdx/component.ts';
import { hrefInBook } from './address.ts';

/** @param name the name of the component; of others there is nothing to show */
export function shownInBook(article: Library, name: string, given: Record<string, string>): ElementContent[] {
  const { lang, locale = lang } = article.site;
  if (name === 'Timeline')
    return eventsIn(article, given).map(({ date, title, at }) =>
      h('li', {}, `${dateIn(locale, date)}: `, h('a', { href: hrefInBook(article, at) }, title)),
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
