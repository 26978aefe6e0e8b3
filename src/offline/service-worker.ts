/**
 * Keeps one edition of the site, whole, and answers from it, with a network or without. The next edition is fetched beside
 * it and takes its place at once: when the reader asks for it, or when no page of the old one is open any more.
 */
/// <reference lib="webworker" />
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { Kept } from './manifest.ts';

declare const self: ServiceWorkerGlobalScope;
/** The files of this edition, and the old addresses with what they lead to; written in by bundle.ts. */
declare const FILES: Kept[];
declare const REDIRECTS: Record<string, string>;

const root = self.registration.scope;

const edition = new PrecacheController({
  // Named for the path too: other sites may stand at the same origin.
  cacheName: `edition-${root}`,
  plugins: [
    {
      // What the reader has just read is asked for, not fetched again; and reading goes first.
      requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache', priority: 'low' }),
      // Some hosts answer the address of their page for missing pages with 404. The bytes are known to be right.
      cacheWillUpdate: async ({ response }) => (response.ok || response.status === 404 ? response : null),
    },
  ],
});
// By its hash a file is kept apart from other editions’ and is refused when the host already serves the next one.
edition.precache(FILES.map(([url, hash]) => ({ url, revision: hash, integrity: `sha256-${hash}` })));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', ({ data }) => {
  if (data === 'show') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  const { origin, pathname, search } = new URL(request.url);
  const address = origin + pathname.replace(/\/index\.html$/, '/');
  if (edition.getCacheKeyForURL(address)) return event.respondWith(kept(address, request));
  if (request.mode !== 'navigate') return;
  const elsewhere = otherAddress(address);
  event.respondWith(
    elsewhere
      ? Response.redirect(elsewhere + search)
      : fetch(request).catch(async () => (await edition.matchPrecache(`${root}404.html`)) ?? Response.error()),
  );
});

/** A file of the edition; from the network when the browser has lost it. */
const kept = async (address: string, request: Request) => (await edition.matchPrecache(address)) ?? fetch(request);

/** Where an address leads that is no page of its own: an old one, or one without the slash at its end. */
function otherAddress(address: string): string | undefined {
  const slashed = address.endsWith('/') ? address : `${address}/`;
  const now = REDIRECTS[slashed.slice(root.length - 1)];
  if (now) return new URL(now, root).href;
  return edition.getCacheKeyForURL(slashed) && slashed;
}
