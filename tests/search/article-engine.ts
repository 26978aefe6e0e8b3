/** The search of an article, asked from Node: the same code and the same index as in the browser, without either. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Library } from '../../src/article/model/library.ts';
import { type Found, Searcher } from '../../src/features/search/browser/engine.ts';
import type { Hit } from '../../src/features/search/browser/hit.ts';
import { allNames } from '../../src/features/search/build/names.ts';
import { writeIndex } from '../../src/features/search/build/pagefind.ts';
import { vocabularyOf } from '../../src/features/search/build/vocabulary.ts';
import { type Entry, metaOf } from '../../src/features/search/entry.ts';
import { type Pagefind, WEIGHTS } from '../../src/features/search/pagefind-api.ts';
import { loadAnalyzer } from '../../src/features/search/stemmers.ts';
import { tempDir } from '../temp-dir.ts';

const { fetch: fetchElsewhere } = globalThis;
/** Where Pagefind thinks it is served from. */
const BUNDLE = 'http://site.example/pagefind/';

/** What a question found, with its first hits. */
export type Answer = Found & { first: Hit[] };

/**
 * What asks the search of an article.
 * @param fails whether the request for a file of the index fails
 * @param bundle the folder of its index; without one it is indexed
 */
export async function articleEngine(
  article: Library,
  fails: (path: string) => boolean = () => false,
  bundle?: string,
): Promise<(query: string, more?: { also?: boolean; filters?: Record<string, string> }) => Promise<Answer>> {
  const dir = bundle ?? tempDir('search-');
  if (!bundle) await writeIndex(article, dir);
  let failures = 0;
  const load: typeof fetch = async (input, options) => {
    // Other tests of this process fetch too.
    if (!String(input).startsWith(BUNDLE)) return fetchElsewhere(input, options);
    const path = String(input).slice(BUNDLE.length).split('?')[0] ?? '';
    const file = join(dir, path);
    if (path.endsWith('.pf_meta'))
      return new Response(metaOf(JSON.parse(readFileSync(join(dir, 'pagefind-entry.json'), 'utf8')) as Entry));
    if (!fails(path) && existsSync(file)) return new Response(readFileSync(file));
    failures += 1;
    return new Response('', { status: 404 });
  };
  const { createInstance } = (await import(pathToFileURL(resolve(dir, 'pagefind.js')).href)) as {
    createInstance: (options: object) => Pagefind & { init: () => Promise<void> };
  };
  const begin = async () => {
    globalThis.fetch = load;
    const pagefind = createInstance({ basePath: BUNDLE, baseUrl: '/', ranking: { metaWeights: WEIGHTS } });
    await pagefind.init();
    return pagefind;
  };
  const searcher = new Searcher({
    names: allNames(article),
    synonyms: article.site.synonyms,
    pagefind: begin(),
    analyzer: await loadAnalyzer(article.site.lang),
    vocabulary: async () => vocabularyOf(article),
    failures: () => failures,
  });
  return async (query, { also = true, filters = {} } = {}) => {
    globalThis.fetch = load;
    const found = await searcher.search({ query, filters, also });
    if (!found) throw new Error('No answer.');
    return { ...found, first: await found.hits(0, 5) };
  };
}
