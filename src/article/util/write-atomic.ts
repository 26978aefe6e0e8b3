/** Writes files that others may be reading. */
import { renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/** Writes a file so that it is there whole or not at all: two builds at once must not read each other’s half of one. */
export function writeWhole(file: string, data: string | Uint8Array): void {
  const half = `${file}.${process.pid}.${threadId}`;
  writeFileSync(half, data);
  renameSync(half, file);
}
