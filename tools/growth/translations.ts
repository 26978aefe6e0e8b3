/** What the translations of an article add to its build: the same content, built with them and without. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run, type Taken } from './measure.ts';
import { BUILD } from './starlight.ts';

/** All that is kept between builds. */
const CACHES = ['.cache/cards', '.cache/citations', '.cache/fonts', '.cache/figures'];

const MB = 1e6;

/**
 * Builds both first with empty caches, then again.
 * @param content a content folder with translations; `room` an empty folder to work in
 * @returns the lines of a table
 */
export async function measureTranslations(content: string, room: string): Promise<string[]> {
  const [all, alone] = ['all', 'alone'].map((name) => join(room, name, 'content')) as [string, string];
  for (const dir of [all, alone]) cpSync(content, dir, { recursive: true });
  const site = readFileSync(join(alone, 'site.yaml'), 'utf8');
  const langs = /^translations: *\[(.*)\]$/m.exec(site)?.[1]?.split(/, */) ?? [];
  if (langs.length === 0) throw new Error(`${content} has no translations in one line of site.yaml.`);
  writeFileSync(join(alone, 'site.yaml'), site.replace(/^translations:.*$/m, ''));
  for (const lang of langs) rmSync(join(alone, lang), { recursive: true });
  const build = (dir: string, name: string) =>
    run(process.execPath, [...BUILD, '--outDir', join(room, name)], resolve('.'), { CONTENT_DIR: dir });
  const rows = [`| languages | 1 | ${langs.length + 1} | times |`, '| --- | ---: | ---: | ---: |'];
  const row = (name: string, one: number | undefined, many: number | undefined) =>
    rows.push(`| ${name} | ${one?.toFixed(1)} | ${many?.toFixed(1)} | ${((many ?? 0) / (one ?? 1)).toFixed(2)} |`);
  const taken: [string, Taken, Taken][] = [];
  const measure = async (name: string, prepare: () => void) => {
    prepare();
    const one = await build(alone, `${name}-one`);
    prepare();
    taken.push([name, one, await build(all, `${name}-all`)]);
  };
  await measure('first build', () => {
    for (const cache of CACHES) rmSync(cache, { recursive: true, force: true });
  });
  await measure('build', () => undefined);
  for (const [name, one, many] of taken) {
    row(`${name}, seconds`, one.wall, many.wall);
    row(`${name}, seconds of processors`, one.cpu, many.cpu);
    row(`${name}, most memory, MB`, one.memory && one.memory / MB, many.memory && many.memory / MB);
  }
  return rows;
}
