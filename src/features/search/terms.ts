/**
 * How a text and a query are split into terms. The index holds the terms of every passage, a query has its own: two
 * words match when their terms are equal, and never otherwise.
 *
 * A term of a word is its stem, without case and accents, in one English spelling. A figure is a term whole, and each of its
 * beginnings. A run of Japanese, which has no spaces, is cut into pairs that overlap, so that any part of it can be found.
 */
import { memoiseByKey } from '../../article/util/memoise.ts';
import { american, keptStem, regular } from './english.ts';
import { IDEOGRAPHS, plainOf, UNSEEN } from './plain.ts';
import { russian, type Stem } from './russian.ts';
import { isStopWord } from './stop-words.ts';

export interface Term {
  term: string;
  from: number;
  to: number;
  /** The word itself, without case and accents. */
  plain: string;
  /** Whether its word is a stop word. */
  stop?: boolean;
  /** Another form of a word with the same position: joined parts, a beginning of a figure, one ideograph. */
  extra?: boolean;
  /** Whether it is the word itself, which may serve as its own stem. */
  whole?: boolean;
}

/** A word of a text: letters that hyphens may join, a number, or a run of Japanese. */
export interface Word {
  from: number;
  to: number;
  japanese: boolean;
  /** Its terms in their order; those that are `extra` follow the term they belong to. */
  terms: Term[];
}

/** Splits texts of an article into words and terms. */
export interface Analyzer {
  words: (text: string) => Word[];
}

