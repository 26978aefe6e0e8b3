/** Where no line may break, as the typography of a language asks: editors type ordinary ones. */
import type { Root } from 'mdast';
import { visitParents } from '../article/util/visit.ts';

const SPACE = '\u00a0';
/** Where no line may break, without a space. */
const JOINER = '\u2060';

/** What is replaced, and by what. */
type Rule = [pattern: RegExp, replacement: string];

const RUSSIAN: Rule[] = [
  // A preposition or conjunction of one letter belongs to the word after it; the next may be such a one too.
  [/(?<=^|[\s(«„“])([авикосуя]) (?=\S|$)/giu, `$1${SPACE}`],
  [/ (?=[—–](?:\s|$))/gu, SPACE],
  [/(?<=\d) (?=\d{3}(?!\d))/gu, SPACE],
  [/(?<=\d) (?=\p{Ll}|%|°)/gu, SPACE],
  [/(?<=[№§]) (?=\d)/gu, SPACE],
  [/(?<=(?:^|[\s(«„])\p{Lu}\.) (?=\p{Lu})/gu, SPACE],
  // A range of years, pages or centuries.
  [/(?<=[\dIVX])–(?=[\dIVX])/gu, `–${JOINER}`],
];
const RULES: Record<string, Rule[]> = { ru: RUSSIAN };

const rulesOf = (lang: string): Rule[] => RULES[lang.split('-')[0] ?? ''] ?? [];

/** A text with the spaces of its language. @param lang such as `ru` */
export const typeset = (text: string, lang: string): string =>
  rulesOf(lang).reduce((set, [pattern, replacement]) => set.replace(pattern, replacement), text);

/** The same for the texts of a tree, in place. */
export function typesetTree(tree: Root, lang: string): void {
  if (rulesOf(lang).length === 0) return;
  visitParents(tree, 'text', (node) => {
    node.value = typeset(node.value, lang);
  });
}
