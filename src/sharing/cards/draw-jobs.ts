/** The thread that draws cards: it is given jobs, writes their files and ends. */
import { renameSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { threadId, workerData } from 'node:worker_threads';
import type { Job } from './cache.ts';
import { draw } from './drawing.ts';
import { png } from './raster.ts';

for (const { card, site, file } of workerData as Job[]) {
  // Two builds at once must not read each other’s half of a file.
  const half = `${file}.${process.pid}.${threadId}`;
  writeFileSync(half, png(draw(card, site)));
  renameSync(half, file);
  // The drawing library’s memory is only given back between turns of the event loop: four megabytes a card.
  await setImmediate();
}
