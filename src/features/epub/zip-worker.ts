/** The thread that compresses the files of a book into one. */
import { parentPort, workerData } from 'node:worker_threads';
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface ZipJob {
  files: [path: string, bytes: Uint8Array][];
  /** Year, month and day that every file has, so that the same content makes the same bytes. */
  date: [year: number, month: number, day: number];
}

/** Files that are compressed already. */
const PACKED = /\.(?:png|jpe?g|webp|gif|woff2)$/;

const { files, date } = workerData as ZipJob;
const [year, month, day] = date;
// The mimetype comes first and uncompressed, so that the first bytes identify the file type.
const zipped: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
for (const [path, bytes] of files) zipped[path] = [bytes, { level: PACKED.test(path) ? 0 : 6 }];
// Local time: a zip holds no time zone, so the same day is written wherever the book is made.
parentPort?.postMessage(zipSync(zipped, { mtime: new Date(year, month - 1, day) }));
