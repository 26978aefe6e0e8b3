/** Boxes in place of Japanese: only for who has no Japanese, and as wide as the characters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import fontverter from 'fontverter';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { BOXES, boxes } from '../../src/ui/fonts/boxes.ts';

/** The families that the script declares on a system where 国 is so wide, at 99 px. */
function declared(platform: string, width: number): string[] {
  const families: string[] = [];
  class OffscreenCanvas {
    getContext = () => ({ measureText: () => ({ width }) });
  }
  class FontFace {
    family: string;
    constructor(family: string) {
      this.family = family;
    }
  }
  const document = { fonts: { add: ({ family }: FontFace) => families.push(family) } };
  runInNewContext(boxes, { navigator: { platform }, OffscreenCanvas, FontFace, document, Uint8Array, atob });
  return families;
}

test('boxes are declared where a desktop’s Linux has no Japanese, and nowhere else', () => {
  assert.deepEqual(declared('Linux x86_64', 59.4), ['Boxes']);
  assert.deepEqual(declared('Linux x86_64', 99.01), []);
  assert.deepEqual(declared('MacIntel', 59.4), []);
});

test('a box is there for every Japanese character and sign, one em wide, and none for a space or a letter', async () => {
  const font = await fontverter.convert(globalThis.Buffer.from(BOXES, 'base64'), 'sfnt');
  const face = new Face(new Blob(font));
  /** The advance of a character in ems, 0 where the font has none. */
  const widthOf = (character: string) => {
    const buffer = new Buffer();
    buffer.addText(character);
    buffer.guessSegmentProperties();
    shape(new Font(face), buffer);
    const [glyph] = buffer.getGlyphInfosAndPositions();
    return glyph && glyph.codepoint > 0 ? (glyph.xAdvance ?? 0) / face.upem : 0;
  };
  assert.deepEqual(
    [...'国後くクー、。（１'].filter((character) => widthOf(character) !== 1),
    [],
  );
  assert.deepEqual(
    [...'aЖ1\u00a0\u3000'].filter((character) => widthOf(character) !== 0),
    [],
  );
});
