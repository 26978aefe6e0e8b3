/** Mends a query of which some words are in no passage. */
import { complete, correct, partedJapanese, type Vocabulary } from '../correct.ts';
import { IDEOGRAPHS } from '../plain.ts';
import type { Clause } from './query.ts';

const JAPANESE = new RegExp(`[${IDEOGRAPHS}]`, 'u');
/** A foreign name, which has no particles within. */
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;

/**
 * A query with other words in place of those that no passage has; undefined when none is known.
 * @returns `sure` when it is to be searched at once, `silent` when nothing has to be said of that
 */
export function mend(query: string, dead: Clause[], vocabulary: Vocabulary) {
  let mended = query;
  let sure = true;
  let silent = true;
  for (const { words, literal } of dead) {
    if (literal !== undefined) continue;
    const parted = JAPANESE.test(words) && !KATAKANA.test(words) ? partedJapanese(words, vocabulary.names) : undefined;
    if (parted) {
      mended = mended.replace(words, ` ${parted} `);
      continue;
    }
    const completed = query.endsWith(words) ? complete(words, vocabulary) : undefined;
    const correction = completed ? { word: completed, sure: true } : correct(words, vocabulary);
    if (!correction) continue;
    mended = mended.replace(words, correction.word);
    silent = false;
    sure &&= correction.sure;
  }
  return mended === query ? undefined : { query: mended.trim(), sure, silent };
}
