/**
 * The fonts that a page needs and no more: cut, at build time, to the characters that the content uses.
 * Names in other scripts are drawn in full without a reader loading a whole Japanese font (363 kB in 34 pieces).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { writeWhole } from '../content/write-whole.ts';

const { resolve: find } = createRequire(import.meta.url);
const serif = (subset: string, style: string) =>
  find(`@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-${style}.woff2`);
const japanese = find('@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf');

const LATIN = /[\u0020-\u00ff\u2000-\u206f\u20ac\u2190-\u2193\u2212]/;
const EXTENDED = /[\u0100-\u024f\u1e00-\u1eff]/;
const CYRILLIC = /[\u0400-\u04ff]/;
const CJK = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;
/** What a page may always show, whatever the content says. */
const ALWAYS = `${[...Array(95).keys()].map((n) => String.fromCharCode(n + 32)).join('')}\u00a0–—‘’“”…·×§№ʺ`;

/** Every cut is declared for the same weights: a browser takes cuts of one family together only when these are the same. */
const WEIGHTS = '400 650';

/** A file to be declared as one `@font-face`. */
export interface FontFile {
  /** From the project’s root: Astro names the family after it, and that name must be the same in every folder. */
  path: string;
  style: 'normal' | 'italic';
  weight: string;
  unicodeRange: [string, ...string[]];
}

/**
 * Cuts the fonts for a content folder and returns the files, made once for the same characters.
 * @param content the content folder; `cache` the folder to write to, from the project’s root
 */
export async function cutFonts(content: string, cache: string): Promise<FontFile[]> {
  // The map opens the article; names and quotations stand on many pages; the titles of a bibliography on one.
  const mapped = new Set(textOf(content, /^map\.ya?ml$/));
  const shown = new Set(textOf(content, /\.mdx$|^site\.ya?ml$/)).difference(mapped);
  const listed = new Set(textOf(content, /\.ya?ml$/)).difference(mapped).difference(shown);
  const all = new Set([...ALWAYS, ...mapped, ...shown, ...listed]);
  const pick = (range: RegExp, used = all) =>
    [...used]
      .filter((character) => range.test(character))
      .sort()
      .join('');
  const wanted = [
    { font: serif('latin', 'normal'), characters: pick(LATIN), style: 'normal', axis: { min: 400, max: 650 } },
    { font: serif('latin', 'italic'), characters: pick(LATIN), style: 'italic', axis: 400 },
    { font: serif('latin-ext', 'normal'), characters: pick(EXTENDED), style: 'normal', axis: { min: 400, max: 650 } },
    { font: serif('cyrillic', 'normal'), characters: pick(CYRILLIC), style: 'normal', axis: 400 },
    { font: japanese, characters: pick(CJK, mapped), style: 'normal', axis: undefined },
    { font: japanese, characters: pick(CJK, shown), style: 'normal', axis: undefined },
    { font: japanese, characters: pick(CJK, listed), style: 'normal', axis: undefined },
  ] as const;
  mkdirSync(cache, { recursive: true });
  const files: FontFile[] = [];
  for (const { font, characters, style, axis } of wanted) {
    if (characters === '') continue;
    const key = createHash('sha256')
      .update(JSON.stringify([font.split('node_modules').at(-1), characters, axis]))
      .digest('hex');
    const path = `./${cache}/${key.slice(0, 16)}.woff2`;
    if (!existsSync(path)) {
      const options = { targetFormat: 'woff2' as const, ...(axis ? { variationAxes: { wght: axis } } : {}) };
      writeWhole(path, await subsetFont(readFileSync(font), characters, options));
    }
    files.push({ path, style, weight: WEIGHTS, unicodeRange: ranges(characters) });
  }
  return files;
}

/** All text of the files of a folder whose names match. */
function textOf(dir: string, names: RegExp): string {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && names.test(item.name))
    .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'))
    .join('');
}

/** Characters as CSS `unicode-range` values. */
function ranges(characters: string): [string, ...string[]] {
  const points = [...characters].map((character) => character.codePointAt(0) as number).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0');
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`) as [string, ...string[]];
}
