/** The search itself, in the dialog and on the search page: field, filters, what was searched, hits. */
import { counted } from '../../../article/language.ts';
import { make } from '../../../ui/browser/make.ts';
import { type Engine, loadEngine } from './client.ts';
import type { Found, Search } from './engine.ts';
import type { Counts } from './facets.ts';
import { FIRST, type Hit, hitsByName } from './hit.ts';
import { about, elsewhereOf, filterOf, hitElement, noticesOf, startOf } from './search-view.ts';

/** Hits that each press of “more” adds. */
const PAGE = 10;
/** Milliseconds after which the search says that it is still at work. */
const PATIENCE = 300;

export class SearchBox {
  readonly field: HTMLInputElement;
  readonly #base: string;
  readonly #changed: (search: Search) => void;
  readonly #filters = make('div', { class: 'search-filters' });
  readonly #status = make('p', { class: 'search-status', role: 'status' });
  readonly #notices = make('div', { class: 'search-notices', 'aria-live': 'polite' });
  readonly #list = make('ol', { class: 'hits' });
  readonly #more = make('button', { type: 'button', class: 'search-more', hidden: '' });
  readonly #start = make('div', { class: 'search-start' });
  #search: Search = { query: '', filters: {}, also: true };
  #asked = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #typed: ReturnType<typeof setTimeout> | undefined;
  #engine: Engine | undefined;

  /** @param changed called before every search */
  constructor(root: HTMLElement, field: HTMLInputElement, base: string, changed: (search: Search) => void = () => {}) {
    this.#base = base;
    this.#changed = changed;
    this.field = field;
    root.append(this.#filters, this.#status, this.#notices, this.#list, this.#more, this.#start);
    this.field.addEventListener('input', () => {
      // A task of its own, so that the letter is drawn before anything is searched.
      clearTimeout(this.#typed);
      this.#typed = setTimeout(() => this.ask({ ...this.#search, query: this.field.value, also: true }));
    });
    root.addEventListener('keydown', (event) => this.#move(event));
  }

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
    clearTimeout(this.#waiting);
    const say = () => this.#say(document.body.dataset['searchWaiting'] ?? '');
    if (search.query.trim() !== '') this.#waiting = setTimeout(say, PATIENCE);
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
    this.#say(document.body.dataset['searchFailed'] ?? '');
  }

  /** Announces the state of the search in place of what it said or was about to say. */
  #say(words: string): void {
    clearTimeout(this.#waiting);
    this.#status.textContent = words;
  }

  #clear(): void {
    for (const part of [this.#list, this.#notices, this.#filters, this.#status]) part.replaceChildren();
    this.#more.hidden = true;
  }

  /** The entries that the query names, which are known before the index is loaded. */
  #named(engine: Engine, { query, filters }: Search): Node[] {
    if (Object.values(filters).some(Boolean)) return [];
    return hitsByName(query, engine.names).map(hitElement);
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
    const { labels } = engine;
    const count = counted(labels.results, found.total, document.documentElement.lang);
    const nothing = found.onlyCommon ? labels.searchOnlyCommon : labels.noResults;
    this.#say(found.total > 0 ? count : about(nothing, search.query));
    const ask = (next: Search) => {
      this.ask(next);
      this.field.focus();
    };
    const elsewhere = found.answered ? [] : elsewhereOf(engine, search, found);
    this.#notices.replaceChildren(...noticesOf(labels, search, found, ask), ...elsewhere);
    this.#list.replaceChildren(...hits.map(hitElement));
    this.#more.textContent = labels.more;
    this.#more.hidden = found.total <= hits.length;
    const asked = this.#asked;
    this.#more.onclick = async () => {
      const shown = this.#list.children.length;
      const further = await found.hits(shown, shown + PAGE).catch(() => undefined);
      if (asked !== this.#asked) return;
      if (!further) return this.#fail();
      this.#list.append(...further.map(hitElement));
      this.#list.children[shown]?.querySelector('a')?.focus();
      this.#more.hidden = found.total <= shown + further.length;
    };
  }

  #drawFilters({ labels, filters }: Engine, search: Search, counts: Counts): void {
    const choose = async (name: string, value: string) => {
      await this.ask({ ...search, filters: { ...search.filters, [name]: value } });
      this.#filters.querySelector<HTMLSelectElement>(`[data-filter="${CSS.escape(name)}"] select`)?.focus();
    };
    const choices = filters.flatMap(
      (name) => filterOf(name, search.filters[name] ?? '', counts[name] ?? {}, labels.all, choose) ?? [],
    );
    this.#filters.replaceChildren(...choices);
  }

  /** Suggestions: before a query, and where nothing was found. */
  #drawStart(engine: Engine): void {
    this.#start.hidden = false;
    if (!this.#start.hasChildNodes()) this.#start.replaceChildren(...startOf(engine));
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
