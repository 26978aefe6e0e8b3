/**
 * `<search-button>`: opens the search in a dialog over the page when its link is pressed, or by `/` and Ctrl-K or ⌘-K from
 * anywhere but a field. The dialog is open at once, so that no key is lost; the search itself is fetched when it is first
 * wanted, and pointing at the button is a first sign of that.
 */
import { retrying } from '../../../article/util/memoise.ts';
import { make, makeButton, makeField } from '../../../ui/browser/make.ts';
import { loadEngine } from './client.ts';

class SearchButton extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const dialog = this.#dialog();
    const open = async (event?: Event, query?: string) => {
      event?.preventDefault();
      dialog.fetch();
      await dialog.open(query).catch(() => {
        location.href = link.href;
      });
    };
    for (const sign of ['pointerenter', 'focus']) link.addEventListener(sign, dialog.fetch, { once: true });
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

  #dialog() {
    const { base = '/', label = '', close = '' } = this.dataset;
    const closing = makeButton('×', () => dialog.hidePopover(), { class: 'search-close', 'aria-label': close });
    const { line, field } = makeField(label, closing);
    const inner = make('div', {}, line);
    // A modal dialog would make all of a long page inert, which takes a slow processor a third of a second; a popover does
    // not, closes by Escape or a press beside it, and gives the focus back.
    const named = { popover: 'auto', role: 'dialog', 'aria-label': label };
    const dialog = make('div', { class: 'search-dialog apparatus', ...named }, inner);
    dialog.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !dialog.contains(relatedTarget)) dialog.hidePopover();
    });
    // A way back: the page that a hit is opened from opens its search again.
    const keep = (search?: string) => history.replaceState({ ...history.state, search }, '');
    dialog.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') keep();
    });
    const load = retrying(async () => {
      const { SearchBox } = await import('./search-box.ts');
      return new SearchBox(inner, field, base, ({ query }) => keep(query));
    });
    return {
      /** Fetches the worker, and what shows its answers, side by side. */
      fetch: () => {
        loadEngine(base).catch(() => {});
        load().catch(() => {});
      },
      /** @throws when the search cannot be loaded */
      open: async (query?: string) => {
        if (!dialog.isConnected) document.body.append(dialog);
        if (!dialog.matches(':popover-open')) dialog.showPopover();
        if (query) field.value = query;
        field.focus();
        field.select();
        try {
          const box = await load();
          await box.ask({ query: field.value, filters: {}, also: true });
        } catch (error) {
          dialog.hidePopover();
          throw error;
        }
      },
    };
  }
}
customElements.define('search-button', SearchButton);

if (new URLSearchParams(location.search).has('mark')) import('./marks.ts');
