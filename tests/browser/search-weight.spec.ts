/** What a search that is opened cold takes over the line, on the built site: bytes, which no busy machine changes. */
import { expect, test } from '@playwright/test';
import { cold, serve } from '../../tools/cold-search.ts';
import { questionsIn } from '../search/questions.ts';
import { siteDir } from '../site-dir.ts';

/** Bytes that a reader waits for, at most. */
const MOST = 110_000;

const wordsOf = (count: number) =>
  questionsIn().find(({ ask }) => ask.match(/[\p{Script=Latin}]{4,}/gu)?.length === count && !/["“]/.test(ask))?.ask ??
  '';

for (const query of [wordsOf(1), wordsOf(4)]) {
  test(`the first hit of “${query}” takes at most ${MOST / 1000} kB`, async ({ browser }) => {
    test.setTimeout(300_000);
    const site = await serve(siteDir);
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const { bytes, bytesToFirst } = await cold(await context.newPage(), site, query);
    await context.close();
    site.close();
    expect(bytesToFirst).toBeGreaterThan(0);
    // Of a name, which is found before the index has come, all that is fetched counts.
    expect(Math.max(bytesToFirst, bytes)).toBeLessThanOrEqual(MOST);
  });
}
