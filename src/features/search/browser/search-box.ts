/** The search itself, in the dialog and on the search page: field, filters, what was searched, hits. */
import { counted } from '../../../article/language.ts';
import { type Engine, loadEngine } from './client.ts';
import type { Found, Search } from './engine.ts';
import type { Counts } from './facets.ts';
import { FIRST, type Hit } from './hit.ts';
import { hitsByName } from './hits-by-name.ts';

/** Hits that each press of “more” adds. */
const PAGE = 10;
/** Characters of a question that a message repeats. */
const REPEATED = 80;

/** A message that repeats what was typed. */
function about(label: string, query: string): string {
  const words = query.trim();
  const quoted = words.length > REPEATED ? `${words.slice(0, REPEATED)}…` : words;
  return label.replace('{words}', () => quoted);
}

/** An element with its attributes and children. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A search in a part of the page. */
export class SearchBox {
  readonly field: HTMLInputElement;
  readonly #base: string;
  readonly #changed: (search: Search) => void;
  readonly #filters = make('div', { class: 'search-filters' });
  readonly #status = make('p', { class: 'search-status', role: 'status' });
  readonly #notice = make('div', { class: 'search-told', 'aria-live': 'polite' });
  readonly #list = make('ol', { class: 'hits' });
  readonly #more = make('button', { type: 'button', class: 'search-more', hidden: '' });
  readonly #start = make('div', { class: 'search-start' });
  #search: Search = { query: '', filters: {}, also: true };
  #asked = 0;
  #engine: Engine | undefined;

