/** What search/names.json holds: all that the search shows before its index is loaded. */

/** The names of one entry. `forms` belong to no side; an entry whose sides agree has no `sides`. */
export interface Names {
  title: string;
  /** What it is. */
  trail: string;
  address: string;
  kind: string;
  forms: string[];
  /** The name of each as the article writes it. */
  sides: { name: string; forms: string[] }[];
}

export const formsIn = ({ forms, sides }: Pick<Names, 'forms' | 'sides'>): string[] => [
  ...forms,
  ...sides.flatMap((side) => side.forms),
];

/** A page or passage that may be wanted. */
export interface Offer {
  title: string;
  address: string;
}

export const SEARCH_LABELS = [
  'all', 'results', 'noResults', 'alsoSearched', 'notAlso', 'didYouMean', 'searchedFor', 'tryNames', 'more', 'searchLeftOut',
  'searchFew', 'searchSynonyms', 'comma', 'searchOnlyCommon', 'searchElsewhere',
] as const; // biome-ignore format: a list of words

export interface Beginning {
  names: Names[];
  /** Groups of words with one meaning. */
  synonyms: string[][];
  labels: Record<(typeof SEARCH_LABELS)[number], string>;
  filters: string[];
  start: { label: string; offers: Offer[] }[];
  /** The search pages of other languages of the site. */
  elsewhere: { lang: string; name: string; address: string }[];
}

/** What an article adds to the words of a question. */
export type Knowledge = Pick<Beginning, 'names' | 'synonyms'>;
