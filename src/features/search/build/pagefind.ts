/** Indexes the passages of the content with Pagefind; `dev` serves the index of the last build. */
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import type { Library } from '../../../article/model/library.ts';
import { library } from '../../../article/model/load.ts';
import { contentDir } from '../../../article/read/content-dir.ts';
import { bundledStemmers, loadAnalyzer } from '../stemmers.ts';
import { type Analyzer, indexTerms } from '../terms.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { recut, type Shown } from './recut.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let written: Promise<number> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = () => bundledStemmers(() => library(contentDir).site.lang);
        updateConfig({ vite: { plugins: [plugin()], worker: { plugins: () => [plugin()] } } });
      },
      'astro:config:done': ({ config: final }) => {
        config = final;
      },
      // The pages’ folder has been emptied, and the pages are yet to be made: Pagefind’s own process works meanwhile.
      'astro:build:setup': () => {
        written = writeIndex(library(contentDir), fileURLToPath(new URL('pagefind/', config.outDir)));
        // Awaited when the pages are done; without a handler until then, Node would report an unhandled rejection.
        written.catch(() => undefined);
      },
      'astro:build:done': async ({ logger }) => logger.info(`${await written} passages can be searched`),
      'astro:server:setup': ({ server }) => {
        const prefix = `${config.base.replace(/\/$/, '')}/pagefind/`;
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          if (!path.startsWith(prefix)) return next();
          const name = normalize(decodeURIComponent(path.slice(prefix.length)));
          const file = join(fileURLToPath(config.outDir), 'pagefind', name);
          if (name.startsWith('..') || !existsSync(file)) return next();
          response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/** The index has its own terms, which Pagefind is not to stem: it knows no such language. */
const LANGUAGE = 'und';
/** Records that are on their way to Pagefind at one time. */
const AT_ONCE = 50;

/**
 * Indexes every passage of an article.
 * @param bundle the folder that the index is written into
 * @returns how many passages can be searched
 */
export async function writeIndex(article: Library, bundle: string): Promise<number> {
  const analyzer = await loadAnalyzer(article.site.lang);
  const { index } = assertOk(await pagefind.createIndex({ forceLanguage: LANGUAGE }));
  if (!index) throw new Error('Pagefind made no index.');
  const records = recordsOf(article);
  // Several at a time, so that neither process waits for the other; all at once would be in memory twice more.
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const some = records.slice(from, from + AT_ONCE).map((record) => customRecord(record, analyzer));
    for (const answer of await Promise.all(some.map((record) => index.addCustomRecord(record)))) assertOk(answer);
  }
  const { files } = assertOk(await index.getFiles());
  await pagefind.close();
  const byAddress = new Map(records.map((record) => [record.url, record]));
  // Interfaces of Pagefind’s own, which this site does not use.
  const used = files.filter(({ path }) => !/-ui\.|-highlight\.|-worker\./.test(path));
  const cut = recut(used, (url) => shownOf(url, byAddress));
  for (const folder of new Set(cut.map(({ path }) => dirname(join(bundle, path)))))
    await mkdir(folder, { recursive: true });
  for (let from = 0; from < cut.length; from += AT_ONCE)
    await Promise.all(
      cut
        .slice(from, from + AT_ONCE)
        .map(async ({ path, content }) =>
          writeFile(join(bundle, path), path === 'pagefind.js' ? await minified(content) : content),
        ),
    );
  return records.length;
}

/** Pagefind’s script, which every search waits for, without its long names. */
async function minified(script: Uint8Array): Promise<string> {
  const { code, errors } = await minify('pagefind.js', Buffer.from(script).toString(), { module: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return code;
}

/** A record as Pagefind takes it: terms instead of words, so that it finds exactly the terms of a query. */
function customRecord({ url, content, meta, fields, own, named, filters }: SearchRecord, analyzer: Analyzer) {
  const entry = [indexTerms(fields.entry ?? '', analyzer), ...own].join(' ').trim();
  const others = Object.entries(fields).map(([name, text]) => [name, indexTerms(text, analyzer)]);
  const indexed = Object.fromEntries(
    [...others, ['entry', entry], ['names', named.join(' ')]].filter(([, terms]) => terms),
  );
  return {
    url,
    // Pagefind drops a record without content.
    content: indexTerms(content || meta.title, analyzer),
    language: LANGUAGE,
    meta: indexed as Record<string, string>,
    filters,
  };
}

/** A fragment as Pagefind reads it, with what a hit shows in place of the terms that were indexed. */
function shownOf(url: string, records: Map<string, SearchRecord>): Shown {
  const record = records.get(url);
  if (!record) throw new Error(`Pagefind indexed ${url}, which is no passage.`);
  return {
    fragment: { url, content: record.content, word_count: 0, filters: {}, meta: record.meta, anchors: [] },
    isLast: record.meta.type === 'source',
  };
}

/** Pagefind returns failures in its answers; here they fail the build. */
function assertOk<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
