/**
 * What citation-js makes of works, kept between builds: to load it takes a tenth of a second, its style processor half of one,
 * and each work milliseconds.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { diskCache } from '../../article/util/disk-cache.ts';
import { memoiseByKey } from '../../article/util/memoise.ts';

const require = createRequire(import.meta.url);
const { dependencies } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
const PLUGINS = ['@citation-js/plugin-bibtex', '@citation-js/plugin-csl', '@citation-js/plugin-ris'];
const VERSION = ['@citation-js/core', ...PLUGINS].map((name) => dependencies[name]).join();
const cache = diskCache('.cache/citations', VERSION);

/** citation-js, loaded when the cache first lacks something. */
const citationJs = memoiseByKey(() => {
  const { Cite, plugins } = require('@citation-js/core') as typeof import('@citation-js/core');
  for (const plugin of PLUGINS) require(plugin);
  // Labels that stay, and titles in any script.
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  return { Cite, plugins };
});

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
  const make = () =>
    new (citationJs().Cite)([{ id: 'one', ...item }]).format('bibliography', { format: 'text', template, lang });
  return cache(key, make).trim();
});

/** Works, as CSL-JSON, as the text of a file for reference managers. */
export const fileOf = (items: object[], format: 'bibtex' | 'ris'): string =>
  cache(JSON.stringify([format, items]), () => new (citationJs().Cite)(items).format(format));

/** The locale of citation-js for a language, such as `en-US`; undefined where it has none. */
export const localeOf = memoiseByKey((lang: string): string | undefined => {
  const find = () =>
    citationJs()
      .plugins.config.get('@csl')
      .locales.list()
      .find((locale) => locale.startsWith(lang)) ?? '';
  return cache(`locale ${lang}`, find) || undefined;
});
