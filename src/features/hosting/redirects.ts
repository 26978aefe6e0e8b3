/** Pages that once existed: each leads, without script, to the one that took its place. */
import type { Library } from '../../article/model/library.ts';

/** Astro’s `redirects` for the aliases that are pages of their own; those within a page stay as anchors there. */
export function redirectsOf({ aliases }: Library, base: string): Record<string, string> {
  const under = (address: string) => base.replace(/\/$/, '') + address;
  return Object.fromEntries([...aliases].filter(([old]) => !old.includes('#')).map(([old, now]) => [old, under(now)]));
}
