/** The stemmers of the languages that an article may be in: each is fetched only where it is wanted. */
import { type Analyzer, analyzerOf, type Stem } from './terms.ts';

const LATIN: Record<string, () => Promise<{ stemmer: Stem }>> = {
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  it: () => import('@orama/stemmers/italian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  sv: () => import('@orama/stemmers/swedish'),
};

/** What cuts the texts of an article in some language; Cyrillic words in it are taken for Russian. */
export async function loadAnalyzer(lang: string): Promise<Analyzer> {
  const [latin, cyrillic] = await Promise.all([LATIN[lang.split('-')[0] ?? '']?.(), import('@orama/stemmers/russian')]);
  return analyzerOf(lang, { latin: latin?.stemmer ?? ((word) => word), cyrillic: cyrillic.stemmer });
}
