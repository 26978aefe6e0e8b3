/** Keeps the site for reading offline, once the page is there and has nothing else to do; tells when a new edition waits. */
import { link } from '../layout/link.ts';

const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData: boolean } };

async function begin(): Promise<void> {
  const registration = await serviceWorker.register(link('/sw.js'));
  // Without a controller the page is from the network, and nothing older is shown.
  const tell = async () => {
    if (registration.waiting && serviceWorker.controller) (await import('./notice.ts')).show(registration);
  };
  const watch = () => registration.installing?.addEventListener('statechange', tell);
  registration.addEventListener('updatefound', watch);
  watch();
  tell();
}

// A browser may refuse, as a private window does: the site works as it did.
const keep = () => begin().catch(() => {});

// A reader who asks for less data is not sent the whole site; who has it already is still told of a new edition.
if (serviceWorker && (serviceWorker.controller || !connection?.saveData)) {
  addEventListener('load', () => (globalThis.requestIdleCallback ?? setTimeout)(keep));
}
