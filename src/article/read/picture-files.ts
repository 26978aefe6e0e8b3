/** Files that a text may show as pictures, and what keeps a file from being one. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { NO_RIGHTS } from './text-file.ts';

/** Kinds of pictures that browsers and books show: their endings, the one that is usual first, and their first bytes. */
const KINDS: { name: string; endings: string[]; begins: RegExp }[] = [
  { name: 'PNG', endings: ['.png'], begins: /^\x89PNG\r\n/ },
  { name: 'JPEG', endings: ['.jpg', '.jpeg'], begins: /^\xff\xd8\xff/ },
  { name: 'WebP', endings: ['.webp'], begins: /^RIFF[\s\S]{4}WEBP/ },
  { name: 'GIF', endings: ['.gif'], begins: /^GIF8[79]a/ },
];
const endings = KINDS.flatMap((kind) => kind.endings);

/** Whether a file is named like a picture. */
export const isNamedPicture = (name: string): boolean => endings.includes(extname(name).toLowerCase());

/** Names that hosts, browsers and the bundler understand alike. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.,()+-]+$/u;

/**
 * The file that a picture’s address means.
 * @param url as it is written, where a space may be `%20`; `from` the absolute path of the file that it is written in
 */
export function pictureFile(url: string, from: string): string {
  return resolve(dirname(from), decoded(url));
}

/** An address without its escapes; what is none, such as `50%.png`, is a name. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/**
 * What is wrong with a picture, as the end of a sentence; undefined when nothing is.
 * @param path the file, `dir` the content folder, `from` the file that shows it: absolute paths
 */
export function pictureFault(path: string, dir: string, from = join(dir, 'sections/_')): string | undefined {
  const within = relative(dir, path);
  const ending = extname(path).toLowerCase();
  const is = within.startsWith('..') ? undefined : statSync(path, { throwIfNoEntry: false });
  if (is && realpathSync(path) !== resolve(realpathSync(dir), within)) {
    return 'is a link to another place. Put the file itself here.';
  }
  if (is?.isFile() && /^\.svgz?$/.test(ending)) {
    return 'is an SVG drawing, which may hold code and is not supported. Export it as PNG, twice as wide as it is to be shown.';
  }
  if (is?.isFile() && !isNamedPicture(path)) {
    return `is no ${listed(KINDS.map(({ name }) => name))}, which is what browsers and books show. Export it as one of these.`;
  }
  if (!is?.isFile()) return `is not there: name a file of the content folder, ${exampleFor(path, dir, from)}.`;
  const odd = within.split(sep).find((part) => !NAME.test(part));
  if (odd !== undefined) {
    return `has the name “${odd}”, which makes trouble in addresses. Use letters, digits, spaces, hyphens and full stops, and begin with a letter or a digit.`;
  }
  if (is.size === 0) return 'is an empty file. Export it again.';
  const first = firstBytes(path);
  if (first === undefined) return `cannot be read: ${NO_RIGHTS}`;
  const kind = KINDS.find(({ begins }) => begins.test(first));
  if (!kind) return 'is not a picture, whatever its name says. Export it again.';
  if (kind.endings.includes(ending)) return undefined;
  return `is a ${kind.name}. Name it “${basename(path, extname(path))}${kind.endings[0]}”.`;
}

/** A picture that may be meant: one of the same name, whatever its folder and its capitals; or an example. */
function exampleFor(path: string, dir: string, from: string): string {
  const nameOf = (file: string) => basename(file.replaceAll('\\', '/')).normalize().toLowerCase();
  const wanted = nameOf(path).replace(/[?#].*$/, '');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const meant = files.find((file) => isNamedPicture(file) && nameOf(file) === wanted);
  if (meant === undefined) return 'such as “../pictures/gate.png”';
  const address = relative(dirname(from), join(dir, meant)).replaceAll('\\', '/').replaceAll(' ', '%20');
  return `as “${address}”`;
}

/** Whether the size of a picture can be read, as Astro does for each picture of the folder. */
export async function hasSize(path: string): Promise<boolean> {
  try {
    // A copy: the reader looks beyond the end of a small file, into the memory that Node keeps for several of them.
    await imageMetadata(new Uint8Array(readFileSync(path)), path);
    return true;
  } catch {
    return false;
  }
}

function firstBytes(path: string): string | undefined {
  const bytes = Buffer.alloc(16);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    readSync(file, bytes, 0, bytes.length, 0);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return bytes.toString('latin1');
}

const listed = (names: string[]) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
