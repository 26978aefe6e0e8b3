/** Formats citations, and keeps them between builds: the processor takes half a second to start, and milliseconds for each. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { diskCache } from '../../article/util/disk-cache.ts';
import { memoiseByKey } from '../../article/util/memoise.ts';

const { dependencies } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
const VERSION = ['@citation-js/core', '@citation-js/plugin-csl'].map((name) => dependencies[name]).join();
const cache = diskCache('.cache/citations', VERSION);

/**
 * One work as the text of a bibliography.
 * @param item the work as CSL-JSON (https://docs.citationstyles.org/); its id is not shown
 * @param template the style, as citation-js names it
 * @param lang the locale, as citation-js names it
 */
export function formatted({ id: _, ...item }: { [field: string]: unknown }, template: string, lang: string): string {
  return textOf(JSON.stringify([template, lang, item]));
}

const textOf = memoiseByKey((key: string): string => {
  const [template, lang, item] = JSON.parse(key);
  const make = () => new Cite([{ id: 'one', ...item }]).format('bibliography', { format: 'text', template, lang });
  return cache(key, make).trim();
});
