/**
 * Measures how the site grows with its article: builds invented articles of 10, 100 and 1,000 sections and prints what building
 * took, what pages and index weigh, and how soon a search answers.
 * Usage: npm run bench [-- --starlight] [-- --write] [-- --sections=10,100] [-- --translations]
 *   --starlight   also builds the same text, as MDX too, with Starlight in the same run; it is installed into a temporary folder
 *   --write       writes the tables into docs/growth.md
 *   --translations  measures instead what the translations of the content folder add to its build
 */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { contentDir } from '../src/article/read/content-dir.ts';
import { executable } from '../tests/browser/executable.ts';
import { cold, median, SLOW_LINE, SLOWER, serve } from './cold-search.ts';
import { writeFigures } from './figures.ts';
import { grow, textAlone, writeArticle } from './growth/article.ts';
import { run, type Taken } from './growth/measure.ts';
import { nameOf } from './growth/prose.ts';
import { BUILD, installStarlight, writeForStarlight } from './growth/starlight.ts';
import { measureTranslations } from './growth/translations.ts';

const DOCUMENT = 'docs/growth.md';
const SEED = 1;
/** The caches between builds. */
const CACHES = ['cards', 'citations', 'figures', 'leftovers', 'letters', 'markdown', 'sizes', 'spelling', 'trees'];
/** Cold openings of the search, of which the middle one counts. */
const OPENINGS = 3;
const argument = (name: string) => process.argv.find((each) => each.startsWith(`--${name}`))?.split('=')[1];
const withStarlight = process.argv.includes('--starlight');
const sizes = (argument('sections') ?? '10,100,1000').split(',').map(Number);

// Within the project, where what is built finds its packages.
mkdirSync('.cache', { recursive: true });
const room = mkdtempSync(resolve('.cache/growth-'));
process.on('exit', () => rmSync(room, { recursive: true, force: true }));
if (process.argv.includes('--translations')) {
  console.log((await measureTranslations(contentDir, room)).join('\n'));
  process.exit();
}
const peer = join(room, 'starlight');
if (withStarlight) installStarlight(peer);
const browser = await chromium.launch(await executable());

interface Measured {
  sections: number;
  first: Taken;
  ours: Taken;
  /** The text alone, as Starlight has it. */
  alone: Taken | undefined;
  theirs: Taken | undefined;
  pages: Record<string, number>;
  index: number;
  search: { query: string; milliseconds: number; bytes: number }[];
}

const sent = (file: string) => brotliCompressSync(readFileSync(file)).length;
const bytesOf = (dir: string) =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/** What an editor does between two builds. */
function changeOneSection(content: string): void {
  const [first = ''] = readdirSync(join(content, 'sections'));
  appendFileSync(join(content, 'sections', first), '\nThis paragraph has come since.\n');
}

async function measure(sections: number): Promise<Measured> {
  const content = join(room, `${sections}/content`);
  const dir = join(room, `${sections}/pages`);
  const files = grow(sections, SEED);
  writeArticle(content, files);
  const build = (out: string, from = content) =>
    run(process.execPath, [...BUILD, '--outDir', out], process.cwd(), { CONTENT_DIR: from });
  // The first build finds empty caches, the second what has not changed, as every build does after the first. Each has a
  // folder of its own: where thousands of files have just been deleted, a file system is slow to make others.
  for (const cache of CACHES) rmSync(join('.cache', cache), { recursive: true, force: true });
  const first = await build(join(room, `${sections}/first`));
  changeOneSection(content);
  const ours = await build(dir);
  let alone: Taken | undefined;
  let theirs: Taken | undefined;
  if (withStarlight) {
    const text = join(room, `${sections}/text/content`);
    writeArticle(text, textAlone(files));
    // The second build, as above.
    await build(join(room, `${sections}/text/first`), text);
    changeOneSection(text);
    alone = await build(join(room, `${sections}/text/pages`), text);
    rmSync(join(peer, 'src/content'), { recursive: true, force: true });
    rmSync(join(peer, 'node_modules/.astro'), { recursive: true, force: true });
    rmSync(join(peer, 'dist'), { recursive: true, force: true });
    writeForStarlight(peer, files);
    theirs = await run(process.execPath, BUILD, peer, { ASTRO_TELEMETRY_DISABLED: '1' });
  }
  const middle = Math.ceil(sections / 2);
  const pages = {
    '/': sent(join(dir, 'index.html')),
    'a section': sent(join(dir, `sections/part-${middle}/index.html`)),
    'the entry mentioned everywhere': sent(join(dir, 'persons/e1/index.html')),
    'another entry': sent(join(dir, 'places/e2/index.html')),
    sources: sent(join(dir, 'sources/index.html')),
    timeline: sent(join(dir, 'timeline/index.html')),
    claims: sent(join(dir, 'claims/index.html')),
  };
  const site = await serve(dir, SLOW_LINE);
  const search: Measured['search'] = [];
  for (const query of [nameOf(1).latin, nameOf(5000 + middle).latin, 'settled the urgent record']) {
    const runs: Awaited<ReturnType<typeof cold>>[] = [];
    // One more than counts, as in bench-search.ts; the service worker would fetch pages to keep, and count as the search.
    for (let opening = 0; opening <= OPENINGS; opening += 1) {
      const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
      const run = await cold(page, site, query, SLOWER);
      if (opening > 0) runs.push(run);
      await page.context().close();
    }
    search.push({
      query,
      milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
      bytes: median(runs.map(({ bytesToFirst }) => bytesToFirst)),
    });
  }
  site.close();
  return { sections, first, ours, alone, theirs, pages, index: bytesOf(join(dir, 'pagefind')), search };
}

