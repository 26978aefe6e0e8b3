/** The same content gives the same bytes: in any folder, time zone and language, with nothing remembered of a build before. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { tempDir } from '../temp-dir.ts';

const skip =
  spawnSync('git', ['rev-parse']).status === 0 ? false : 'git, which lists the files, is not here or not used';

/** Copies what belongs to the repository, as it stands now, to a folder of its own; returns that. */
function copyTo(folder: string): string {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter((name) => name && existsSync(name))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file), { force: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Builds in a folder, with an environment of its own. */
async function build(folder: string, environment: Record<string, string>): Promise<void> {
  const { CONTENT_DIR: _, ...inherited } = process.env;
  const building = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [building.stdout, building.stderr]) stream.on('data', (text: Buffer) => (said += text));
  const [code] = await once(building, 'exit');
  assert.equal(code, 0, said);
}

/** Every file of a build, with what hosts are given. */
function filesOf(folder: string): Map<string, Buffer> {
  const found = ['dist', 'hosting'].flatMap((part) =>
    readdirSync(join(folder, part), { withFileTypes: true, recursive: true })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  return new Map(found.sort().map((path) => [relative(folder, path), readFileSync(path)]));
}

/** Where two files part, with what stands there in both. */
function parting(one: Buffer, other: Buffer): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const excerpt = (file: Buffer) => JSON.stringify(file.subarray(Math.max(0, at - 30), at + 50).toString('latin1'));
  return `at byte ${at}: ${excerpt(one)} and ${excerpt(other)}`;
}

test('two builds, in two folders, time zones and languages, are the same to the byte', { skip }, async () => {
  const place = tempDir('same-');
  try {
    const near = copyTo(join(place, 'a'));
    const far = copyTo(join(place, 'a folder', 'of a much longer name', 'объяснение'));
    await Promise.all([
      build(near, { TZ: 'Pacific/Auckland', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', HOME: near }),
      build(far, { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', HOME: far }),
    ]);
    const [one, other] = [filesOf(near), filesOf(far)];
    assert.ok(one.has(join('dist', 'index.html')));
    const differences = [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
      const [here, there] = [one.get(name), other.get(name)];
      if (!here || !there) return [`${name}: only one build has it`];
      return here.equals(there) ? [] : [`${name} differs ${parting(here, there)}`];
    });
    assert.equal(differences.length, 0, `\n${differences.join('\n')}`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
