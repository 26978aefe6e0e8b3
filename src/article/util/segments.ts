/** The segmenters of a language, each made once: making one takes longer than using it. */

const known = new Map<string, Intl.Segmenter>();

/** What parts text of a language into words or sentences. */
export function segmenter(lang: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const found = known.get(key) ?? new Intl.Segmenter(lang, { granularity });
  known.set(key, found);
  return found;
}
