/**
 * The rules by which the radio buttons of `Filter.astro` hide the items of a list that lack the chosen word in
 * `data-NAME`.
 */
export function filterRules(name: string, ids: string[]): string {
  return ids
    .map((id) => `main:has(#_${name}-${id}:checked) [data-${name}]:not([data-${name}~="${id}"]){display:none}`)
    .join('');
}
