/** The words that a misspelt question may have meant. */
import type { Library } from '../../../article/model/library.ts';
import type { Vocabulary } from '../browser/mend.ts';
import { recordsOf } from './records.ts';

/** A word of four letters or more, and not a part of one, such as “Keep” of “Keep’s”. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';
const WORD = new RegExp(`(?<![\\p{M}\\p{N}_]|${LETTER}[’'.]?)${LETTER}{4,}(?![\\p{M}\\p{N}_]|[’'.]?${LETTER})`, 'gu');

/** Words of the content for corrections: those that are names, and the others from the commonest on. */
export function vocabularyOf(article: Library): Vocabulary {
  const count = new Map<string, number>();
  const names = new Set<string>();
  for (const { content, meta, fields } of recordsOf(article)) {
    if (meta.type === 'source') continue;
    const text = `${meta.title}. ${content}`;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      count.set(word.toLowerCase(), (count.get(word.toLowerCase()) ?? 0) + 1);
      // A capital within a sentence makes a name.
      if (/^\p{Lu}\p{Ll}/u.test(word) && /[\p{L},“(] ?$/u.test(text.slice(Math.max(0, index - 2), index)))
        names.add(word);
    }
    for (const [hyphenated] of text.matchAll(/\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)+/gu)) names.add(hyphenated);
    for (const [katakana] of text.matchAll(/[\p{Script=Katakana}ー]{4,}/gu)) names.add(katakana);
    if (/^\p{Lu}\p{L}{3,}$/u.test(meta.title)) names.add(meta.title);
    for (const form of (fields.entry ?? '').split(/[.,]? /)) if (/^\p{Lu}[\p{L}’-]{3,}$/u.test(form)) names.add(form);
  }
  const known = new Set([...names].map((name) => name.toLowerCase()));
  const common = [...count].filter(([word]) => !known.has(word)).sort((a, b) => b[1] - a[1]);
  return { names: [...names].sort(), words: common.slice(0, 4000).map(([word]) => word) };
}
