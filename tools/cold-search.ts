/**
 * The search of a built site, opened cold in a real browser: the time to its first result, and the bytes and requests of it.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Bytes of an answer’s headers, as HTTP/2 packs them. */
const HEADERS = 100;
/** Bytes that a slow line brings at once: two packets of Ethernet. */
const PACKET = 2 * 1460;
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A line that all answers share: milliseconds there and back, and bytes a millisecond. */
interface Line {
  latency: number;
  rate: number;
}
/** The line, and the slowness of the page’s thread, that the search is measured with. */
export const SLOW_LINE: Line = { latency: 150, rate: 1.6e6 / 8 / 1000 };
export const SLOWER = 4;
/** A site being served. */
export interface Served {
  address: string;
  /** Bytes sent so far. */
  bytes: () => number;
  close: () => Server;
}

/** What is sent for a file. */
interface Body {
  found: boolean;
  type: string | undefined;
  /** Whether it is compressed. */
  text: boolean;
  sent: Buffer;
}

function bodyOf(file: string): Body {
  const found = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  const type = TYPES[extname(file)];
  const text = found && type !== undefined && !type.startsWith('font');
  const bytes = found ? readFileSync(file) : Buffer.from('');
  return { found, type, text, sent: text ? brotliCompressSync(bytes) : bytes };
}

/** Serves a folder as a host would, text by Brotli and the rest as it is; over a slow line, where one is given. */
export async function serve(dir: string, line?: Line): Promise<Served> {
  let bytes = 0;
  /** When the line is free again, in milliseconds since the epoch. */
  let free = 0;
  const known = new Map<string, Body>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    const body = known.get(file) ?? bodyOf(file);
    known.set(file, body);
    const { found, type, text, sent } = body;
    if (line) await new Promise((resolve) => setTimeout(resolve, line.latency));
    // Not before: what is asked for while a result is being drawn comes after it.
    bytes += sent.length + HEADERS;
    response.writeHead(found ? 200 : 404, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(text ? { 'content-encoding': 'br' } : {}),
    });
    // A browser draws what has come while the rest is on its way.
    for (let from = 0; line && from < sent.length; from += PACKET) {
      const packet = sent.subarray(from, from + PACKET);
      free = Math.max(free, Date.now()) + (packet.length + (from === 0 ? HEADERS : 0)) / line.rate;
      await new Promise((resolve) => setTimeout(resolve, free - Date.now()));
      response.write(packet);
    }
    response.end(line ? undefined : sent);
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, () => resolve((server.address() as { port: number }).port)),
  );
  return { address: `http://localhost:${port}/`, bytes: () => bytes, close: () => server.close() };
}

/**
 * Milliseconds from the key to the first result, bytes over the line until then and in all, requests, the longest task of the page.
 * @param slower how many times slower the page’s own thread is made; a browser does not slow down its workers
 */
export async function cold(page: Page, site: Served, query: string, slower = 1) {
  // A limit for what hangs, not for what is slow.
  page.setDefaultTimeout(300_000);
  const requests: string[] = [];
  const begun: number[] = [];
  page.on('request', (request) => {
    begun.push(Date.now());
    requests.push(new URL(request.url()).pathname);
  });
  let bytesToFirst = 0;
  await page.exposeFunction('firstHit', () => {
    bytesToFirst = site.bytes();
  });
  await page.goto(site.address, { waitUntil: 'networkidle' });
  // A key that comes before the script is lost.
  await page.waitForFunction(() => customElements.get('search-button') !== undefined);
  await page.evaluate(() => {
    const watch = window as unknown as { longest: number; at: number; found: number; firstHit: () => void };
    watch.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longest = Math.max(watch.longest, duration);
    }).observe({ type: 'longtask' });
    addEventListener('keydown', () => (watch.at ||= performance.now()), true);
    new MutationObserver(() => {
      if (watch.found || !document.querySelector('.hit')) return;
      watch.found = performance.now();
      watch.firstHit();
    }).observe(document.body, { subtree: true, childList: true });
  });
  const before = { bytes: site.bytes(), requests: requests.length };
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.keyboard.press('/');
  // Pasted, so that nothing is fetched while a hand types; typed afterwards, for what each key costs the page.
  await page.keyboard.insertText(query);
  // The answer, and not the message before it that the search is still at work.
  await page.waitForFunction(() => {
    const said = document.querySelector('.search-status')?.textContent;
    return said && said !== document.body.dataset['searchWaiting'];
  });
  await page.waitForLoadState('networkidle');
  const total = { bytes: site.bytes(), requests: requests.length };
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(query, { delay: 60 });
  await page.waitForLoadState('networkidle');
  const { at, found, longest } = await page.evaluate(() => {
    const watch = window as unknown as { at: number; found: number; longest: number };
    return { at: watch.at, found: watch.found, longest: watch.longest };
  });
  return {
    milliseconds: found - at,
    bytesToFirst: bytesToFirst - before.bytes,
    bytes: total.bytes - before.bytes,
    requests: requests
      .slice(before.requests, total.requests)
      .map((path, n) => `${(begun[before.requests + n] ?? 0) - (begun[before.requests] ?? 0)} ms ${path}`),
    longest,
  };
}

/** The middle one of some values. */
export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
