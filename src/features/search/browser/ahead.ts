/**
 * What Pagefind asks for one after another, fetched at once while its script is still on the way: on a slow line the way
 * there and back costs more than the bytes. The page fetches its entry, metadata and WebAssembly, and hands them to the
 * worker; the worker fetches the chunks of the index as soon as it knows the words of a question.
 */

/** Pagefind adds it to the address of its entry; without one it would add the time, and nothing could be cached. */
export const STAMP = 'entry';

/** One of Pagefind’s files; undefined where it could not be fetched. */
export interface Ahead {
  kind: Kind;
  body: ArrayBuffer | undefined;
}
const kinds = ['entry', 'wasm', 'meta'] as const;
type Kind = (typeof kinds)[number];
const PATTERNS: Record<Kind, RegExp> = {
  entry: /\/pagefind-entry\.json\?/,
  wasm: /\/wasm\.[\w-]+\.pagefind$/,
  meta: /\.pf_meta$/,
};

/**
 * Fetches the files, and lets the browser fetch the script. The WebAssembly, half of all bytes, is asked for when the first
 * answer has come, so that it takes the line after all the small files that decide what else is fetched.
 * @param bundle the address of Pagefind’s folder
 * @param hand is given each file as it comes
 */
export function fetchAhead(bundle: string, hand: (ahead: Ahead) => void): void {
  const body = async (name: string) => {
    const response = await fetch(bundle + name);
    return response.ok ? response.arrayBuffer() : undefined;
  };
  const send = (kind: Kind, coming: Promise<ArrayBuffer | undefined>) =>
    coming.then(
      (came) => hand({ kind, body: came }),
      () => hand({ kind, body: undefined }),
    );
  const entry = body(`pagefind-entry.json?ts=${STAMP}`);
  const meta = entry.then((came) => {
    const { languages } = JSON.parse(new TextDecoder().decode(came)) as { languages: Record<string, { hash: string }> };
    return body(`pagefind.${Object.values(languages)[0]?.hash}.pf_meta`);
  });
  const wasm = () => body('wasm.unknown.pagefind');
  send('meta', meta);
  // Its buffer is read above before it is handed, and with that is gone from here.
  send('entry', entry);
  const script = document.createElement('link');
  Object.assign(script, { rel: 'modulepreload', href: `${bundle}pagefind.js` });
  document.head.append(script);
  send('wasm', entry.then(wasm, wasm));
}

/** What the worker knows of its fetches. */
export interface Receiver {
  take: (ahead: Ahead) => void;
  /** Begins to fetch the chunks of the index that hold some terms. */
  expect: (terms: string[]) => void;
  /** How many files of the index could not be fetched so far. */
  failures: () => number;
}

/**
 * In the worker: lets `fetch` wait for the files that are handed or expected, and counts those that could not be fetched.
 * @param bundle the address of Pagefind’s folder
 */
export function receiveAhead(bundle: string): Receiver {
  const resolvers = new Map<Kind, (body: ArrayBuffer | undefined) => void>();
  const coming = new Map(
    kinds.map((kind) => [kind, new Promise<ArrayBuffer | undefined>((resolve) => resolvers.set(kind, resolve))]),
  );
  const chunks = coming.get('entry')?.then(chunksOf);
  const load = globalThis.fetch;
  const expected = new Map<string, Promise<Response>>();
  const asked = new Set<string>();
  let failures = 0;
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    const kind = kinds.find((each) => PATTERNS[each].test(address));
    const body = kind && (await coming.get(kind));
    if (body) return new Response(body);
    // A failure counts when Pagefind is told of it, whenever the fetch began.
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
    take: ({ kind, body }) => resolvers.get(kind)?.(body),
    expect: async (terms) => {
      const known = (await chunks) ?? [];
      for (const term of terms) {
        const chunk = known.findLast(({ from }) => from <= term);
        const address = `${bundle}index/${chunk?.name}.pf_index`;
        if (!chunk || asked.has(address)) continue;
        asked.add(address);
        const response = load(address);
        response.catch(() => {}); // Told when Pagefind asks for it.
        expected.set(address, response);
      }
    },
    failures: () => failures,
  };
}

/** The chunks of the index in their order, each with the first term that it holds. */
function chunksOf(entry: ArrayBuffer | undefined): { name: string; from: string }[] {
  if (!entry) return [];
  const { chunks } = JSON.parse(new TextDecoder().decode(entry)) as { chunks: Record<string, string> };
  return Object.entries(chunks).map(([name, from]) => ({ name, from }));
}
