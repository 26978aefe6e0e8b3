/**
 * Measures the search of the built site on a slow line (150 ms, 1.6 Mbit/s, a processor four times slower): from the key
 * that opens it cold to the first result, with the bytes and requests that took; and how long typing holds up the page.
 * Usage: npm run build && npm run bench:search [-- --requests] [-- --write] [-- --dist=DIR --ask=WORDS,WORDS]
 *   --write   writes the figures into docs/search.md
 *   --dist    measures another built site, with questions of its own
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { executable } from '../tests/browser/executable.ts';
import { cold, median, SLOW_LINE, SLOWER, serve } from './cold-search.ts';
import { writeFigures } from './figures.ts';

const RUNS = 3;
const DOCUMENT = 'docs/search.md';

const argument = (name: string) => process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const questions = argument('ask')?.split(',') ?? [
  'Kunashir',
  '国後',
  'level of sovereignty',
  'fishing agreement suspended 2022',
];
const dir = argument('dist') ?? 'dist';
if (!existsSync(`${dir}/pagefind`)) {
  console.error(`There is no built site in ${dir}: run “npm run build” first.`);
  process.exit(1);
}
const site = await serve(dir, SLOW_LINE);
const browser = await chromium.launch(await executable());

const rows = [
  '| asked | first result, ms | kB until then | all, kB | requests | longest task of the page, ms |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
];
for (const query of questions) {
  const runs: Awaited<ReturnType<typeof cold>>[] = [];
  // One more than counts: compressing, the first time, holds up the server, which a host does beforehand.
  for (let run = 0; run <= RUNS; run += 1) {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const opening = await cold(page, site, query, SLOWER);
    if (run > 0) runs.push(opening);
    await page.context().close();
  }
  const of = (pick: (run: (typeof runs)[number]) => number, digits = 0) => median(runs.map(pick)).toFixed(digits);
  rows.push(
    `| ${query} | ${of((run) => run.milliseconds)} | ${of((run) => run.bytesToFirst / 1000, 1)} | ${of((run) => run.bytes / 1000, 1)} | ${of((run) => run.requests.length)} | ${of((run) => run.longest)} |`,
  );
  if (process.argv.includes('--requests')) console.log(runs[0]?.requests.map((each) => `  ${each}`).join('\n'));
}
console.log(rows.join('\n'));
if (process.argv.includes('--write')) writeFigures(DOCUMENT, rows);
await browser.close();
site.close();
