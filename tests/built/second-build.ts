/** A second build of the example, elsewhere and without a cache, for the tests that need one. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { tempDir } from '../temp-dir.ts';
import { BASE, SITE, translated } from './example-site.ts';
import { once, SOURCES } from './site.ts';

const RECORDED = 'tests/built/recorded-build.ts';
/** Far from the folder, the time zone and the language of the site under test. */
const ELSEWHERE = { TZ: 'America/St_Johns', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' };

/**
 * Builds the translated example in a copy of the project, which has a long path and no cache.
 * @returns `dir`, which holds `dist` and `hosting`; `modules`, the ids of the modules that reach browsers
 * @throws Error with what the build said when it fails
 */
export function secondBuild(): { dir: string; modules: string[] } {
  const built = once([...SOURCES, RECORDED, translated], ELSEWHERE, (temporary) => {
    const folder = join(tempDir('same-'), 'a folder', 'of a much longer name', 'объяснение');
    for (const path of [...SOURCES, RECORDED, 'package.json']) copy(path, join(folder, path));
    copy(translated, join(folder, 'content'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const { CONTENT_DIR: _, ...inherited } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [RECORDED, join(temporary, 'modules.json')], {
      cwd: folder,
      env: { ...inherited, ...ELSEWHERE, SITE, BASE, HOME: folder },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout + stderr);
    for (const part of ['dist', 'hosting']) cpSync(join(folder, part), join(temporary, part), { recursive: true });
  });
  return { dir: built, modules: JSON.parse(readFileSync(join(built, 'modules.json'), 'utf8')) as string[] };
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}
