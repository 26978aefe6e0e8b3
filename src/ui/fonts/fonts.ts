/**
 * The fonts that a page needs and no more: cut, at build time, to the characters that the content uses.
 * Names in other scripts are drawn in full without a reader loading a whole Japanese font (363 kB in 34 pieces).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { labelsIn } from '../../article/labels/index.ts';
import { nameOfLanguage } from '../../article/language.ts';
import { translation } from '../../article/read/content-dir.ts';
import type { Site as WholeSite } from '../../article/schema/schemas.ts';
import { writeWhole } from '../../article/util/disk-cache.ts';
import { filesIn } from '../../article/util/files.ts';

const { resolve: find } = createRequire(import.meta.url);
const serif = (subset: string, style: string) =>
  find(`@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-${style}.woff2`);
const japanese = find('@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf');

const LATIN = /[\u0020-\u00ff\u2000-\u206f\u20ac\u2190-\u2193\u2212]/;
/** Digits and signs, which every script shares; and the letters beside them. */
const LATIN_SIGNS = /(?![A-Za-z\u00c0-\u00ff])[\u0020-\u00ff\u2000-\u206f\u20ac\u2190-\u2193\u2212]/;
const LATIN_LETTERS = /[A-Za-z\u00c0-\u00ff]/;
const EXTENDED = /[\u0100-\u024f\u1e00-\u1eff]/;
const CYRILLIC = /[\u0400-\u04ff]/;
const CJK = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;
type Site = Pick<WholeSite, 'lang' | 'translations'> & { labels: Record<string, string> };

/** What a page may always show, whatever the content says. */
const ALWAYS = `${[...Array(95).keys()].map((n) => String.fromCharCode(n + 32)).join('')}\u00a0–—‘’“”…·×§№ʺ`;

/** Names of parts that no folder can have. */
const OPENING = '/opening';
const LISTS = '/lists';
const SOURCES = '/sources';

/**
 * The OpenType features that the pages use; figures are chosen in the style sheets. Each other feature brings the glyphs that
 * it puts in the place of others: small capitals and, for Japanese, older and sideways forms would double a file. Japanese needs
 * none: its characters are square, and its digits and Latin letters come from the other cuts.
 */
const FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'lnum', 'onum', 'pnum', 'tnum'];

/** Every cut is declared for the same weights: a browser takes cuts of one family together only when these are the same. */
const WEIGHTS = '400 650';

/** A font, the characters of it that are kept, and the weights: one, a range, or undefined where it has no such axis. */
interface Cut {
  font: string;
  characters: string;
  style: FontFile['style'];
  axis: number | { min: number; max: number } | undefined;
}

/** A file to be declared as one `@font-face`. */
export interface FontFile {
  /** From the project’s root: Astro names the family after it, and that name must be the same in every folder. */
  path: string;
  style: 'normal' | 'italic';
  weight: string;
  unicodeRange: [string, ...string[]];
  /**
   * `fallback`: text waits a tenth of a second for the font, then is painted in the reader’s own, and changes to the web font
   * if that comes within three seconds. `swap`: it does not wait.
   */
  display: 'fallback' | 'swap';
}

/**
 * Cuts the fonts for a content folder and returns the files, made once for the same characters.
 * @param content the content folder; `site` its site.yaml; `cache` the folder to write to, from the project’s root
 */
export async function cutFonts(content: string, site: Site, cache: string): Promise<FontFile[]> {
  const { parts, sources } = textsOf(content, site);
  const used = parts.map((part) => new Set(part));
  const all = [new Set(ALWAYS), new Set(sources), ...used].reduce((some, others) => some.union(others));
  const pick = (range: RegExp, among = all) => charactersIn(among, range);
  const isCyrillic = new Intl.Locale(site.lang).maximize().script === 'Cyrl';
  /** Upright letters of the page’s own script have every weight; italics and the other script have one. */
  const cutOf = (subset: string, style: Cut['style'], range: RegExp): Cut => {
    const isOwn = range === LATIN_SIGNS || isCyrillic === (range === CYRILLIC);
    const axis = style === 'normal' && isOwn ? { min: 400, max: 650 } : 400;
    return { font: serif(subset, style), characters: pick(range), style, axis };
  };
  const latin = [
    ...(isCyrillic ? [LATIN_SIGNS, LATIN_LETTERS] : [LATIN]).map((range) => cutOf('latin', 'normal', range)),
    cutOf('latin', 'italic', LATIN),
    cutOf('latin-ext', 'normal', EXTENDED),
  ];
  const cyrillic = cutOf('cyrillic', 'normal', CYRILLIC);
  const wanted: Cut[] = [
    ...(isCyrillic ? [cyrillic, cutOf('cyrillic', 'italic', CYRILLIC), ...latin] : [...latin, cyrillic]),
    ...used.map((part, index): Cut => {
      const before = used.slice(0, index).reduce((some, others) => some.union(others), new Set<string>());
      const characters = pick(CJK, part.difference(before));
      return { font: japanese, characters, style: 'normal', axis: undefined };
    }),
  ];
  return cut(wanted, cache);
}

