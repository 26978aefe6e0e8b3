/** What was probably meant by a query of which some words are in no passage. */
import { distance } from 'fastest-levenshtein';
import { fold, IDEOGRAPH } from '../plain.ts';
import { latinOf, readingsOf } from '../readings.ts';
import type { Clause } from './query.ts';

/** Words that a correction may lead to: names, and other words from the commonest on. */
export interface Vocabulary {
  names: string[];
  words: string[];
}
/** A foreign name, which has no particles within. */
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;

/** A query with other words for those that no passage has: `sure` when it is to be searched at once, `silent` when nothing is to be said of that. */
export function mend(query: string, dead: Clause[], vocabulary: Vocabulary) {
  let mended = query;
  let sure = true;
  let silent = true;
  for (const { words, literal } of dead) {
    if (literal !== undefined) continue;
    const parted = IDEOGRAPH.test(words) && !KATAKANA.test(words) ? partedJapanese(words, vocabulary.names) : undefined;
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

/** Only words of letters that have a sound are corrected, and none that is shorter. */
const LETTERS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Katakana}][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Katakana}\p{M}ー・ʹʺ’'-]{3,}$/u;
/** From so many letters on, two may be wrong. */
const LONG = 8;

/** The nearest known word; `sure` when it is a name: those are searched at once, other words are only proposed. */
export function correct(word: string, { names, words }: Vocabulary): { word: string; sure: boolean } | undefined {
  if (!LETTERS.test(word)) return undefined;
  const name = nearest(word.replace(/['’]s$/u, ''), names) ?? readAs(word, names);
  if (name) return { word: name, sure: true };
  const other = nearest(word, words);
  return other ? { word: other, sure: false } : undefined;
}

/** From so many letters on, one may be wrong in a name that is written by another system. */
const READABLE = 6;

/** The name that a word is in another romanisation or alphabet. */
function readAs(word: string, names: string[]): string | undefined {
  const readings = readingsOf(word);
  const heard = names.map((name) => ({ name, sound: latinOf(name) }));
  const isHeard = (most: number) => heard.find(({ sound }) => readings.some((each) => far(each, sound) <= most))?.name;
  return isHeard(0) ?? (word.length >= READABLE ? isHeard(1) : undefined);
}

/** A word that begins with what was typed, when it was the last and may not be finished; names come first. */
export function complete(typed: string, { names, words }: Vocabulary): string | undefined {
  const begun = fold(typed);
  if (begun.length < 3) return undefined;
  return [names, words].flatMap((list) => list.find((word) => fold(word).startsWith(begun)) ?? [])[0];
}

/** One letter may be wrong, missing, added or swapped with its neighbour, two in a long word that begins alike. */
function nearest(word: string, words: string[]): string | undefined {
  const asked = fold(word);
  return words
    .map((known) => ({ known, far: far(asked, fold(known)) }))
    .filter(({ known, far: gap }) => gap === 1 || (gap === 2 && asked.length >= LONG && fold(known)[0] === asked[0]))
    .sort((a, b) => a.far - b.far)[0]?.known;
}

function far(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const gap = distance(a, b);
  return gap === 2 && isSwap(a, b) ? 1 : gap;
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, n) => letter !== b[n]);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const PARTICLES = /^[\p{Script=Hiragana}]+$/u;

/** Words with ideographs that a Japanese question is made of: “who”, “how”, “what”, “how many” of most things. */
const ASKING = /誰|如何|幾つ|何(?:[故時処人年月日回度個本隻つ]|キロ|パーセント)?/u;

/** The words of a Japanese query that no passage contains as typed: names of entries, and the text between particles. */
export function partedJapanese(run: string, names: string[]): string | undefined {
  const known = names.filter((name) => name.length > 1 && name !== run && run.includes(name));
  const [name] = known.sort((a, b) => b.length - a.length);
  if (name) {
    const at = run.indexOf(name);
    const beside = [run.slice(0, at), run.slice(at + name.length)].map((rest) => partedJapanese(rest, names) ?? rest);
    return [beside[0], name, beside[1]].filter((part) => part && !PARTICLES.test(part)).join(' ');
  }
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const asking = '、';
  const words = [...segmenter.segment(run.split(ASKING).join(asking))].map(({ segment }) => segment);
  const isWord = (word: string) => !PARTICLES.test(word) && word !== asking;
  const parts: string[] = [''];
  for (const word of words) {
    if (isWord(word)) parts[parts.length - 1] += word;
    else parts.push('');
  }
  const between = parts.filter(Boolean).join(' ');
  if (between !== run) return between;
  // One compound: its own words, of two characters at least.
  return words.length > 1 && words.every((word) => word.length > 1) ? words.join(' ') : undefined;
}
