/** The notice of a new edition. It waits for the reader: nothing changes until it is pressed. */

/** Remembers, for as long as the tab is open, that the reader dismissed the notice. */
const DISMISSED = 'new-edition-dismissed';

/** Shows the notice, once. */
export function show(registration: ServiceWorkerRegistration): void {
  const notice = document.querySelector<HTMLElement>('.new-edition');
  if (!notice || notice.hasChildNodes() || sessionStorage.getItem(DISMISSED)) return;
  const { text = '', show: showLabel = '', close = '' } = notice.dataset;
  const button = (label: string, press: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = label;
    element.addEventListener('click', press);
    return element;
  };
  const open = () => {
    // If another tab has activated it, it is active already.
    if (!registration.waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    registration.waiting.postMessage('show');
  };
  const dismiss = () => {
    sessionStorage.setItem(DISMISSED, 'yes');
    notice.replaceChildren();
    document.querySelector('main')?.focus({ preventScroll: true });
  };
  const words = document.createElement('p');
  words.textContent = text;
  notice.append(words, button(showLabel, open), button(close, dismiss));
}
