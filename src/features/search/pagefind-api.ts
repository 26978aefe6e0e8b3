/** What the search uses of Pagefind’s script, which has no types of its own. */

/** The languages of the title and of the text of a hit, where they are not that of the page. */
export interface Languages {
  titleLang?: string;
  textLang?: string;
}

/** One record of the index, as the build writes it: what a hit shows. */
export interface Fragment {
  url: string;
  /** The passage. */
  content: string;
  meta: { title: string; kind: string; trail: string; type: RecordType; names?: string } & Languages;
}
/** What a passage is, with the field of the index that holds its title; the order of hits depends on it. */
export const TITLE_FIELDS = {
  ...({ article: 'title', section: 'title', event: 'title', list: 'title', figure: 'title', about: 'title' } as const),
  ...({ entry: 'entry', claim: 'claim', note: 'part', paragraph: 'part', source: 'part' } as const),
};
export type RecordType = keyof typeof TITLE_FIELDS;

export interface Result {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

/** Pagefind, ready to be asked. A chunk of its index that cannot be fetched is passed over in silence. */
export interface Pagefind {
  search: (query: string | null, options?: { filters?: Record<string, string> }) => Promise<{ results: Result[] }>;
  /** Fetches what a search will need. */
  preload: (query: string) => Promise<void>;
  /** Fetches all filters: how many records each value of each has. */
  filters: () => Promise<Record<string, Record<string, number>>>;
}

/** How much a match in a field of the records counts. */
export const WEIGHTS = { entry: 6, title: 4, claim: 0.8, part: 0.8, names: 0.4, trail: 0.3 };
