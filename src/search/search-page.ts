/** `<search-page>`: starts the search of the page’s address (`?q=`), and keeps the address in step with the field. */
import { loadSearch } from './load-search.ts';
import { nameFilters, searchParts } from './search-parts.ts';

class SearchPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    nameFilters(this);
    this.append(...searchParts(this.dataset['kind'] ?? ''));
    try {
      await loadSearch(this.dataset['bundle'] ?? '');
    } catch {
      this.textContent = document.body.dataset['searchFailed'] ?? '';
      return;
    }
    const field = this.querySelector<HTMLInputElement>('input');
    if (!field) return;
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (query) {
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    field.focus();
    field.addEventListener('input', () => {
      const address = new URL(location.href);
      if (field.value) address.searchParams.set('q', field.value);
      else address.searchParams.delete('q');
      history.replaceState(null, '', address);
    });
  }
}
customElements.define('search-page', SearchPage);
