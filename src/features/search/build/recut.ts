/**
 * Makes the files of a Pagefind index quick to load: small chunks, and metadata that come with the entry. A question needs
 * the chunk of each of its words, and Pagefind, which has no option for it, makes chunks of up to 40 kB. The format of chunks
 * and fragments stays Pagefind’s, which is CBOR and JSON.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { type Entry, LAST, type Meta, RUN, recordName, SIGNATURE, signOf } from '../entry.ts';

/** A file as Pagefind hands it over; paths are relative to its folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Bytes of a chunk before it is compressed, to about two fifths. Many small chunks make the entry long, which lists them. */
const CHUNK = { least: 2500, most: 5000 };
/** So many chunks, where they keep within these sizes. */
const CHUNKS = 400;
const ENTRY = 'pagefind-entry.json';
/** Digits of a hash in a name; one more where two would be equal. */
const DIGITS = 6;

/** What a hit shows of a record, and whether it comes after all others. */
export interface Shown {
  fragment: object;
  isLast: boolean;
}

type Word = [word: string, ...places: unknown[]];

/** The content of one of Pagefind’s files. @throws when Pagefind writes its files otherwise */
function unpacked(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error('Pagefind writes its files in a new way: see src/features/search/build/recut.ts.');
  return bytes.subarray(SIGNATURE.length);
}

/** A file as Pagefind reads it, in memory of its own size: what Node returns holds 16 kB, however short it is. */
const packed = (content: Uint8Array | string): Uint8Array =>
  new Uint8Array(gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(content)]), { level: 9 }));

/** Makes names by content, of which no two are equal. */
function namer(): (content: Uint8Array | string) => string {
  const taken = new Set<string>();
  return (content) => {
    const hash = createHash('sha256').update(content).digest('hex');
    let length = DIGITS;
    while (taken.has(hash.slice(0, length)) && length < hash.length) length += 1;
    taken.add(hash.slice(0, length));
    return hash.slice(0, length);
  };
}

/**
 * The files of an index as the site serves them.
 * @param files all files that Pagefind made
 * @param shown what a hit shows of the record with some address, to take the place of what was indexed
 * @throws when Pagefind writes its files otherwise
 */
export function recut(files: IndexFile[], shown: (url: string) => Shown): IndexFile[] {
  const named = new Map(files.map((file) => [file.path, file.content]));
  const contentOf = (path = '') => named.get(path) ?? assert.fail(`Pagefind made no ${path || 'metadata'}.`);
  const meta = contentOf(files.find(({ path }) => path.endsWith('.pf_meta'))?.path);
  const [version, records, chunks, ...rest] = decode(unpacked(meta)) as Meta;
  const fragments = renamed(
    records.map(([name, words]) => {
      const { url } = JSON.parse(unpacked(contentOf(`fragment/${name}.pf_fragment`)).toString()) as { url: string };
      return { words, ...shown(url) };
    }),
  );
  const words = chunks.flatMap(([, , name]) => (decode(unpacked(contentOf(`index/${name}.pf_index`))) as [Word[]])[0]);
  const cut = inChunks(words);
  const known: Entry = JSON.parse(Buffer.from(contentOf(ENTRY)).toString());
  const entry: Entry = { ...known, version, records: fragments.runs, chunks: cut.list, rest };
  return [
    ...files.filter(({ path }) => !/^index\/|^fragment\/|\.pf_meta$/.test(path) && path !== ENTRY),
    ...fragments.files,
    ...cut.files,
    { path: ENTRY, content: Buffer.from(JSON.stringify(entry)) },
  ];
}

function renamed(fragments: (Shown & { words: number })[]): { runs: string; files: IndexFile[] } {
  const nameOf = namer();
  const runs: string[] = [];
  const files: IndexFile[] = [];
  for (let from = 0; from < fragments.length; ) {
    const some = fragments.slice(from, from + RUN);
    const other = some.findIndex(({ isLast }) => isLast !== some[0]?.isLast);
    const run = other < 0 ? some : some.slice(0, other);
    from += run.length;
    const contents = run.map(({ fragment }) => JSON.stringify(fragment));
    const name = (run[0]?.isLast ? LAST : '') + nameOf(contents.join('\n'));
    runs.push(`${name} ${run.map(({ words }) => signOf(words)).join('')}`);
    for (const [n, content] of contents.entries())
      files.push({ path: `fragment/${recordName(name, n)}.pf_fragment`, content: packed(content) });
  }
  return { runs: runs.join(','), files };
}

/** Words in their order, cut where a chunk is full. */
function inChunks(words: Word[]): { list: string; files: IndexFile[] } {
  const chunks: Word[][] = [];
  const sizes = words.map((word) => encode(word).length);
  const average = sizes.reduce((sum, size) => sum + size, 0) / CHUNKS;
  let room = 0;
  for (const [n, word] of words.entries()) {
    const size = sizes[n] ?? 0;
    if (size > room || chunks.length === 0) {
      chunks.push([]);
      room = Math.min(CHUNK.most, Math.max(CHUNK.least, average));
    }
    chunks.at(-1)?.push(word);
    room -= size;
  }
  const nameOf = namer();
  const list: string[] = [];
  const files = chunks.map((some, n): IndexFile => {
    const content = packed(encode([some]));
    const name = nameOf(content);
    list.push(`${boundary(chunks[n - 1]?.at(-1)?.[0], some[0]?.[0] ?? '')} ${name}`);
    return { path: `index/${name}.pf_index`, content };
  });
  return { list: list.join(','), files };
}

/** The shortest beginning of a word that sorts after the word before it. */
function boundary(last: string | undefined, first: string): string {
  if (last === undefined) return first;
  let length = 1;
  while (first.slice(0, length) <= last) length += 1;
  return first.slice(0, length);
}
