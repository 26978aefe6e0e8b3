/** The search as a dialog over any page: open at once, so that no key is lost, and filled when the search has come. */
import type { SearchBox } from './search-box.ts';
import { makeField } from './search-field.ts';

/** The data of the button: the base of addresses, the name of the field, the word for closing. */
export interface Places {
  base: string;
  label: string;
  close: string;
}

/** The dialog of a page. */
export class SearchDialog {
  readonly #places: Places;
  readonly #element = document.createElement('div');
  readonly #inner = document.createElement('div');
  readonly #field: HTMLInputElement;
  #box: Promise<SearchBox> | undefined;

  constructor(places: Places) {
    this.#places = places;
    const element = this.#element;
    element.className = 'search-dialog apparatus';
    // A modal dialog would make all of a long page inert, which takes a slow processor a third of a second; a popover does
    // not, closes by Escape or a press beside it, and gives the focus back.
    element.popover = 'auto';
    element.role = 'dialog';
    element.ariaLabel = places.label;
    element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) element.hidePopover();
    });
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'search-close';
    button.textContent = '×';
    button.setAttribute('aria-label', places.close);
    button.addEventListener('click', () => element.hidePopover());
    const { line, field } = makeField(places.label, button);
    this.#field = field;
    this.#inner.append(line);
    element.append(this.#inner);
    element.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') history.replaceState({ ...history.state, search: undefined }, '');
    });
  }

  /** Fetches what shows the search, ahead of its first question. */
  prepare(): Promise<SearchBox> {
    this.#box ??= import('./search-box.ts').then(
      ({ SearchBox }) =>
        new SearchBox(this.#inner, this.#field, this.#places.base, ({ query }) => {
          // A way back: the page that a hit is opened from opens its search again.
          history.replaceState({ ...history.state, search: query }, '');
        }),
    );
    this.#box.catch(() => {
      this.#box = undefined;
    });
    return this.#box;
  }

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
