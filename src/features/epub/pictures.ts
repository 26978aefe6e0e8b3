/** The pictures that the texts of an article show, as files of the book. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import sharp from 'sharp';
import type { Library } from '../../article/model/library.ts';
import { picturesOf } from '../../article/model/pictures.ts';
import { memoise } from '../../article/util/memoise.ts';

/** The names in the book of the pictures of an article, by the paths of their files. */
export const pictureNames = memoise((article: Library): ReadonlyMap<string, string> => {
  const files = [...picturesOf(article).keys()];
  return new Map(files.map((file, index) => [file, `picture-${index + 1}${extname(file).toLowerCase()}`]));
});

/** The media type of a picture of the book. */
export function pictureType(name: string): string {
  const ending = extname(name).slice(1);
  return `image/${ending === 'jpg' ? 'jpeg' : ending}`;
}

/** Pixels of a picture that fills a page of a large reader. */
const WIDEST = 1600;
/** Up to how many bytes the book takes a picture of this width unchanged. */
const SMALL = 500_000;
/** Bytes above which a PNG gives up colours that hardly anybody sees. */
const LARGE = 1_000_000;

/** The bytes of a picture as the book holds it: no wider than a page, and of the kind of its file. */
export async function pictureBytes(file: string): Promise<Uint8Array> {
  const { width = 0, format } = await sharp(file).metadata();
  const { size } = statSync(file);
  const original = () => new Uint8Array(readFileSync(file));
  if (width <= WIDEST && size <= SMALL) return original();
  const narrow = sharp(file, { animated: true }).autoOrient().resize({ width: WIDEST, withoutEnlargement: true });
  const encoded = async () => {
    if (format === 'jpeg') return narrow.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
    if (format === 'webp') return narrow.webp({ quality: 80 }).toBuffer();
    if (format === 'gif') return narrow.gif().toBuffer();
    const exact = await narrow.png().toBuffer();
    return exact.length > LARGE ? narrow.png({ palette: true, effort: 4 }).toBuffer() : exact;
  };
  const made = await encoded();
  return made.length < size ? new Uint8Array(made) : original();
}
