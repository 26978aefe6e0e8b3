/** LICENSES/README.md lists the packages that a site carries and no others: those of its scripts, its search and its fonts. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fontverter from 'fontverter';
import { siteDir } from '../site-dir.ts';
import { secondBuild } from './second-build.ts';

/** The package that a module of a bundle belongs to; undefined for the project’s own. Bundlers’ helpers begin with a NUL. */
function packageOf(id: string): string | undefined {
  const [, helper] = /^\0(\w+)\//.exec(id) ?? [];
  const path = id.split('node_modules/').at(-1) ?? '';
  return helper ?? (path === id ? undefined : /^(?:@[^/]+\/)?[^/?]+/.exec(path)?.[0]);
}

/** The family that a font file belongs to: that of all its weights (name 16), where one is given, or its own (1). */
async function familyOf(file: string): Promise<string> {
  const font = await fontverter.convert(readFileSync(file), 'sfnt');
  const tables = [...Array(font.readUInt16BE(4)).keys()].map((n) => 12 + 16 * n);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'name') ?? assert.fail(file);
  const start = font.readUInt32BE(record + 8);
  const strings = start + font.readUInt16BE(start + 4);
  const names = new Map<number, string>();
  for (let at = start + 6; at < start + 6 + 12 * font.readUInt16BE(start + 2); at += 12) {
    // Windows’ names, in UTF-16.
    if (font.readUInt16BE(at) !== 3) continue;
    const from = strings + font.readUInt16BE(at + 10);
    const name = Buffer.from(font.subarray(from, from + font.readUInt16BE(at + 8)));
    names.set(font.readUInt16BE(at + 6), name.swap16().toString('utf16le'));
  }
  return names.get(16) ?? names.get(1) ?? assert.fail(`${file} names no family`);
}

/** Every file of a folder whose name matches, with its path. */
const filesIn = (dir: string, name: RegExp): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(dir, file));

test('what reaches readers is what LICENSES/README.md lists', async () => {
  const rows = [...readFileSync('LICENSES/README.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm)];
  const listed = rows.map(([, name = '']) => name).filter((name) => existsSync(join('node_modules', name)));

  const { dir, modules } = secondBuild();
  const outDir = join(dir, 'dist');
  const shipped = new Set(modules.flatMap((id) => packageOf(id) ?? []));
  if (existsSync(join(outDir, 'pagefind/pagefind.js'))) shipped.add('pagefind');

  const fonts = await Promise.all(
    listed.map(async (name) => {
      const [font] = filesIn(join('node_modules', name), /\.(?:woff2|ttf)$/);
      return font ? [{ name, family: await familyOf(font) }] : [];
    }),
  );
  for (const file of [outDir, siteDir].flatMap((folder) => filesIn(folder, /\.woff2$/))) {
    const family = await familyOf(file);
    shipped.add(fonts.flat().find((font) => family.startsWith(font.family))?.name ?? `the font ${family}`);
  }
  assert.deepEqual([...shipped].sort(), listed.sort());
});
