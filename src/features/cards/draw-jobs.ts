/** The thread that draws cards: it is given jobs, writes their files and ends. */
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { writeWhole } from '../../article/util/disk-cache.ts';
import { png } from '../../ui/letters/raster.ts';
import type { Job } from './cache.ts';
import { draw } from './drawing.ts';

for (const { card, site, file } of workerData as Job[]) {
  writeWhole(file, png(draw(card, site)));
  // The drawing library’s memory is only given back between turns of the event loop: four megabytes a card.
  await setImmediate();
}
