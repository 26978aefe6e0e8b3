import { memoiseByKey } from './memoise.ts';

/** What parts text of a language into words or sentences, made once: making it takes longer than using it. */
export const segmenter = memoiseByKey(
  (lang: string, granularity: 'word' | 'sentence') => new Intl.Segmenter(lang, { granularity }),
);
