/** The notice of a new edition. It waits for the reader: nothing changes until it is pressed. */
import { make, makeButton } from '../../../ui/browser/make.ts';

/** Remembers, for as long as the tab is open, that the reader dismissed the notice. */
const DISMISSED = 'new-edition-dismissed';

export function show(registration: ServiceWorkerRegistration): void {
  const notice = document.querySelector<HTMLElement>('.new-edition');
  if (!notice || notice.hasChildNodes() || sessionStorage.getItem(DISMISSED)) return;
  const { text = '', show: showLabel = '', close = '' } = notice.dataset;
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
  notice.append(make('p', {}, text), makeButton(showLabel, open), makeButton(close, dismiss));
}
