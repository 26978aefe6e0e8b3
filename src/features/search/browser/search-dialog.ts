/** The search as a dialog over any page: open at once, so that no key is lost, and filled when the search has come. */

import { retrying } from '../../../article/util/memoise.ts';
import { make, makeButton, makeField } from '../../../ui/browser/make.ts';
import type { SearchBox } from './search-box.ts';

/** The data of the button: the base of addresses, the name of the field, the word for closing. */
export interface Places {
  base: string;
  label: string;
  close: string;
}

/** The dialog of a page. */
export class SearchDialog {
  readonly #places: Places;
  readonly #element: HTMLElement;
  readonly #inner: HTMLElement;
  readonly #field: HTMLInputElement;

  constructor(places: Places) {
    this.#places = places;
    const close = { class: 'search-close', 'aria-label': places.close };
    const { line, field } = makeField(
      places.label,
      makeButton('×', () => element.hidePopover(), close),
    );
    this.#field = field;
    this.#inner = make('div', {}, line);
    // A modal dialog would make all of a long page inert, which takes a slow processor a third of a second; a popover does
    // not, closes by Escape or a press beside it, and gives the focus back.
    const named = { popover: 'auto', role: 'dialog', 'aria-label': places.label };
    const element = make('div', { class: 'search-dialog apparatus', ...named }, this.#inner);
    this.#element = element;
    element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) element.hidePopover();
    });
    element.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') history.replaceState({ ...history.state, search: undefined }, '');
    });
  }

  /** Fetches what shows the search, ahead of its first question. */
  readonly prepare = retrying(async (): Promise<SearchBox> => {
    const { SearchBox } = await import('./search-box.ts');
    return new SearchBox(this.#inner, this.#field, this.#places.base, ({ query }) => {
      // A way back: the page that a hit is opened from opens its search again.
      history.replaceState({ ...history.state, search: query }, '');
    });
  });

  /**
   * Opens the dialog.
   * @param query what it searches at once
   * @throws when the search cannot be loaded
   */
  async open(query?: string): Promise<void> {
    if (!this.#element.isConnected) document.body.append(this.#element);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    if (query) this.#field.value = query;
    this.#field.focus();
    this.#field.select();
    try {
      const box = await this.prepare();
      await box.ask({ query: this.#field.value, filters: {}, also: true });
    } catch (error) {
      this.#element.hidePopover();
      throw error;
    }
  }
}
