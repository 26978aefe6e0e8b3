/**
 * Measures the search of the built site on a slow line (150 ms, 1.6 Mbit/s, a processor four times slower): from the key
 * that opens it cold to the first result, with the bytes and requests that took; and how long typing holds up the page.
 * Usage: npm run build && npm run bench:search [-- --requests] [-- --write], which writes the figures into docs/search.md
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { executable } from '../tests/browser/executable.ts';

const RUNS = 3;
const DOCUMENT = 'docs/search.md';
/** Milliseconds there and back, and bytes a millisecond. */
const LINE = { latency: 150, rate: 1.6e6 / 8 / 1000 };
/** Bytes of an answer’s headers, as HTTP/2 packs them. */
const HEADERS = 100;
/** Of the page’s own thread; a browser does not slow down its workers. */
const SLOWER = 4;
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

let bytes = 0;
/** When the line is free again, in milliseconds since the epoch. */
let free = 0;

/** Serves `dist` as a host would, text by Brotli and the rest as it is, over a slow line that all answers share. */
const server = createServer(async (request, response) => {
  const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
  const file = join('dist', path.endsWith('/') ? `${path}index.html` : path);
  const found = (await stat(file).catch(() => undefined))?.isFile();
  const type = TYPES[extname(file)];
  const body = found ? await readFile(file) : Buffer.from('');
  const text = found && type && !type.startsWith('font');
  const sent = text ? brotliCompressSync(body) : body;
  const size = sent.length + HEADERS;
  bytes += size;
  free = Math.max(free, Date.now() + LINE.latency) + size / LINE.rate;
  await new Promise((resolve) => setTimeout(resolve, free - Date.now()));
  response.writeHead(found ? 200 : 404, {
    'content-type': type ?? 'application/octet-stream',
    'cache-control': 'max-age=600',
    ...(text ? { 'content-encoding': 'br' } : {}),
  });
  response.end(sent);
});
const port = await new Promise<number>((resolve) =>
  server.listen(0, () => resolve((server.address() as { port: number }).port)),
);
const browser = await chromium.launch(await executable());

/** Milliseconds from the key to the first result, bytes over the line, requests, the longest task of the page. */
async function cold(page: Page, query: string) {
  const requests: string[] = [];
  const begun: number[] = [];
  page.on('request', (request) => {
    begun.push(Date.now());
    requests.push(new URL(request.url()).pathname);
  });
  await page.goto(`http://localhost:${port}/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const watch = window as unknown as { longest: number; at: number; found: number };
    watch.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longest = Math.max(watch.longest, duration);
    }).observe({ type: 'longtask' });
    addEventListener('keydown', () => (watch.at ||= performance.now()), true);
    new MutationObserver(() => {
      if (!watch.found && document.querySelector('.hit')) watch.found = performance.now();
    }).observe(document.body, { subtree: true, childList: true });
  });
  const before = { bytes, requests: requests.length };
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.keyboard.press('/');
  await page.keyboard.type(query, { delay: 20 });
  await page.locator('.search-status:not(:empty)').waitFor();
  await page.waitForLoadState('networkidle');
  const { at, found, longest } = await page.evaluate(() => {
    const watch = window as unknown as { at: number; found: number; longest: number };
    return { at: watch.at, found: watch.found, longest: watch.longest };
  });
  return {
    milliseconds: found - at,
    bytes: bytes - before.bytes,
    requests: requests
      .slice(before.requests)
      .map((path, n) => `${(begun[before.requests + n] ?? 0) - (begun[before.requests] ?? 0)} ms ${path}`),
    longest,
  };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const rows = [
  '| asked | first result, ms | all, kB | requests | longest task of the page, ms |',
  '| --- | ---: | ---: | ---: | ---: |',
];
for (const query of ['Kunashir', '国後', 'level of sovereignty']) {
  const runs: Awaited<ReturnType<typeof cold>>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await (await browser.newContext()).newPage();
    runs.push(await cold(page, query));
    await page.context().close();
  }
  const of = (pick: (run: (typeof runs)[number]) => number, digits = 0) => median(runs.map(pick)).toFixed(digits);
  rows.push(
    `| ${query} | ${of((run) => run.milliseconds)} | ${of((run) => run.bytes / 1000, 1)} | ${of((run) => run.requests.length)} | ${of((run) => run.longest)} |`,
  );
  if (process.argv.includes('--requests')) console.log(runs[0]?.requests.map((each) => `  ${each}`).join('\n'));
}
console.log(rows.join('\n'));
if (process.argv.includes('--write')) {
  const text = await readFile(DOCUMENT, 'utf8');
  await writeFile(DOCUMENT, text.replace(/(<!-- figures -->\n)[\s\S]*(\n<!-- end -->)/, `$1${rows.join('\n')}$2`));
}
await browser.close();
server.close();
