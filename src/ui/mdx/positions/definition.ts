/**
 * The two sides of a contested matter, claim by claim: `<Positions of="declaration:article-9" />` shows those of an entry,
 * `<Positions of="The condition of 1960" />` those on one claim, whichever entry holds them.
 */
import { z } from 'astro/zod';
import type { Library } from '../../../article/model/library.ts';
import { positionsByClaim } from '../../../article/model/positions.ts';
import { suggest } from '../../../article/problems/problems.ts';
import { type Component, h } from '../component.ts';

/** The positions that an entry, or a claim of any entry, has; none where there is no such entry or claim. */
export function positionsOf({ entries }: Pick<Library, 'entries'>, of: string) {
  const entry = entries.get(of);
  if (entry) return entry.positions;
  return [...entries.values()].flatMap(({ positions }) => positions.filter(({ on }) => on === of));
}

/** What `of` may name: entries with positions, and the claims that their positions are on. */
const named = ({ entries }: Library): string[] =>
  [...entries].flatMap(([key, { positions }]) =>
    positions.length > 0 ? [key, ...positions.flatMap(({ on }) => on ?? [])] : [],
  );

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
  problems: ({ of = '' }, article) => {
    if (positionsOf(article, of).length > 0) return [];
    const { nearest, known } = suggest(of, new Set(named(article)));
    return [{ attribute: 'of', reason: `finds no positions of “${of}”.${nearest} Known: ${known}.` }];
  },
  book: ({ attributes: { of = '' }, article, link }) =>
    h(
      'div',
      { className: ['positions'] },
      positionsByClaim(positionsOf(article, of)).flatMap(({ on, positions: answers }) => [
        ...(on ? [h('p', { className: ['claim'] }, on)] : []),
        ...answers.map(({ of: side, says, sources }) =>
          h(
            'p',
            {},
            h('b', {}, `${side}.`),
            ` ${says}`,
            sources.flatMap((id) => {
              const source = article.sources.get(id);
              return source ? h('sup', {}, h('a', { href: link(source.place) }, `[${source.number}]`)) : [];
            }),
          ),
        ),
      ]),
    ),
};
