/** What is wrong with an entry’s front matter beside its text: facts, paragraphs, positions, side, office. */

import type { Entry, Library } from '../model/library.ts';
import { type Problem, unknownValue } from '../problems/problems.ts';

type Path = (string | number)[];

/** Sources, sides and languages that do not exist, positions of one side alone, phrases that are not in the words. */
export function apparatusProblems(entry: Entry, { site, sources, originalLang }: Library): Problem[] {
  const { file, placeOf, paragraphs, positions, side, office, facts } = entry;
  const sides = new Set(site.sides);
  const unknown = (path: Path, value: string | undefined, known: Parameters<typeof unknownValue>[3]) =>
    unknownValue({ file, ...placeOf(...path) }, `${path[0]}`, value, known);
  const unknownSources = (path: Path, ids: string[]) =>
    ids.flatMap((source, n) => unknown([...path, n], source, sources));
  const argued = (path: Path, { of, sources: ids }: { of: string; sources: string[] }) => [
    ...unknown([...path, 'of'], of, sides),
    ...unknownSources([...path, 'sources'], ids),
  ];
  const given = positions.map(({ of }) => of);
  const missing = site.sides.filter((each) => !given.includes(each));
  const details = { given: given.join(', '), missing: missing.join(', ') };
  return [
    ...unknown(['side'], side, sides),
    ...unknownSources(['office', 'sources'], office?.sources ?? []),
    ...facts.flatMap(({ source }, n) =>
      Array.isArray(source)
        ? unknownSources(['facts', n, 'source'], source)
        : unknown(['facts', n, 'source'], source, sources),
    ),
    ...paragraphs.flatMap(({ words, phrases }, n) => [
      ...words.flatMap(({ source }, m) => unknown(['paragraphs', n, 'words', m, 'source'], source, sources)),
      ...phrases.flatMap(({ readings }, m) =>
        readings.flatMap((reading, k) => argued(['paragraphs', n, 'phrases', m, 'readings', k], reading)),
      ),
      ...misaligned(entry, n, site.lang, originalLang),
    ]),
    ...positions.flatMap((position, n) => argued(['positions', n], position)),
    ...(given.length > 0 && missing.length > 0
      ? [{ slug: 'one-sided' as const, file, ...placeOf('positions'), details }]
      : []),
  ];
}

/**
 * Phrases that are not in the words of their paragraph, and disputed words that are not in their phrase.
 * @param first of a translation, the language of the original, whose “ours” is checked there
 */
function misaligned(
  { file, placeOf, paragraphs }: Entry,
  n: number,
  own: string,
  first: string | undefined,
): Problem[] {
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
        return [{ slug: 'misaligned', file, ...at, details: { part, where } }];
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
