/** The choices of `Filter.astro`, and the rules that make them work without a script. */

/** One choice of a filter. */
export interface Option {
  id: string;
  label: string;
  /** How many items it leaves. */
  count: number;
}

/** The words of site.yaml that items may have, with how many items have each. @param given the word of each item */
export const optionsOf = (words: Record<string, string>, given: string[]): Option[] =>
  Object.entries(words).map(([id, label]) => ({ id, label, count: given.filter((word) => word === id).length }));

/** The rules by which radio buttons hide the items of a list that lack the chosen word in `data-NAME`, by that name. */
export const filterRules = (filters: { [name: string]: Pick<Option, 'id'>[] }): string =>
  Object.entries(filters)
    .flatMap(([name, options]) =>
      options.map(
        ({ id }) => `main:has(#_${name}-${id}:checked) [data-${name}]:not([data-${name}~="${id}"]){display:none}`,
      ),
    )
    .join('');
