/**
 * What Pagefind asks for one after another, its entry, metadata and WebAssembly, fetched at once while its script is still
 * on the way: on a slow line the way there and back costs more than the bytes. The page fetches, the worker is handed it.
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
 * Fetches the files, and lets the browser fetch the script.
 * @param bundle the address of Pagefind’s folder
 * @param hand is given each file as it comes
 */
export function fetchAhead(bundle: string, hand: (ahead: Ahead) => void): void {
  const script = document.createElement('link');
  Object.assign(script, { rel: 'modulepreload', href: `${bundle}pagefind.js` });
  document.head.append(script);
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
  // The metadata are handed after the entry, whose buffer is gone once it has been handed.
  send('meta', meta);
  send('wasm', body('wasm.unknown.pagefind'));
  send(
    'entry',
    meta.then(
      () => entry,
      () => entry,
    ),
  );
}

/** What the worker knows of its fetches. */
export interface Receiver {
  take: (ahead: Ahead) => void;
  /** How many files of the index could not be fetched so far. */
  failures: () => number;
}

/** In the worker: lets `fetch` wait for the files that are handed, and counts the files that could not be fetched. */
export function receiveAhead(): Receiver {
  const resolvers = new Map<Kind, (body: ArrayBuffer | undefined) => void>();
  const coming = new Map(
    kinds.map((kind) => [kind, new Promise<ArrayBuffer | undefined>((resolve) => resolvers.set(kind, resolve))]),
  );
  const load = globalThis.fetch;
  let failures = 0;
  globalThis.fetch = async (input, init) => {
    const kind = kinds.find((each) => PATTERNS[each].test(String(input)));
    const body = kind && (await coming.get(kind));
    if (body) return new Response(body);
    try {
      const response = await load(input, init);
      if (!response.ok) failures += 1;
      return response;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return { take: ({ kind, body }) => resolvers.get(kind)?.(body), failures: () => failures };
}