const measured: Measured[] = [];
for (const sections of sizes) measured.push(await measure(sections));
await browser.close();

/**
 * The exponent of growth between the two largest sizes, of the work above the fixed cost. Between the two smallest sizes
 * the cost is taken as a line; where that meets no sections is the fixed cost, which is taken off both.
 */
function exponent(costOf: (each: Measured) => number | undefined): string {
  const [small, middle, large] = measured.slice(-3);
  const costs = [small, middle, large].map((each) => each && costOf(each));
  const [a, b, c] = costs;
  if (!small || !middle || !large || a === undefined || b === undefined || c === undefined) return '–';
  const fixed = a - ((b - a) / (middle.sections - small.sections)) * small.sections;
  // Where noise outweighs the work of the small sizes there is no slope.
  const slope = Math.log((c - fixed) / (b - fixed)) / Math.log(large.sections / middle.sections);
  return b > a && Number.isFinite(slope) ? slope.toFixed(2) : '–';
}

const number = (value: number | undefined, digits = 1) => (value === undefined ? '–' : value.toFixed(digits));
const row = (name: string, costOf: (each: Measured) => number | undefined, digits = 1, grows = false) =>
  `| ${name} | ${measured.map((each) => number(costOf(each), digits)).join(' | ')} | ${grows ? exponent(costOf) : ''} |`;
const MB = 1e6;
const rows = [
  `| sections | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | exponent |`,
  `| --- |${' ---: |'.repeat(sizes.length + 1)}`,
  row('first build, seconds', ({ first }) => first.wall, 1, true),
  row('first build, seconds of processors', ({ first }) => first.cpu, 1, true),
  row('build, seconds', ({ ours }) => ours.wall, 1, true),
  row('build, seconds of processors', ({ ours }) => ours.cpu, 1, true),
  row('first build, most memory, MB', ({ first }) => first.memory && first.memory / MB, 0, true),
  row('build, most memory, MB', ({ ours }) => ours.memory && ours.memory / MB, 0, true),
  ...(withStarlight
    ? [
        row('Starlight, seconds', ({ theirs }) => theirs?.wall, 1, true),
        row('Starlight, seconds of processors', ({ theirs }) => theirs?.cpu, 1, true),
        row('Starlight, most memory, MB', ({ theirs }) => theirs?.memory && theirs.memory / MB, 0, true),
        row('build, of Starlight’s seconds', ({ ours, theirs }) => theirs && ours.wall / theirs.wall, 2),
        row('the text alone, seconds', ({ alone }) => alone?.wall, 1, true),
        row('the text alone, seconds of processors', ({ alone }) => alone?.cpu, 1, true),
        row('the text alone, most memory, MB', ({ alone }) => alone?.memory && alone.memory / MB, 0, true),
        row(
          'the text alone, of Starlight’s seconds',
          ({ alone, theirs }) => theirs && alone && alone.wall / theirs.wall,
          2,
        ),
        row(
          'the text alone, of Starlight’s seconds of processors',
          ({ alone, theirs }) => theirs?.cpu && alone?.cpu && alone.cpu / theirs.cpu,
          2,
        ),
      ]
    : []),
  ...Object.keys(measured[0]?.pages ?? {}).map((name) =>
    row(`HTML of ${name}, kB`, ({ pages }) => (pages[name] ?? 0) / 1000),
  ),
  row('search index, whole, kB', ({ index }) => index / 1000, 0, true),
  ...['a name mentioned often', 'a name that occurs once', 'four words'].flatMap((name, n) => [
    row(`search, ${name}: first result, ms`, ({ search }) => search[n]?.milliseconds, 0),
    row(`search, ${name}: sent, kB`, ({ search }) => (search[n]?.bytes ?? 0) / 1000),
  ]),
];
console.log(rows.join('\n'));
if (process.argv.includes('--write')) writeFigures(DOCUMENT, rows);
