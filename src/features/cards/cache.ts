/** The cache of cards; threads draw those that are missing while pages are rendered. */
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../article/schema/schemas.ts';
import { runInThread } from '../../article/util/thread.ts';
import type { Card } from './card.ts';
import { keyOf } from './key.ts';

export interface Job {
  card: Card;
  site: Pick<Site, 'name' | 'title'>;
  file: string;
}

/** Reading the fonts costs a thread about what drawing this many cards does, and a quarter of a gigabyte of memory. */
const WORTH_A_THREAD = 20;
const THREADS = 4;

/** Where in the cache the picture of a card is, or will be. */
export const cachedFile = (card: Card, site: Job['site'], cache: string): string =>
  join(cache, `${keyOf(card, site)}.png`);

/** Draws those of the cards that the cache lacks, and returns how many; it throws for one that cannot be drawn. */
export async function drawMissing(cards: Iterable<Card>, { name, title }: Job['site'], cache: string): Promise<number> {
  const site = { name, title };
  const missing = new Map<string, Job>();
  for (const card of cards) {
    const file = cachedFile(card, site, cache);
    if (!existsSync(file)) missing.set(file, { card, site, file });
  }
  const jobs = [...missing.values()];
  mkdirSync(cache, { recursive: true });
  const threads = Math.min(THREADS, availableParallelism(), Math.ceil(jobs.length / WORTH_A_THREAD));
  const shares = Array.from({ length: threads }, (_, n) => jobs.filter((_, index) => index % threads === n));
  const file = new URL('draw-jobs.ts', import.meta.url);
  // A small drawing object holds megabytes that the collector does not see: it is to look often.
  const resourceLimits = { maxYoungGenerationSizeMb: 4 };
  await Promise.all(shares.map((workerData) => runInThread(file, { workerData, resourceLimits })));
  return jobs.length;
}
