/** What stands below the field of a search, in the dialog and on the search page: narrowing by kind, count, results. */

/** How one result looks, in Pagefind’s template language: its kind, its title, and the passages that hold the words. */
const RESULT = `<li class="pf-result hit">
  <p class="hit-kind">{{ meta.kind }}</p>
  <p class="hit-title"><a href="{{ url | safeUrl }}">{{ meta.title }}</a></p>
  {{#if sub_results}}{{#each sub_results as sub}}
    {{#if eq(sub.title, meta.title)}}<p class="hit-excerpt"><a href="{{ sub.url | safeUrl }}">{{+ sub.excerpt +}}</a></p>
    {{:else}}<p class="hit-excerpt hit-part"><a href="{{ sub.url | safeUrl }}"><b>{{ sub.title }}</b> {{+ sub.excerpt +}}</a></p>{{/if}}
  {{/each}}{{:else}}<p class="hit-excerpt">{{+ excerpt +}}</p>{{/if}}
</li>`;

/** @param kind the label of the filter by kind, which is also its name in the index */
export function searchParts(kind: string): HTMLElement[] {
  const filter = document.createElement('pagefind-filter-dropdown');
  filter.setAttribute('filter', kind);
  filter.setAttribute('label', kind);
  filter.setAttribute('single-select', '');
  const results = document.createElement('pagefind-results');
  const template = document.createElement('script');
  template.type = 'text/pagefind-template';
  template.textContent = RESULT;
  results.append(template);
  return [filter, document.createElement('pagefind-summary'), results];
}

/**
 * Gives the filters the names that Pagefind shows but does not tell to a screen reader, whenever it draws them.
 * To be called before Pagefind is loaded.
 */
export function nameFilters(search: HTMLElement): void {
  const name = () => {
    for (const button of search.querySelectorAll('pagefind-filter-dropdown [role=combobox]:not([aria-label])')) {
      button.setAttribute('aria-label', button.closest('pagefind-filter-dropdown')?.getAttribute('label') ?? '');
    }
  };
  new MutationObserver(name).observe(search, { childList: true, subtree: true });
}
