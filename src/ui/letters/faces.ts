/** The site’s type for drawings: the whole fonts, not the cuts that pages load, with the shape of every letter. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Buffer, Font, Face as FontFace, shape, Variation } from 'harfbuzzjs';
import { hashOf, writeWhole } from '../../article/util/disk-cache.ts';
import { memoiseByKey } from '../../article/util/memoise.ts';

const { resolve: find } = createRequire(`${process.cwd()}/package.json`);
/** In the order of fallback for a character. */
const FILES = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map(
    (subset) => `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-standard-normal.woff2`,
  ),
  '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
];
/** The fonts’ own units to the size of a letter. */
const UNITS = 1000;

/** A font at a weight and an optical size, with the outlines of its glyphs, made on demand. */
interface Cut {
  font: Font;
  outlines: Map<number, string>;
}

/** One font and the characters that it has. */
interface Face {
  characters: Set<number>;
  /** The font at a weight and an optical size in points. */
  cut: (weight: number, points: number) => Cut;
}

/** Unpacked fonts are kept between builds: unpacking them takes a tenth of a second. */
const UNPACKED = '.cache/letters';

/** A font as TrueType. */
async function trueType(file: string): Promise<Uint8Array> {
  const bytes = readFileSync(find(file));
  if (!file.endsWith('.woff2')) return bytes;
  const unpacked = join(UNPACKED, `${hashOf(bytes.toString('base64'))}.ttf`);
  if (existsSync(unpacked)) return readFileSync(unpacked);
  const { default: fontverter } = await import('fontverter');
  const made = await fontverter.convert(bytes, 'sfnt');
  mkdirSync(UNPACKED, { recursive: true });
  writeWhole(unpacked, made);
  return made;
}

const faces: Face[] = [];
// One after the other: fontverter hands out memory that it writes the next font to.
for (const file of FILES) {
  const face = new FontFace(new Blob(await trueType(file)));
  const cut = memoiseByKey((weight: number, points: number): Cut => {
    const font = new Font(face);
    font.setVariations([new Variation('wght', weight), new Variation('opsz', points)]);
    return { font, outlines: new Map() };
  });
  faces.push({ cut, characters: new Set(face.collectUnicodes()) });
}

const faceOf = (character: string) =>
  faces.find(({ characters }) => characters.has(character.codePointAt(0) as number));

/** The characters of a text that no font has. */
export const undrawable = (text: string): string[] => [...new Set(text)].filter((character) => !faceOf(character));

/** A text without what no font can draw. */
export const drawable = (text: string): string => [...text].filter((character) => faceOf(character)).join('');

/** A glyph and its position: `x` from the beginning of the line, `y` from the base line, in pixels. */
interface Placed {
  cut: Cut;
  glyph: number;
  x: number;
  y: number;
}

const shaped = new Map<string, { width: number; glyphs: Placed[] }>();
/** About what one card needs, many times over; the next needs other words. */
const KEPT = 2000;

/** Sets words on one line, each letter from the first font that has it. */
function set(text: string, size: number, weight: number): { width: number; glyphs: Placed[] } {
  const key = `${size} ${weight} ${text}`;
  const known = shaped.get(key);
  if (known) return known;
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const face = faceOf(character);
    if (!face) throw new Error(`No font has “${character}” of “${text}”.`);
    const last = runs.at(-1);
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  const scale = size / UNITS;
  let width = 0;
  const glyphs: Placed[] = [];
  for (const run of runs) {
    // An optical size is in points, at most 60.
    const cut = run.face.cut(weight, Math.min(60, size * 0.75));
    const buffer = new Buffer();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    shape(cut.font, buffer);
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      glyphs.push({ cut, glyph: codepoint, x: width + xOffset * scale, y: -yOffset * scale });
      width += xAdvance * scale;
    }
  }
  const made = { width, glyphs };
  if (shaped.size >= KEPT) shaped.clear();
  shaped.set(key, made);
  return made;
}

/**
 * The width of words on one line, in pixels.
 * @param size in pixels; `weight` between 200 and 900, which Japanese letters do not follow
 * @throws Error for a character that no font has; `undrawable` finds them
 */
export const widthOf = (text: string, size: number, weight: number): number => set(text, size, weight).width;

/** The same words as SVG, with their origin at the beginning of the base line. */
export function drawn(text: string, size: number, weight: number): string {
  const scale = size / UNITS;
  return set(text, size, weight)
    .glyphs.map(({ cut: { font, outlines }, glyph, x, y }) => {
      const outline = outlines.get(glyph) ?? rounded(font.glyphToPath(glyph));
      outlines.set(glyph, outline);
      return (
        outline && `<path transform="translate(${round(x)} ${round(y)}) scale(${scale} ${-scale})" d="${outline}"/>`
      );
    })
    .join('');
}

const round = (value: number) => Math.round(value * 100) / 100;
const rounded = (outline: string) => outline.replace(/-?\d+\.\d+/g, (value) => `${Math.round(Number(value))}`);
