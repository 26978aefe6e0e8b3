/** Whether search finds every word of an article. */
import assert from 'node:assert/strict';
import type { Library } from '../../src/article/model/library.ts';
import { understanding } from '../../src/features/search/browser/query.ts';
import { recordsOf, type SearchRecord } from '../../src/features/search/build/records.ts';
import { loadAnalyzer } from '../../src/features/search/stemmers.ts';
import { indexTerms } from '../../src/features/search/terms.ts';

/** Everything that a record shows a reader. */
const shown = ({ content, meta, fields }: SearchRecord) => [content, meta.title, fields.entry ?? ''].join('\n');

/** @throws AssertionError with the words, and runs of two and three characters of Japanese, that are not found in their passages */
export async function everyWordIsFound(each: Library): Promise<void> {
  const analyzer = await loadAnalyzer(each.site.lang);
  const understand = understanding(analyzer, { names: [], synonyms: [] });
  const missed: string[] = [];
  let asked = 0;
  for (const record of recordsOf(each)) {
    const index = [record.content, ...Object.values(record.fields)].map((text) => ` ${indexTerms(text, analyzer)} `);
    const finds = (query: string) => {
      const { clauses, onlyCommon } = understand(query, false);
      return (
        onlyCommon ||
        clauses.every(({ alternatives }) =>
          alternatives.some(({ terms }) => index.some((terms_) => terms_.includes(` ${terms.join(' ')} `))),
        )
      );
    };
    const text = shown(record);
    // Words as a reader sees them: parted by spaces and dashes, without the signs around them.
    const words = text.split(/[\s–—]+/u).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    const runs = [...text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu)].flatMap(([run]) =>
      Array.from({ length: run.length - 1 }, (_, n) => [run.slice(n, n + 2), run.slice(n, n + 3)]).flat(),
    );
    for (const word of new Set([...words, ...runs])) {
      if (!/[\p{L}\p{N}]/u.test(word)) continue;
      asked += 1;
      if (!finds(word)) missed.push(`${record.url}: ${word}`);
    }
  }
  assert.ok(asked > 100);
  assert.deepEqual(missed, []);
}
