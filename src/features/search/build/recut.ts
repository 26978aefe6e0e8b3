/**
 * Cuts the chunks of a Pagefind index into smaller ones: a question needs the chunk of each of its words, and Pagefind, which
 * has no option for it, makes chunks of up to 40 kB. The format stays Pagefind’s, which is CBOR.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file as Pagefind hands it over; paths are relative to its folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What every file of Pagefind’s begins with. */
const SIGNATURE = 'pagefind_dcd';
/** Bytes of a chunk before it is compressed, to about two fifths; a word with more has a chunk of its own. */
const CHUNK = 5000;

/** The first and the last word of a chunk, and its name. */
type Chunk = [from: string, to: string, name: string];
type Word = [word: string, ...places: unknown[]];
type Meta = [version: string, records: unknown, chunks: Chunk[], ...rest: unknown[]];

/** The content of one of Pagefind’s files. @throws when Pagefind writes its files otherwise */
export function unpacked(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error('Pagefind writes its files in a new way: see src/features/search/build/recut.ts.');
  return bytes.subarray(SIGNATURE.length);
}

/** A file as Pagefind reads it. */
export const packed = (content: Uint8Array | string): Buffer =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(content)]), { level: 9 });

const nameOf = (content: Uint8Array) => `und_${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;

/**
 * The files of an index with smaller chunks. Its entry tells, besides what Pagefind wrote, the first word of every chunk by
 * the chunk’s name, so that the browser can fetch chunks before Pagefind has come.
 */
export function recut(files: IndexFile[]): IndexFile[] {
  const of = (path: RegExp) => files.filter((file) => path.test(file.path));
  const [metaFile] = of(/\.pf_meta$/);
  const [entryFile] = of(/^pagefind-entry\.json$/);
  if (!metaFile || !entryFile) throw new Error('Pagefind made no index.');
  const [version, records, old, ...rest] = decode(unpacked(metaFile.content)) as Meta;
  const words = old.flatMap(([, , name]) => {
    const [file] = files.filter(({ path }) => path === `index/${name}.pf_index`);
    if (!file) throw new Error(`Pagefind made no chunk ${name}.`);
    return (decode(unpacked(file.content)) as [Word[]])[0];
  });
  const chunks: Chunk[] = [];
  const cut = inChunks(words).map((some): IndexFile => {
    const content = packed(encode([some]));
    const name = nameOf(content);
    chunks.push([some[0]?.[0] ?? '', some.at(-1)?.[0] ?? '', name]);
    return { path: `index/${name}.pf_index`, content };
  });
  const meta = packed(encode([version, records, chunks, ...rest] satisfies Meta));
  const hash = nameOf(meta);
  const entry = JSON.parse(Buffer.from(entryFile.content).toString()) as {
    languages: Record<string, { hash: string }>;
  };
  for (const language of Object.values(entry.languages)) language.hash = hash;
  const firstWords = Object.fromEntries(chunks.map(([from, , name]) => [name, from]));
  return [
    ...files.filter(({ path }) => !/^index\/|\.pf_meta$|^pagefind-entry\.json$/.test(path)),
    ...cut,
    { path: `pagefind.${hash}.pf_meta`, content: meta },
    { path: entryFile.path, content: Buffer.from(JSON.stringify({ ...entry, chunks: firstWords })) },
  ];
}

/** Words in their order, cut where a chunk is full. */
function inChunks(words: Word[]): Word[][] {
  const chunks: Word[][] = [];
  let room = 0;
  for (const word of words) {
    const size = encode(word).length;
    if (size > room || chunks.length === 0) {
      chunks.push([]);
      room = CHUNK;
    }
    chunks.at(-1)?.push(word);
    room -= size;
  }
  return chunks;
}
