/** Signs that a language writes otherwise: typed out of habit, or left over from the original of a translation. */
import type { Library } from '../../article/model/library.ts';
import type { Problem } from '../../article/problems/problems.ts';
import { placeAt, placesOf } from './places.ts';

/** What is found, and what to write instead of it. */
type Rule = [sign: RegExp, instead: (sign: string) => string];

const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々」』）]';
const FULL = 0xfee0;
const full = (sign: string) =>
  ({ ',': '、', '.': '。' })[sign] ?? String.fromCodePoint((sign.codePointAt(0) ?? 0) + FULL);

/** Quotation marks of English about words of another script; a quotation in English keeps its own. */
const english = (letter: string, instead: string): Rule => [
  new RegExp(`(?<!„[^„“]*)“(?=${letter})|(?<=${letter}[.,!?…]?)”`, 'gu'),
  () => instead,
];

const RULES: Record<string, Rule[]> = {
  ru: [english('\\p{Script=Cyrillic}', '« »'), [/(?<=\p{L}) - (?=\p{L})/gu, () => '—']],
  ja: [
    english(JAPANESE, '「」'),
    [new RegExp(`(?<=${JAPANESE})(?:[,:;()](?=${JAPANESE})|[.!?](?=${JAPANESE}|$))`, 'gu'), full],
  ],
};

/** Such signs, each with its place; in every language the quotation marks of typewriters. */
export function wrongSigns(library: Library): Problem[] {
  const { lang, labels } = library.site;
  const ascii: Rule = [/"/g, () => `${labels.openingQuote} ${labels.closingQuote}`];
  const rules = [ascii, ...(RULES[lang.split('-')[0] ?? ''] ?? [])];
  return placesOf(library).flatMap((place) =>
    rules.flatMap(([sign, instead]) =>
      [...place.text.matchAll(sign)].map(({ 0: found, index }): Problem => {
        const details = { found: found.trim(), instead: instead(found).trim() };
        return { slug: 'wrong-sign', file: place.file, ...placeAt(place, index), details };
      }),
    ),
  );
}
