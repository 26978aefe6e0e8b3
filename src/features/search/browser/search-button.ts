/**
 * `<search-button>`: opens the search in a dialog when its link is pressed, or by `/` and Ctrl-K or ⌘-K from anywhere
 * but a field. The search itself is fetched when it is first wanted; pointing at the button is a first sign of that.
 */
import { loadEngine } from './client.ts';
import { type Places, SearchDialog } from './search-dialog.ts';

class SearchButton extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const places = { ...this.dataset } as unknown as Places;
    const dialog = new SearchDialog(places);
    // The worker and what shows its answers are fetched side by side.
    const prepare = () => {
      loadEngine(places.base).catch(() => {});
      dialog.prepare().catch(() => {});
    };
    const open = async (event?: Event, query?: string) => {
      event?.preventDefault();
      prepare();
      try {
        await dialog.open(query);
      } catch {
        location.href = link.href;
      }
    };
    for (const sign of ['pointerenter', 'focus']) link.addEventListener(sign, prepare, { once: true });
    link.addEventListener('click', (event) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) open(event);
    });
    document.addEventListener('keydown', (event) => {
      const field = (event.target as Element).closest('input, textarea, select, [contenteditable]');
      const slash = event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey;
      const k = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;
      if (!field && (slash || k)) open(event);
    });
    const left = (history.state as { search?: string } | null)?.search;
    if (left) open(undefined, left);
  }
}
customElements.define('search-button', SearchButton);

if (new URLSearchParams(location.search).has('mark')) import('./marks.ts');
