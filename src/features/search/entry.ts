/**
 * The entry of the index: everything that Pagefind has to know before it can search. Pagefind would fetch an entry, and by
 * the address in it its metadata, which hold a random name for each record: half of all that a search of a long article
 * waits for. Here the build packs the metadata into the entry, and the browser unpacks them into Pagefind’s own format.
 *
 * The names of records are not sent: up to `RUN` records that follow one another share the hash of what they show, and are
 * numbered. After an edit the address of a changed record is therefore another one.
 */

/** A record of Pagefind’s metadata: its name, its count of words, the name of its group (there is none). */
type PageRecord = [name: string, words: number, group: string];
/** A chunk of the index: its first and its last word, its name. */
export type Chunk = [from: string, to: string, name: string];
/** Pagefind’s metadata, as version 1.6 writes them. */
export type Meta = [version: string, records: PageRecord[], chunks: Chunk[], ...rest: Value[]];
/** What CBOR of Pagefind’s is made of. */
type Value = string | number | Value[];

/** The metadata in the entry. */
export interface Packed {
  /** Each run of records: its hash, a space, and one sign for each record, by how many words it has. */
  records: string;
  /** Each chunk: the shortest word before which the chunk begins, a space, its name. */
  chunks: string;
  /** Filters, sorts and fields, as Pagefind has them. */
  rest: Value[];
}
/** pagefind-entry.json. */
export interface Entry extends Packed {
  version: string;
  languages: Record<string, { hash: string; page_count: number }>;
}

/** The most records in a run. */
export const RUN = 25;

/** Counts of words are rounded to three steps an octave, which is enough to compare the lengths of passages. */
const STEPS = 3;
export const signOf = (words: number): string =>
  Math.min(35, Math.round(Math.log2(Math.max(1, words)) * STEPS)).toString(36);
const wordsOf = (sign: string): number => Math.round(2 ** (Number.parseInt(sign, 36) / STEPS));

/** The name of a record. @param n its number in the run */
export const recordName = (run: string, n: number): string => `${run}_${n}`;

/** The runs of records that come after all others begin with it: sources, which never push down a passage of the text. */
export const LAST = 's';
export const isLast = (name: string): boolean => name.startsWith(LAST);

/** The chunks of an index in their order. */
export function chunksOf({ chunks }: Packed): Chunk[] {
  const all = chunks.split(',').map((chunk) => chunk.split(' '));
  return all.map(([from = '', name = ''], n) => [from, before(all[n + 1]?.[0]), name]);
}

/** A text that sorts before the beginning of the next chunk and after every word of this one. */
const before = (next = '\u{10FFFF}'): string =>
  `${next.slice(0, -1)}${String.fromCodePoint((next.codePointAt(next.length - 1) ?? 1) - 1)}\u{10FFFF}`;

/** The metadata in Pagefind’s own format. */
export function metaOf(entry: Entry): Uint8Array<ArrayBuffer> {
  const records = entry.records.split(',').flatMap((run) => {
    const [hash = '', signs = ''] = run.split(' ');
    return [...signs].map((sign, n): PageRecord => [recordName(hash, n), wordsOf(sign), '']);
  });
  const meta: Meta = [entry.version, records, chunksOf(entry), ...entry.rest];
  const bytes: number[] = [...new TextEncoder().encode(SIGNATURE)];
  write(meta, bytes);
  return new Uint8Array(bytes);
}

/** What every file of Pagefind’s begins with. */
export const SIGNATURE = 'pagefind_dcd';

const [NUMBER, TEXT, ARRAY] = [0x00, 0x60, 0x80];

/** Writes a value as CBOR (RFC 8949), of which Pagefind uses whole numbers, texts and arrays. */
function write(value: Value, to: number[]): void {
  if (typeof value === 'number') {
    head(NUMBER, value, to);
  } else if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value);
    head(TEXT, bytes.length, to);
    for (const byte of bytes) to.push(byte);
  } else {
    head(ARRAY, value.length, to);
    for (const each of value) write(each, to);
  }
}

/** The first bytes of a value: its type, and its size or number in 0, 1, 2 or 4 bytes. */
function head(type: number, size: number, to: number[]): void {
  const width = size < 24 ? 0 : size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
  to.push(type | (width === 0 ? size : width === 4 ? 26 : 23 + width));
  for (let n = width - 1; n >= 0; n -= 1) to.push(Math.floor(size / 256 ** n) % 256);
}
