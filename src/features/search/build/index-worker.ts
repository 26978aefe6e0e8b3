/** The thread that indexes records with Pagefind and writes the files of the index, while pages are rendered. */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { codeVersion, diskCache } from '../../../article/util/disk-cache.ts';
import { concurrently } from '../../../article/util/lists.ts';
import { loadAnalyzer } from '../stemmers.ts';
import { type Analyzer, indexTerms } from '../terms.ts';
import type { SearchRecord } from './records.ts';
import { recut, type Shown } from './recut.ts';

export interface IndexJob {
  records: readonly SearchRecord[];
  lang: string;
  /** The folder that the index is written into. */
  bundle: string;
}

/** The index has its own terms, which Pagefind is not to stem: it knows no such language. */
const LANGUAGE = 'und';
/** Records that are on their way to Pagefind at one time. */
const AT_ONCE = 50;

async function write({ records, lang, bundle }: IndexJob): Promise<void> {
  const analyzer = await loadAnalyzer(lang);
  const { index } = assertOk(await pagefind.createIndex({ forceLanguage: LANGUAGE }));
  if (!index) throw new Error('Pagefind made no index.');
  // Several at a time, so that neither process waits for the other; all at once would be in memory twice more.
  await concurrently(records, AT_ONCE, async (record) =>
    assertOk(await index.addCustomRecord(customRecord(record, analyzer))),
  );
  const { files } = assertOk(await index.getFiles());
  await pagefind.close();
  const byAddress = new Map(records.map((record) => [record.url, record]));
  // Interfaces of Pagefind’s own, which this site does not use.
  const used = files.filter(({ path }) => !/-ui\.|-highlight\.|-worker\./.test(path));
  const cut = recut(used, (url) => shownOf(url, byAddress));
  for (const folder of new Set(cut.map(({ path }) => dirname(join(bundle, path)))))
    await mkdir(folder, { recursive: true });
  await concurrently(cut, AT_ONCE, async ({ path, content }) =>
    writeFile(join(bundle, path), path === 'pagefind.js' ? minified(Buffer.from(content).toString()) : content),
  );
}

const require = createRequire(import.meta.url);
const scripts = diskCache('.cache/scripts', codeVersion('src/features/search/build'));

/** Pagefind’s script, which every search waits for, without its long names; kept between builds, which need not load Vite again. */
const minified = (script: string): string =>
  scripts(script, () => {
    const { code, errors } = (require('vite') as typeof import('vite')).minifySync('pagefind.js', script, {
      module: true,
    });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
    return code;
  });

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

await write(workerData as IndexJob);
