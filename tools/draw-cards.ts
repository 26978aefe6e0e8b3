// Draws every card, without the cache, and prints what that costs. With a folder’s name, writes them there to be
// looked at: npm run bench:cards -- /tmp/cards
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { library } from '../src/article/model/load.ts';
import { contentDir } from '../src/article/read/content-dir.ts';

const started = performance.now();
const { cardsOf } = await import('../src/features/cards/card.ts');
const { draw } = await import('../src/features/cards/drawing.ts');
const { png } = await import('../src/ui/letters/raster.ts');
const article = library(contentDir);
const fonts = performance.now() - started;
const [, , folder] = process.argv;

const cost = [...cardsOf(article).values()].map((card) => {
  const start = performance.now();
  const svg = draw(card, article.site);
  const laid = performance.now();
  const bytes = png(svg);
  const end = performance.now();
  if (folder) {
    const file = join(folder, `${card.page === '/' ? 'index' : card.page.slice(1, -1)}.png`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return { page: card.page, laying: laid - start, all: end - start, bytes: bytes.length };
});
const sum = (of: (card: (typeof cost)[number]) => number) => cost.reduce((total, card) => total + of(card), 0);
const slowest = cost.toSorted((a, b) => b.all - a.all)[0];
console.log(`${cost.length} cards, ${(sum(({ bytes }) => bytes) / 1000).toFixed(0)} kB`);
console.log(`reading content and fonts, once: ${fonts.toFixed(0)} ms`);
console.log(
  `a card: ${(sum(({ all }) => all) / cost.length).toFixed(1)} ms, of which laying out ${(sum(({ laying }) => laying) / cost.length).toFixed(1)} ms`,
);
console.log(`the slowest: ${slowest?.all.toFixed(1)} ms (${slowest?.page})`);
