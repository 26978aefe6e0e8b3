/**
 * Registers the service worker once the page has loaded and is idle. On the first visit it caches the files that most readers
 * need and those of this page; when the reader comes again, all. Announces a new edition that waits.
 */
import { link } from '../../../site/link.ts';

const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData: boolean } };

/** Whether the reader has come from elsewhere, not from another page of the site. */
const isArrival = () => !document.referrer.startsWith(`${location.origin}${link('/')}`);

async function begin(): Promise<void> {
  // The notice is loaded before it is wanted: fetched through the old worker while a new one takes its place, it would keep
  // the old one busy and the new one waiting (seen in Chromium).
  const [registration, { show }] = await Promise.all([serviceWorker.register(link('/sw.js')), import('./notice.ts')]);
  if (!serviceWorker.controller) {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    serviceWorker.ready.then(({ active }) => active?.postMessage({ used: [location.href, ...loaded] }));
  } else if (isArrival() && !connection?.saveData) serviceWorker.controller.postMessage('keep-rest');
  // Without a controller the page is from the network, and nothing older is shown.
  const announce = () => {
    if (registration.waiting && serviceWorker.controller) show(registration);
  };
  const watch = () => registration.installing?.addEventListener('statechange', announce);
  registration.addEventListener('updatefound', watch);
  watch();
  announce();
}

// A browser may refuse, as a private window does: the site works as it did.
const keep = () => begin().catch(() => {});

// With reduced data the whole site is not sent; readers who have it still get the notice of a new edition.
const isKept = import.meta.env.PROD && document.querySelector('.new-edition') !== null;
if (isKept && serviceWorker && (serviceWorker.controller || !connection?.saveData)) {
  addEventListener('load', () => (globalThis.requestIdleCallback ?? setTimeout)(keep));
}
