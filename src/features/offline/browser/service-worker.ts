/**
 * Caches one edition of the site and answers requests from it, with a network or without. The files of a first visit are
 * cached all or none, the rest when the reader comes again. A new edition is cached beside the old one and replaces it as a whole: when the
 * reader accepts it, or when no page of the old one is open any more.
 */
/// <reference lib="webworker" />
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { Kept } from '../manifest.ts';

declare const self: ServiceWorkerGlobalScope;
/** The files of this edition, and the old addresses with what they lead to; written in by bundle.ts. */
declare const FIRST: Kept[];
declare const REST: Kept[];
declare const REDIRECTS: Record<string, string>;

const root = self.registration.scope;

/** Cache names include the path, because other sites may share the origin. */
const controller = (name: string) =>
  new PrecacheController({
    cacheName: `${name}-${root}`,
    plugins: [
      {
        // Takes from the HTTP cache what the reader has just read, at a lower priority than the page.
        requestWillFetch: async ({ request, event }) =>
          event?.type === 'fetch' ? request : new Request(request, { cache: 'no-cache', priority: 'low' }),
        // Some hosts answer the address of their page for missing pages with 404. The bytes are known to be right.
        cacheWillUpdate: async ({ response }) => (response.ok || response.status === 404 ? response : null),
      },
    ],
  });
// By its hash a file is kept apart from other editions’ and is refused when the host already serves the next one.
const entries = (files: Kept[]) => files.map(([url, hash]) => ({ url, revision: hash, integrity: `sha256-${hash}` }));

const edition = controller('edition');
edition.precache(entries(FIRST));
const rest = controller('rest');
rest.addToCacheList(entries(REST));
/** The files are kept in the order of their list: with its last one, all are there. */
const last = REST.at(-1)?.[0];

/** A file of the rest: the kept one or, when its bytes are this edition’s, the network’s, which is kept. */
function obtain(address: string, event: ExtendableEvent): Promise<Response> {
  const cacheKey = rest.getCacheKeyForURL(address) as string;
  const integrity = rest.getIntegrityForCacheKey(cacheKey) as string;
  const request = new Request(address, { integrity });
  const [response, done] = rest.strategy.handleAll({ request, event, params: { cacheKey, integrity } });
  event.waitUntil(done.catch(() => {}));
  return response;
}

/** Keeps all of the rest, one file after another; ends with an error where the host serves another edition. */
async function obtainAll(event: ExtendableEvent): Promise<void> {
  for (const [address] of REST) await obtain(new URL(address, root).href, event);
}

/** Whether the edition before this one was kept whole, so that this one is to be, too. */
async function isSuccessorOfWhole(): Promise<boolean> {
  const before = await caches.open(rest.strategy.cacheName);
  return last !== undefined && (await before.match(new URL(last, root), { ignoreSearch: true })) !== undefined;
}

self.addEventListener('install', (event) =>
  event.waitUntil(isSuccessorOfWhole().then((whole) => (whole ? obtainAll(event) : undefined))),
);

self.addEventListener('activate', (event) => {
  rest.activate(event);
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  if (event.data === 'show') self.skipWaiting();
  // A file that cannot be had now is had the next time.
  else if (event.data === 'keep-rest') event.waitUntil(obtainAll(event).catch(() => {}));
  else if (Array.isArray(event.data?.used)) event.waitUntil(keepUsed(event.data.used, event));
});

/** Keeps files that a page has loaded before this worker was there. */
async function keepUsed(addresses: string[], event: ExtendableEvent): Promise<void> {
  for (const address of new Set(addresses.map(plain))) {
    if (isAlone(address)) await obtain(address, event).catch(() => {});
  }
}

/** Whether a file belongs to the rest and is of use without the others: not one of the search’s index. */
const isAlone = (address: string) =>
  rest.getCacheKeyForURL(address) !== undefined && !address.startsWith(`${root}pagefind/`);

/** An address as the lists have it. */
function plain(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  const address = plain(request.url);
  if (edition.getCacheKeyForURL(address)) return event.respondWith(kept(address, request));
  if (isAlone(address)) return event.respondWith(obtain(address, event).catch(() => fetch(request)));
  if (rest.getCacheKeyForURL(address)) return event.respondWith(indexed(address, request));
  if (request.mode !== 'navigate') return;
  const elsewhere = otherAddress(address);
  event.respondWith(
    elsewhere
      ? Response.redirect(elsewhere + new URL(request.url).search)
      : fetch(request).catch(async () => (await edition.matchPrecache(`${root}404.html`)) ?? Response.error()),
  );
});

/** A file of the edition; from the network when the browser has lost it. */
const kept = async (address: string, request: Request) => (await edition.matchPrecache(address)) ?? fetch(request);

/** A file of the search’s index: never one of this edition beside others of the next. */
async function indexed(address: string, request: Request): Promise<Response> {
  const whole = last !== undefined && (await rest.matchPrecache(last)) !== undefined;
  return (whole ? await rest.matchPrecache(address) : undefined) ?? fetch(request);
}

/** Where an address leads that is no page of its own: an old one, or one without the slash at its end. */
function otherAddress(address: string): string | undefined {
  const slashed = address.endsWith('/') ? address : `${address}/`;
  const now = REDIRECTS[slashed.slice(root.length - 1)];
  if (now) return new URL(now, root).href;
  return (edition.getCacheKeyForURL(slashed) ?? rest.getCacheKeyForURL(slashed)) ? slashed : undefined;
}