const JAPANESE = `${IDEOGRAPHS}ー々〆〇ヶ\uFF66-\uFF9F`;
const LETTERS = `(?:(?![${JAPANESE}])[\\p{L}\\p{M}\\p{N}${UNSEEN}])+`;
const APOSTROPHES = `'’‘ʼ＇′´\``;
const HYPHENS = '\\-\u2010\u2011\uFE63\uFF0D';
/** Between the figures of a number, beside a plain space. */
const SEPARATORS = `.,’'٬\u00A0\u2009\u202F`;
const WORDS = new RegExp(
  [
    `(?<japanese>[${JAPANESE}]+)`,
    `(?<figures>\\p{Nd}+(?:[${SEPARATORS}]\\p{Nd}+| \\p{Nd}{3}(?!\\p{Nd}))*)(?![\\p{L}\\p{M}\\p{N}])`,
    `(?<letters>${LETTERS}(?:[${APOSTROPHES}${HYPHENS}]${LETTERS})*)`,
  ].join('|'),
  'gu',
);
const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s$`, 'iu');

/** Pagefind takes marks off letters; what would be another letter without its mark gets a letter in its place. */
export const safe = (term: string): string =>
  term
    .normalize('NFD')
    .replaceAll('\u0306', 'x')
    .replaceAll('\u3099', 'x')
    .replaceAll('\u309A', 'y')
    .replace(/\p{M}/gu, '');

/** Makes the analyzer for an article in some language. */
export function analyzerOf(lang: string, stems: { latin: Stem; cyrillic: Stem }): Analyzer {
  const language = lang.split('-')[0] ?? lang;
  const stopping = [...new Set([language, 'ru'])];
  const cyrillic = russian(stems.cyrillic);
  const stem = (plain: string): string => {
    const latin = /^\p{Script=Latin}+$/u.test(plain);
    if (!latin) return safe(/^\p{Script=Cyrillic}+$/u.test(plain) ? cyrillic(plain) : plain);
    if (language !== 'en') return safe(stems.latin(plain));
    const spelled = american(regular(american(plain)));
    return safe(keptStem(spelled) ?? stems.latin(spelled));
  };
  /** A text has few words that are new. */
  const termsOfLetters = memoiseByKey((raw: string): Term[] =>
    piecesOf(raw).flatMap(({ text, ...place }): Term[] => {
      const plain = plainOf(text);
      if (plain === '') return [];
      const figures = /^\p{Nd}+/u.exec(plain)?.[0];
      const beginnings = figures ? [...beginningsOf(figures), figures] : [];
      // “US” is not “us”.
      const stop = !place.extra && !/^\p{Lu}{2,}$/u.test(text) && isStopWord(plain, stopping);
      return [
        { ...place, plain, term: stem(plain), ...(stop ? { stop } : {}) },
        // A stemmer may take a Russian word without an ending for one with: “Антил”, of “Антилы”, for a verb.
        ...(/^\p{Script=Cyrillic}+$/u.test(plain) && !stop
          ? [{ ...place, plain, term: safe(plain), extra: true, whole: true }]
          : []),
        ...beginnings.map((term): Term => ({ ...place, plain, term, extra: true })),
      ];
    }),
  );
  const letterTerms = (raw: string, start: number): Term[] =>
    termsOfLetters(raw).map((term) => ({ ...term, from: start + term.from, to: start + term.to }));
  return {
    words: (text) =>
      [...text.matchAll(WORDS)].map(({ 0: raw, index, groups = {} }) => ({
        from: index,
        to: index + raw.length,
        japanese: groups['japanese'] !== undefined,
        terms: (groups['japanese'] ? japaneseTerms : groups['figures'] ? figureTerms : letterTerms)(raw, index),
      })),
  };
}

interface Piece {
  text: string;
  from: number;
  to: number;
  extra?: boolean;
}

/** The parts of a word at its hyphens, the whole without them, and the parts on either side of an apostrophe. */
function piecesOf(raw: string): Piece[] {
  const pieces: Piece[] = [];
  const parts = raw.split(HYPHEN);
  let from = 0;
  for (const part of parts) {
    const owner = part.replace(POSSESSIVE, '');
    const sides = owner.split(APOSTROPHE);
    const to = from + owner.length;
    pieces.push({ text: sides.join(''), from, to });
    if (sides.length > 1) pieces.push(...sides.map((text): Piece => ({ text, from, to, extra: true })));
    from += part.length + 1;
  }
  if (parts.length > 1) {
    const whole = raw.replace(POSSESSIVE, '');
    const text = whole.split(HYPHEN).join('').replace(APOSTROPHE, '');
    pieces.push({ text, from: 0, to: whole.length, extra: true });
  }
  return pieces;
}

/** The beginnings of a figure, from two digits on, by which it is found too. */
const beginningsOf = (figures: string): string[] =>
  Array.from({ length: Math.max(0, figures.length - 2) }, (_, n) => figures.slice(0, n + 2));

/** Figures: one number, however its thousands are parted, or several, as in a date. */
function figureTerms(raw: string, start: number): Term[] {
  const groups = [...raw.matchAll(/\p{Nd}+/gu)].map(({ 0: text, index }) => ({
    text: text.normalize('NFKC'),
    from: start + index,
    to: start + index + text.length,
  }));
  const signs = [...raw.matchAll(/[^\p{Nd}]/gu)].map(([sign]) => sign);
  const texts = groups.map(({ text }) => text);
  const decimals = isDecimal(texts, signs) ? texts.pop() : undefined;
  const place = { from: start, to: start + raw.length };
  const isOne =
    texts.length === 1 || ((texts[0]?.length ?? 0) <= 3 && texts.slice(1).every(({ length }) => length === 3));
  const whole = texts.join('');
  const one = decimals
    ? [{ ...place, term: `${whole}p${decimals}`, plain: `${whole}.${decimals}` }]
    : figureOf(whole, place);
  if (isOne && !signs.includes(' ')) return one;
  // A plain space may part thousands or two numbers.
  return [
    ...groups.flatMap(({ text, ...each }) => figureOf(text, each)),
    ...(isOne ? one.map((term): Term => ({ ...term, extra: true })) : []),
  ];
}

/** Whether the last of some groups of figures follows a decimal sign. */
function isDecimal(groups: string[], signs: string[]): boolean {
  const sign = signs.at(-1) ?? '';
  const { length } = groups.at(-1) ?? '';
  if (!/[.,]/.test(sign) || signs.indexOf(sign) < signs.length - 1) return false;
  if (groups.length === 2) return length !== 3 && !(groups[0]?.length === 4 && length === 4);
  return signs.length === groups.length - 1;
}

const figureOf = (figures: string, place: { from: number; to: number }): Term[] => [
  { ...place, term: figures, plain: figures },
  ...beginningsOf(figures).map((term): Term => ({ ...place, term, plain: figures, extra: true })),
];

/** Half-width kana with its mark, or any one character. */
const CHARACTER = /[\uFF66-\uFF9D][\uFF9E\uFF9F]?|./gsu;

/** An ideograph, kana that may be left out after it, another ideograph, and what may be its own kana. */
const OKURIGANA =
  /(\p{Script=Han})[いえきぎけげしじせちてびべみめりれうくぐすつぶむる](\p{Script=Han})(\p{Script=Hiragana}?)/gu;

/** A Japanese word without the kana between its ideographs, as some write it: 引揚げ for 引き揚げ. */
export const withoutOkurigana = (run: string): string => run.replace(OKURIGANA, '$1$2$3');

/** Words of a run as they are written without the kana between their ideographs. */
const shortSpellings = (raw: string, start: number): Term[] =>
  [...raw.matchAll(OKURIGANA)].flatMap(({ 0: word, 1: one = '', 2: other = '', 3: kana = '', index }) => {
    const place = { from: start + index, to: start + index + word.length, plain: word, extra: true };
    return [...new Set([one + other, one + other + kana])].map((term) => ({ ...place, term: safe(term) }));
  });

/** Pairs of the characters of a run; katakana as hiragana. */
function japaneseTerms(raw: string, start: number): Term[] {
  const characters = [...raw.matchAll(CHARACTER)].map(({ 0: text, index }) => ({
    plain: text.normalize('NFKC').replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)),
    from: start + index,
    to: start + index + text.length,
  }));
  const pairs = characters.flatMap(({ plain, ...place }, n): Term[] => {
    const next = characters[n + 1];
    const one: Term = { ...place, plain, term: safe(plain), ...(characters.length > 1 ? { extra: true } : {}) };
    if (!next) return [one];
    return [{ from: place.from, to: next.to, plain: plain + next.plain, term: safe(plain + next.plain) }, one];
  });
  return [...pairs, ...shortSpellings(raw, start)];
}

/** A mark that no text holds: as every term begins and ends with it, none is the beginning of another. */
const MARK = 'ꞏ';
/** A term as it is written into the index, where Pagefind would answer “italy” with “it”. */
export const indexed = (term: string): string => MARK + term + MARK;

/** What the index holds of a text: its terms in their order, without stop words, then each extra one once. */
export function indexTerms(text: string, { words }: Analyzer): string {
  const all = words(text).flatMap(({ terms }) => terms);
  const main = all.filter(({ stop, extra }) => !stop && !extra).map(({ term }) => term);
  const extra = new Set(all.filter((each) => each.extra && each.term !== '').map(({ term }) => term));
  return [...main, ...extra].map(indexed).join(' ');
}

/** The term of a passage that refers to an entry or names it. @param n the number of the entry among all names */
export const entryTerm = (n: number): string => `${MARK}${MARK}${n}${MARK}`;
/** The term of a passage that uses a name of one side. @param side the number of the side */
export const sideTerm = (n: number, side: number): string => `${MARK}${MARK}${n}s${side}${MARK}`;
