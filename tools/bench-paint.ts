/**
 * Measures the first paint of the built article on a slow line (150 ms, 1.6 Mbit/s, a processor four times slower), beside
 * the same text as one bare HTML file, and the requests that a browser makes until then.
 * Usage: npm run build && npm run bench:paint [-- --dist=DIR]
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { executable } from '../tests/browser/executable.ts';
import { median, type Served, serve } from './cold-search.ts';

const RUNS = 5;
/** Milliseconds there and back, and bytes a millisecond. */
const LINE = { latency: 150, rate: 1.6e6 / 8 / 1000 };
const SLOWER = 4;

const dir = process.argv.find((each) => each.startsWith('--dist='))?.slice(7) ?? 'dist';
if (!existsSync(`${dir}/index.html`)) {
  console.error(`There is no built site in ${dir}: run “npm run build” first.`);
  process.exit(1);
}

/** A page’s text and its elements, without styles, scripts, drawings and attributes. */
const bare = (html: string) =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title>${html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<(script|style|svg|button)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<([a-z][\w-]*)[^>]*>/g, '<$1>')}</main>`;

/** Milliseconds to the first paint, requests until then and until the page has loaded, and how much of it moved (CLS). */
interface Measured {
  paint: number;
  before: number;
  all: number;
  shift: number;
}

async function firstPaint(browser: Browser, site: Served): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(site.address, { waitUntil: 'load' });
  const measured = await page.evaluate(async () => {
    // A paint may be reported after the page has loaded; a font that comes late is what moves a page.
    const paint = await new Promise<number>((resolve) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByName('first-contentful-paint')) resolve(entry.startTime);
      }).observe({ type: 'paint', buffered: true }),
    );
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ends = performance
      .getEntriesByType('resource')
      .map((each) => (each as PerformanceResourceTiming).responseEnd);
    return { paint, before: 1 + ends.filter((end) => end <= paint).length, all: 1 + ends.length, shift };
  });
  await context.close();
  return measured;
}

mkdirSync('.cache', { recursive: true });
const room = mkdtempSync(resolve('.cache/paint-'));
writeFileSync(join(room, 'index.html'), bare(readFileSync(`${dir}/index.html`, 'utf8')));
const sites = { article: await serve(dir, LINE), bare: await serve(room, LINE) };
const browser = await chromium.launch(await executable());
const runs: Record<keyof typeof sites, Measured[]> = { article: [], bare: [] };
// In turn, so that both meet the same machine.
for (let run = 0; run < RUNS; run += 1)
  for (const name of ['article', 'bare'] as const) runs[name].push(await firstPaint(browser, sites[name]));
await browser.close();
for (const site of Object.values(sites)) site.close();
rmSync(room, { recursive: true });

const middle = (name: keyof typeof runs, what: keyof Measured) => median(runs[name].map((run) => run[what]));
console.log(
  '| | first paint, ms | requests until then | until loaded | layout shift |\n| --- | ---: | ---: | ---: | ---: |',
);
for (const name of ['article', 'bare'] as const)
  console.log(
    `| ${name} | ${Math.round(middle(name, 'paint'))} | ${middle(name, 'before')} | ${middle(name, 'all')} | ${middle(name, 'shift').toFixed(3)} |`,
  );
console.log(
  `\nThe article takes ${(middle('article', 'paint') / middle('bare', 'paint')).toFixed(2)} times as long as the bare file.`,
);
