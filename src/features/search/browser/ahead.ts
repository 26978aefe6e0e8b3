/**
 * What Pagefind fetches one after another, fetched in parallel while its script loads: on a slow line the way
 * there and back costs more than the bytes. The page fetches the entry and the WebAssembly, and hands them to the worker;
 * the worker fetches the chunks of the index as soon as it knows the words of a question.
 */
import { chunksOf, type Entry, metaOf } from '../entry.ts';

/** Pagefind adds it to the address of its entry; without one it would add the time, and nothing could be cached. */
export const STAMP = 'entry';

const ENTRY = `pagefind-entry.json?ts=${STAMP}`;
const WASM = 'wasm.unknown.pagefind';

/** One of Pagefind’s files; undefined where it could not be fetched. */
export interface Ahead {
  file: typeof ENTRY | typeof WASM;
  body: ArrayBuffer | undefined;
}

/**
 * Fetches the files, and lets the browser fetch the script. The WebAssembly, half of all bytes, comes last, so that it takes
 * the line after the small files, by which names are found.
 * @param bundle the address of Pagefind’s folder
 * @param hand is given each file as it comes
 */
export function fetchAhead(bundle: string, hand: (ahead: Ahead) => void): void {
  const script = document.createElement('link');
  Object.assign(script, { rel: 'modulepreload', href: `${bundle}pagefind.js` });
  const send = async (file: Ahead['file'], priority: RequestPriority) => {
    const response = await fetch(bundle + file, { priority }).catch(() => undefined);
    hand({ file, body: response?.ok ? await response.arrayBuffer().catch(() => undefined) : undefined });
  };
  send(ENTRY, 'auto');
  document.head.append(script);
  setTimeout(() => send(WASM, 'low'));
}

/** Milliseconds between two looks of Pagefind whether it is ready. */
const OFTEN = 5;

/** In the worker: lets `fetch` answer from what is handed or expected, counts failures, and shortens Pagefind’s waits. */
export function receiveAhead(bundle: string) {
  const resolvers = new Map<string, (body: ArrayBuffer | undefined) => void>();
  const comes = (file: string) =>
    new Promise<ArrayBuffer | undefined>((resolve) => resolvers.set(bundle + file, resolve));
  const coming = new Map([ENTRY, WASM].map((file) => [bundle + file, comes(file)]));
  const entry = coming
    .get(bundle + ENTRY)
    ?.then((body) => (body ? (JSON.parse(new TextDecoder().decode(body)) as Entry) : undefined));
  const chunks = entry?.then((known) => (known ? chunksOf(known) : []));
  const load = globalThis.fetch;
  // Pagefind looks every 50 ms whether it is ready: too seldom for a reader who waits.
  const later = setTimeout;
  globalThis.setTimeout = ((run: () => void, delay = 0) => later(run, Math.min(delay, OFTEN))) as typeof setTimeout;
  const expected = new Map<string, Promise<Response>>();
  const asked = new Set<string>();
  let failures = 0;
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    const body = await coming.get(address);
    if (body) return new Response(body);
    const known = address.endsWith('.pf_meta') && (await entry);
    if (known) return new Response(metaOf(known));
    // A failure counts when Pagefind sees it, whenever the fetch began.
    const begun = expected.get(address);
    asked.add(address);
    expected.delete(address);
    try {
      const response = await (begun ?? load(input, init));
      if (!response.ok) failures += 1;
      return response;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return {
    take: ({ file, body }: Ahead) => resolvers.get(bundle + file)?.(body),
    /** Begins to fetch the chunks of the index that hold some terms. */
    expect: async (terms: string[]) => {
      const known = (await chunks) ?? [];
      for (const term of terms) {
        const [, , name] = known.findLast(([from]) => from <= term) ?? [];
        const address = `${bundle}index/${name}.pf_index`;
        if (!name || asked.has(address)) continue;
        asked.add(address);
        const response = load(address);
        response.catch(() => {}); // Reported when Pagefind fetches it.
        expected.set(address, response);
      }
    },
    /** How many files of the index could not be fetched so far. */
    failures: () => failures,
    pause: (delay: number) => new Promise((resolve) => later(resolve, delay)),
  };
}
