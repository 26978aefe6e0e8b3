/**
 * `<search-button>`: opens the search in a dialog when its link is pressed, or by `/` and Ctrl-K or ⌘-K from anywhere
 * but a field. The search itself is fetched when it is first wanted; pointing at the button is a first sign of that.
 */
import type { Places } from './search-dialog.ts';

class SearchButton extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const load = () =>
      import('./search-dialog.ts').then(({ searchDialog }) => searchDialog({ ...this.dataset } as unknown as Places));
    const open = async (event: Event) => {
      event.preventDefault();
      try {
        (await load()).open();
      } catch {
        location.href = link.href;
      }
    };
    for (const sign of ['pointerenter', 'focus'])
      link.addEventListener(sign, () => void load().catch(() => {}), { once: true });
    link.addEventListener('click', (event) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) open(event);
    });
    document.addEventListener('keydown', (event) => {
      const field = (event.target as Element).closest('input, textarea, select, [contenteditable]');
      const slash = event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey;
      const k = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;
      if (!field && (slash || k)) open(event);
    });
  }
}
customElements.define('search-button', SearchButton);
