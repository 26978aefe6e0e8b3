/** Pictures of the book: WebP is no core media type of EPUB 3.2, so the book holds it as JPEG, or as PNG where it is transparent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { library } from '../../src/article/model/load.ts';
import { pictureBytes, pictureNames, pictureType } from '../../src/features/epub/pictures.ts';
import { GATE, more, textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';

const picture = (channels: 3 | 4) =>
  sharp({ create: { width: 40, height: 30, channels, background: { r: 90, g: 120, b: 150, alpha: 0.5 } } });

test('the book holds no WebP, however small, and each picture is of the kind that its name says', async () => {
  const files = {
    'pictures/a.webp': await picture(3).webp().toBuffer(),
    'pictures/b.webp': await picture(4).webp().toBuffer(),
    'pictures/c.webp': await picture(4).webp({ lossless: true }).toBuffer(),
    'pictures/d.png': await picture(3).png().toBuffer(),
  };
  const shown = Object.keys(files).map((name) => `![A gate](../${name})`);
  const article = library(copyWith({ ...files, [GATE]: more(shown.join('\n\n'))(textOf(GATE)) }));
  const held = [...pictureNames(article)];
  assert.deepEqual(
    held.map(([, name]) => pictureType(name)),
    ['image/jpeg', 'image/png', 'image/png', 'image/png'],
  );
  for (const [file, name] of held) {
    const { format, hasAlpha } = await sharp(await pictureBytes(file)).metadata();
    assert.equal(`image/${format}`, pictureType(name));
    assert.equal(hasAlpha, (await sharp(file).metadata()).hasAlpha, name);
  }
});
