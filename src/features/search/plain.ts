/** Normalises words before they are compared: no accents, one case, one form of each character. */

/** The scripts of Japanese, for classes of characters: no space parts their words. */
export const IDEOGRAPHS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
export const IDEOGRAPH = new RegExp(`[${IDEOGRAPHS}]`, 'u');

/** Characters within words that nobody sees. */
export const UNSEEN = String.raw`\u00AD\u200B-\u200D\u2060\uFE0F`;
const UNSEEN_ONES = new RegExp(`[${UNSEEN}]`, 'gu');

const LATIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A text in lower case and without the accents of Latin and Greek; ё is е, and full-width letters are usual ones. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(UNSEEN_ONES, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .replace(/е\u0308/g, 'е')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => LATIN[letter] ?? letter);

/** How names are compared before the index is loaded: as plain words, whatever the punctuation. */
export const fold = (words: string): string =>
  plainOf(words)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
