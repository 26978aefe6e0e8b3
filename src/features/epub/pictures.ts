/** The pictures that the texts of an article show, as files of the book. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Library } from '../../article/model/library.ts';
import { picturesOf } from '../../article/model/pictures.ts';
import { memoise } from '../../article/util/memoise.ts';

/** The names in the book of the pictures of an article, by the paths of their files. */
export const pictureNames = memoise((article: Library): ReadonlyMap<string, string> => {
  const files = [...picturesOf(article).keys()];
  return new Map(files.map((file, index) => [file, `picture-${index + 1}${endingOf(file)}`]));
});

/** What the name of a picture ends in in the book, for whose readers WebP is no core media type. */
function endingOf(file: string): string {
  const ending = extname(file).toLowerCase();
  if (ending !== '.webp') return ending;
  // https://developers.google.com/speed/webp/docs/riff_container: the simple lossy format has no transparency.
  const bytes = readFileSync(file);
  const start = bytes.toString('latin1', 12, 16);
  const flags = bytes[20] ?? 0;
  return start === 'VP8 ' || (start === 'VP8X' && (flags & 0x10) === 0) ? '.jpg' : '.png';
}

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

/** The bytes of a picture as the book holds it: no wider than a page, and of the kind that its name in the book says. */
export async function pictureBytes(file: string): Promise<Uint8Array> {
  // Most articles need none of its fifty modules.
  const { default: sharp } = await import('sharp');
  const original = new Uint8Array(readFileSync(file));
  const { width = 0, format } = await sharp(original).metadata();
  const isKept = format !== 'webp';
  if (isKept && width <= WIDEST && original.length <= SMALL) return original;
  const ending = endingOf(file);
  const narrow = sharp(file, { animated: ending === '.gif' })
    .autoOrient()
    .resize({ width: WIDEST, withoutEnlargement: true });
  const isJpeg = ending === '.jpg' || ending === '.jpeg';
  const exact = isJpeg ? narrow.jpeg({ quality: 80, mozjpeg: true }) : ending === '.gif' ? narrow.gif() : narrow.png();
  let made = await exact.toBuffer();
  if (ending === '.png' && made.length > LARGE) made = await narrow.png({ palette: true, effort: 4 }).toBuffer();
  return !isKept || made.length < original.length ? new Uint8Array(made) : original;
}
