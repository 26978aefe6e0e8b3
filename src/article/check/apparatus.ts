/** What is wrong with an entry’s front matter beside its text: facts, paragraphs, positions, side, office. */

import type { Entry, Library } from '../model/library.ts';
import { unknownNames } from '../problems/names.ts';
import type { Problem } from '../problems/problems.ts';

/** Sources, sides and languages that do not exist, positions of one side alone, phrases that are not in the words. */
export function apparatusProblems(entry: Entry, { site, sources, originalLang }: Library): Problem[] {
  const { placeOf, paragraphs, positions } = entry;
  const sides = new Set(site.sides);
  const names = {
    side: sides,
    'office.sources': sources,
    'facts.*.source': sources,
    'paragraphs.*.words.*.source': sources,
    'paragraphs.*.phrases.*.readings.*.of': sides,
    'paragraphs.*.phrases.*.readings.*.sources': sources,
    'positions.*.of': sides,
    'positions.*.sources': sources,
  };
  const given = positions.map(({ of }) => of);
  const missing = site.sides.filter((each) => !given.includes(each));
  const details = { given: given.join(', '), missing: missing.join(', ') };
  return [
    ...unknownNames(entry, names, placeOf, ([field]) => `${field}`),
    ...paragraphs.flatMap((_, n) => misaligned(entry, n, site.lang, originalLang)),
    ...(given.length > 0 && missing.length > 0
      ? [{ slug: 'one-sided' as const, ...placeOf('positions'), details }]
      : []),
  ];
}

/**
 * Phrases that are not in the words of their paragraph, and disputed words that are not in their phrase.
 * @param first of a translation, the language of the original, whose “ours” is checked there
 */
function misaligned({ placeOf, paragraphs }: Entry, n: number, own: string, first: string | undefined): Problem[] {
  const { words = [], ours, phrases = [] } = paragraphs[n] ?? {};
  const whole = new Map(words.map(({ lang, text }) => [lang, text]));
  if (ours && !whole.has(own)) whole.set(own, ours);
  return phrases.flatMap((phrase, m) =>
    (['in', 'disputed'] as const).flatMap((field) =>
      Object.entries(phrase[field]).flatMap(([lang, part]): Problem[] => {
        const within = field === 'in' ? whole.get(lang) : phrase.in[lang];
        if (within !== undefined && holds(within, part)) return [];
        if (within === undefined && field === 'in' && lang === first) return [];
        const where =
          field === 'disputed' ? 'the phrase in that language' : lang === own ? '“ours”' : `“words” in “${lang}”`;
        const at = placeOf('paragraphs', n, 'phrases', m, field, lang);
        return [{ slug: 'misaligned', ...at, details: { part, where } }];
      }),
    ),
  );
}

/** Whether a text contains words, in which “…” marks what is left out between two pieces. */
function holds(text: string, words: string): boolean {
  let from = 0;
  return words.split('…').every((piece) => {
    const at = text.indexOf(piece.trim(), from);
    from = at + piece.trim().length;
    return at >= 0;
  });
}
