/** The engine of a built site, asked from Node: the same code and the same index as in the browser, without either. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Vocabulary } from '../../src/search/correct.ts';
import { type Answering, makeEngine } from '../../src/search/engine.ts';
import { type Pagefind, WEIGHTS } from '../../src/search/pagefind-api.ts';
import type { Knowledge } from '../../src/search/query.ts';
import { loadAnalyzer } from '../../src/search/stemmers.ts';

/** Where Pagefind thinks it is served from. */
const BUNDLE = 'http://site.example/pagefind/';

/**
 * The engine of a built site.
 * @param dist the folder of the built site
 * @param lang the language of its article
 */
export async function siteEngine(dist: string, lang: string): Promise<Answering> {
  const read = <Data>(name: string) => JSON.parse(readFileSync(join(dist, name), 'utf8')) as Data;
  globalThis.fetch = (async (input: string | URL) => {
    const file = join(dist, 'pagefind', String(input).slice(BUNDLE.length).split('?')[0] ?? '');
    return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
  }) as typeof fetch;
  const { createInstance } = (await import(pathToFileURL(join(dist, 'pagefind/pagefind.js')).href)) as {
    createInstance: (options: object) => Pagefind & { init: () => Promise<void> };
  };
  const start = async () => {
    const pagefind = createInstance({ basePath: BUNDLE, baseUrl: '/', ranking: { metaWeights: WEIGHTS } });
    await pagefind.init();
    return pagefind;
  };
  return makeEngine({
    ...read<Knowledge>('search/names.json'),
    pagefind: start(),
    analyzer: loadAnalyzer(lang),
    vocabulary: async () => read<Vocabulary>('search/words.json'),
    failures: () => 0,
  });
}
