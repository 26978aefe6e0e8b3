/** `<search-page>`: the search as a page, with its whole state in its address: words, filters, the other side’s name. */
import { makeField } from '../../../ui/browser/make.ts';
import type { Search } from './engine.ts';
import { SearchBox } from './search-box.ts';

class SearchPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { line, field } = makeField(this.dataset['label'] ?? '');
    this.append(line);
    const box = new SearchBox(this, field, this.dataset['base'] ?? '/', (search) => {
      const address = addressOf(search);
      if (address.href === location.href) return;
      // Typing replaces the entry of the history; a choice adds one, so that Back undoes it.
      const typed = address.searchParams.get('q') !== new URLSearchParams(location.search).get('q');
      if (typed) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    });
    field.focus();
    const ask = async () => {
      // Where the search cannot be loaded, asking says so.
      const filters = await box.ready().then(
        (engine) => engine.filters,
        () => [],
      );
      await box.ask(searchOf(new URL(location.href), filters));
    };
    addEventListener('popstate', ask);
    await ask();
  }
}

/** Filters are in the address under their own names, in lower case. */
function addressOf({ query, filters, also }: Search): URL {
  const address = new URL(location.pathname, location.href);
  if (query) address.searchParams.set('q', query);
  for (const [name, value] of Object.entries(filters)) if (value) address.searchParams.set(name.toLowerCase(), value);
  if (!also) address.searchParams.set('also', '0');
  return address;
}

/** What an address searches for; parameters that are no filter of the site are passed over. */
function searchOf({ searchParams }: URL, filters: string[]): Search {
  return {
    query: searchParams.get('q') ?? '',
    filters: Object.fromEntries(filters.map((name) => [name, searchParams.get(name.toLowerCase()) ?? ''])),
    also: searchParams.get('also') !== '0',
  };
}
customElements.define('search-page', SearchPage);
