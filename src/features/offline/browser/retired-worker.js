/**
 * The way out: published as `sw.js`, it takes the place of a reader’s service worker, removes what that one kept, and goes.
 * Open pages stay as they are; the next one comes from the network.
 */
addEventListener('install', () => self.skipWaiting());

addEventListener('activate', (event) => {
  const { registration } = self;
  const leave = async () => {
    const names = await caches.keys();
    // Another site may share the origin under another path: delete only the caches of this one.
    await Promise.all(names.filter((name) => name.endsWith(registration.scope)).map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(leave());
});