  /**
   * @param root its container, after its field
   * @param base what addresses of the site begin with
   * @param changed called before every search
   */
  constructor(root: HTMLElement, field: HTMLInputElement, base: string, changed: (search: Search) => void = () => {}) {
    this.#base = base;
    this.#changed = changed;
    this.field = field;
    root.append(this.#filters, this.#status, this.#notice, this.#list, this.#more, this.#start);
    this.field.addEventListener('input', () => this.ask({ ...this.#search, query: this.field.value, also: true }));
    root.addEventListener('keydown', (event) => this.#move(event));
  }

  /** Fetches all that a search needs. */
  async ready(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    this.#engine = await loadEngine(this.#base);
    return this.#engine;
  }

  /** Searches, and shows what is found; an answer that was overtaken by a later question is dropped. */
  async ask(search: Search): Promise<void> {
    this.#search = search;
    if (this.field.value !== search.query) this.field.value = search.query;
    this.#changed(search);
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const engine = await this.ready();
      if (asked === this.#asked) await this.#answer(engine, search, asked);
    } catch {
      if (asked === this.#asked) this.#fail();
    }
  }

  /** Says that something could not be fetched, above the names that are known without it; the next question tries again. */
  #fail(): void {
    const named = this.#engine ? this.#named(this.#engine, this.#search) : [];
    this.#engine = undefined;
    this.#clear();
    this.#list.replaceChildren(...named);
    this.#status.textContent = document.body.dataset['searchFailed'] ?? '';
  }

  #clear(): void {
    for (const part of [this.#list, this.#notice, this.#filters, this.#status]) part.replaceChildren();
    this.#more.hidden = true;
  }

  /** The entries that the query names, which are known before the index is loaded. */
  #named(engine: Engine, { query, filters }: Search): Node[] {
    if (Object.values(filters).some(Boolean)) return [];
    return hitsByName(query, engine.names).map((hit) => this.#hit(hit));
  }

  async #answer(engine: Engine, search: Search, asked: number): Promise<void> {
    if (search.query.trim() === '') {
      this.#clear();
      this.#drawStart(engine);
      return;
    }
    const named = this.#named(engine, search);
    if (named.length > 0) {
      this.#start.hidden = true;
      this.#list.replaceChildren(...named);
    }
    const found = await engine.search(search);
    if (!found || asked !== this.#asked) return;
    const hits = await found.hits(0, FIRST);
    if (asked !== this.#asked) return;
    if (found.total > 0) this.#start.hidden = true;
    else this.#drawStart(engine);
    this.#draw(engine, search, found, hits);
    const counts = found.total > 0 ? await found.counts() : {};
    if (asked === this.#asked) this.#drawFilters(engine, search, counts);
  }

  #draw(engine: Engine, search: Search, found: Found, hits: Hit[]): void {
    const { words } = engine;
    const count = counted(words.results, found.total, document.documentElement.lang);
    const nothing = found.onlyCommon ? words.searchOnlyCommon : words.noResults;
    this.#status.textContent = found.total > 0 ? count : about(nothing, search.query);
    const elsewhere = found.total === 0 ? this.#elsewhere(engine, search) : [];
    this.#notice.replaceChildren(...this.#notices(words, search, found), ...elsewhere);
    this.#list.replaceChildren(...hits.map((hit) => this.#hit(hit)));
    this.#more.textContent = words.more;
    this.#more.hidden = found.total <= hits.length;
    const asked = this.#asked;
    this.#more.onclick = async () => {
      const shown = this.#list.children.length;
      const further = await found.hits(shown, shown + PAGE).catch(() => undefined);
      if (asked !== this.#asked) return;
      if (!further) return this.#fail();
      this.#list.append(...further.map((hit) => this.#hit(hit)));
      this.#list.children[shown]?.querySelector('a')?.focus();
      this.#more.hidden = found.total <= shown + further.length;
    };
  }

  /** The same question in the other languages of the site. */
  #elsewhere({ words, elsewhere }: Engine, { query }: Search): Node[] {
    const links = elsewhere.map(({ lang, name, address }) =>
      make('a', { href: `${address}?q=${encodeURIComponent(query)}`, lang, hreflang: lang }, name),
    );
    return links.length > 0
      ? [make('p', { class: 'elsewhere' }, words.searchElsewhere, ...links.flatMap((link) => [' ', link]))]
      : [];
  }

  #drawFilters({ words, filters }: Engine, search: Search, counts: Counts): void {
    this.#filters.replaceChildren(
      ...filters.flatMap((name) => this.#filter(name, counts[name] ?? {}, search, words.all) ?? []),
    );
  }

  /** What was searched besides or instead of the words, and how to undo it; each cause has its own line. */
  #notices(words: Engine['words'], search: Search, found: Found): Node[] {
    const { other, synonyms, instead, meant, left } = found;
    const button = (text: string, next: Search) => {
      const made = make('button', { type: 'button' }, text);
      made.addEventListener('click', () => {
        this.ask(next);
        this.field.focus();
      });
      return made;
    };
    const line = (label: string, strong: string, ...rest: (Node | string)[]) =>
      make('p', {}, `${label} `, make('b', {}, strong), ...rest);
    const besides = [
      ...(other ? [{ label: words.alsoSearched, what: other }] : []),
      ...(synonyms.length > 0 ? [{ label: words.searchSynonyms, what: synonyms.join(', ') }] : []),
    ];
    return [
      ...(instead ? [line(about(words.searchedFor, search.query), instead)] : []),
      ...(meant ? [make('p', {}, `${words.didYouMean} `, button(meant, { ...search, query: meant }))] : []),
      ...(left.length > 0 && found.total > 0 ? [line(about(words.searchLeftOut, search.query), left.join(', '))] : []),
      ...besides.map(({ label, what }) =>
        search.also
          ? line(label, what, ' ', button(words.notAlso, { ...search, also: false }))
          : make('p', {}, button(`${label} ${what}?`, { ...search, also: true })),
      ),
    ];
  }

  /** A choice among the values of one filter, with how many each would leave. */
  #filter(name: string, counts: Record<string, number>, search: Search, all: string): HTMLElement | undefined {
    const chosen = search.filters[name] ?? '';
    const values = Object.entries(counts).filter(([value, count]) => count > 0 || value === chosen);
    if (values.length === 0 || (values.length === 1 && !chosen)) return undefined;
    const select = make(
      'select',
      {},
      make('option', { value: '' }, all),
      ...values.map(([value, count]) => make('option', { value }, `${value} (${count})`)),
    );
    select.value = chosen;
    select.addEventListener('change', () => {
      this.ask({ ...search, filters: { ...search.filters, [name]: select.value } }).then(() =>
        this.#filters.querySelector<HTMLSelectElement>(`[data-filter="${CSS.escape(name)}"] select`)?.focus(),
      );
    });
    return make('label', { 'data-filter': name }, make('span', {}, name), select);
  }

  #hit({ address, title, kind, trail, excerpt, words }: Hit): HTMLElement {
    const parts = excerpt.map(({ text, marked }) => (marked ? make('mark', {}, text) : text));
    const url = new URL(address, location.href);
    for (const word of words) url.searchParams.append('mark', word);
    return make(
      'li',
      { class: 'hit' },
      make('p', { class: 'hit-kind' }, [kind, trail].filter(Boolean).join(' · ')),
      make('p', { class: 'hit-title' }, make('a', { href: url.href, 'data-place': address }, title)),
      make('p', { class: 'hit-excerpt' }, ...parts),
    );
  }

  /** Suggestions: before a query, and where nothing was found. */
  #drawStart({ words, start }: Engine): void {
    this.#start.hidden = false;
    if (this.#start.hasChildNodes()) return;
    this.#start.replaceChildren(
      make('p', {}, words.tryNames),
      ...start.flatMap(({ label, offers }) => [
        make('p', { class: 'search-offers' }, label),
        make(
          'ul',
          { 'aria-label': label },
          ...offers.map(({ title, address }) => make('li', {}, make('a', { href: address }, title))),
        ),
      ]),
    );
  }

  /** Arrow keys walk between the field and the hits; Enter in the field leads to the first. */
  #move(event: KeyboardEvent): void {
    const links = [...this.#list.querySelectorAll<HTMLElement>('a'), ...(this.#more.hidden ? [] : [this.#more])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const inField = document.activeElement === this.field;
    if (event.key === 'Enter' && inField && !event.isComposing) links[0]?.click();
    else if (event.key === 'ArrowDown' && (inField || at >= 0)) links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? this.field).focus();
    else return;
    event.preventDefault();
  }
}
