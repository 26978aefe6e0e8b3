/** Cards as PNG, drawn once: the same drawing is taken from the cache. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const { version } = createRequire(`${process.cwd()}/package.json`)('@resvg/resvg-js/package.json') as {
  version: string;
};

/** The same for the same drawing, drawn by the same library. */
export const keyOf = (svg: string): string =>
  createHash('sha256').update(`${version}\n${svg}`).digest('hex').slice(0, 16);

/** A drawing of paths as PNG. */
export function png(svg: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}

/** A drawing as PNG, from a folder of those drawn before, or into it. */
export function cachedPng(svg: string, cache: string): Uint8Array<ArrayBuffer> {
  const file = join(cache, `${keyOf(svg)}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = png(svg);
  mkdirSync(cache, { recursive: true });
  // Two builds at once must not read each other’s half of a file.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, bytes);
  renameSync(half, file);
  return bytes;
}
