/** The stemmers of the languages that an article may be in. In the browser `bundledStemmers` takes the place of this file. */
import type { Plugin } from 'vite';
import type { Stem } from './russian.ts';
import { type Analyzer, analyzerOf } from './terms.ts';

const LATIN: Record<string, string> = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  sv: 'swedish',
};
const CYRILLIC = '@orama/stemmers/russian';
/** Latin words in a text in another script are taken for English. */
const latinOf = (lang: string): string | undefined => {
  const { language: base, script } = new Intl.Locale(lang).maximize();
  const language = LATIN[base ?? ''] ?? (script === 'Latn' ? undefined : LATIN['en']);
  return language && `@orama/stemmers/${language}`;
};

/** The analyzer for an article in some language; it takes Cyrillic words for Russian. */
export async function loadAnalyzer(lang: string): Promise<Analyzer> {
  const load = async (name: string) => ((await import(name)) as { stemmer: Stem }).stemmer;
  const latin = latinOf(lang);
  return analyzerOf(lang, { latin: latin ? await load(latin) : (word) => word, cyrillic: await load(CYRILLIC) });
}

/** Bundles the search’s worker with the stemmers of the article’s language, without which no question can be understood. */
export const bundledStemmers = (langOf: () => string): Plugin => ({
  name: 'search-stemmers',
  load(id) {
    if (!id.endsWith('/src/features/search/stemmers.ts')) return undefined;
    const latin = latinOf(langOf());
    return [
      latin ? `import { stemmer as latin } from '${latin}';` : 'const latin = (word) => word;',
      `import { stemmer as cyrillic } from '${CYRILLIC}';`,
      "import { analyzerOf } from './terms.ts';",
      'export const loadAnalyzer = async (lang) => analyzerOf(lang, { latin, cyrillic });',
    ].join('\n');
  },
});