/**
 * Cuts the Japanese font for pages of the original that show translations beside it.
 * @param langs the languages of the translations
 * @returns no file where they use no Japanese characters
 */
export function cutFontsBeside(content: string, langs: readonly string[], cache: string): Promise<FontFile[]> {
  const characters = charactersIn(langs.map((lang) => textBeside(content, lang)).join(''), CJK);
  return cut([{ font: japanese, characters, style: 'normal', axis: undefined }], cache);
}

const charactersIn = (text: Iterable<string>, range: RegExp): string =>
  [...new Set(text)]
    .filter((character) => range.test(character))
    .sort()
    .join('');

async function cut(wanted: Cut[], cache: string): Promise<FontFile[]> {
  mkdirSync(cache, { recursive: true });
  const files: FontFile[] = [];
  for (const { font, characters, style, axis } of wanted) {
    if (characters === '') continue;
    const features = font === japanese ? [] : FEATURES;
    const key = createHash('sha256')
      .update(JSON.stringify([font.split('node_modules').at(-1), characters, axis, features]))
      .digest('hex');
    const path = `./${cache}/${key.slice(0, 16)}.woff2`;
    if (!existsSync(path)) {
      const options = {
        targetFormat: 'woff2' as const,
        keepFeatures: features,
        ...(axis ? { variationAxes: { wght: axis } } : {}),
      };
      const { default: subsetFont } = await import('subset-font');
      writeWhole(path, await subsetFont(readFileSync(font), characters, options));
    }
    // A reader’s own fonts may have no Japanese at all.
    const display = font === japanese ? 'swap' : 'fallback';
    files.push({ path, style, weight: WEIGHTS, unicodeRange: ranges(characters), display });
  }
  return files;
}

/**
 * The texts of a content folder.
 * @returns `parts` in the order in which a reader meets them: what opens the article, then each folder of entries, then the
 * lists; and `sources`. A Japanese character weighs 150 bytes, so a page loads those of its own part and what it shares with
 * the parts before it. Sources are apart: their Japanese titles, hundreds of characters on one page, are shown in the
 * reader’s own fonts (see reference.css and book.css), but for an article in Japanese.
 */
function textsOf(content: string, { lang, translations, labels }: Site): { parts: string[]; sources: string } {
  const files = filesIn(content)
    .filter((file) => /\.(?:mdx|ya?ml)$/.test(file))
    .filter((file) => !translations.includes(file.split('/')[0] ?? ''));
  const partOf = (file: string) => {
    if (/^sources\.ya?ml$/.test(file)) return SOURCES;
    if (/^(?:[^/]+\.mdx|map\.ya?ml|sections\/.+)$/.test(file)) return OPENING;
    return file.includes('/') ? (file.split('/')[0] as string) : LISTS;
  };
  const groups = Map.groupBy(files, partOf);
  // A translation may leave fields to the original.
  const read = (file: string) =>
    [file, ...(translation ? [join(translation, file)] : [])]
      .map((name) => join(content, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('');
  const textOf = (part: string) => (groups.get(part) ?? []).map(read).join('');
  const folders = [...groups.keys()].filter((part) => !part.startsWith('/'));
  const [opening = '', ...others] = [OPENING, ...folders, LISTS].map(textOf);
  const words = translation || /^ja\b/.test(lang) ? Object.values(labels).join('') : '';
  // Texts of every kind name the places on the map: else a page would load the part of another kind for a few of its names.
  const places = [...opening.matchAll(/\bref: *[\w-]+:([\w-]+)/g)].map(([, id]) => `/${id}.mdx`);
  const named = files.filter((file) => places.some((place) => file.endsWith(place))).map(read);
  const names = (named.join('\n').match(/\bname: .*/g) ?? []).join('');
  const sources = textOf(SOURCES);
  // The links to other languages are on every page, so they have a file of their own; a text in Japanese has its sources too.
  const switches = [lang, ...translations].map((each) => `${nameOfLanguage(each)}${labelsIn(each).readHere ?? ''}`);
  const own = /^ja\b/.test(lang) ? [sources] : [];
  return {
    parts: [translations.length > 0 ? switches.join('') : '', opening + words + names, ...others, ...own],
    sources,
  };
}

/** What pages of the original show of a translation, beside their own text. */
function textBeside(content: string, lang: string): string {
  const dir = join(content, lang);
  const shown = filesIn(dir).filter((file) => file.endsWith('.mdx') || /^site\.ya?ml$/.test(file));
  const words = Object.values(labelsIn(lang)).join('');
  return words + shown.map((file) => readFileSync(join(dir, file), 'utf8')).join('');
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
