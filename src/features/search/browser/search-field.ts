/** The field of a search. */

/**
 * Makes the field in a line of its own.
 * @param label what it is called
 * @param after the elements beside it
 */
export function makeField(label: string, ...after: Node[]): { line: HTMLElement; field: HTMLInputElement } {
  const field = document.createElement('input');
  Object.assign(field, {
    type: 'search',
    autocomplete: 'off',
    spellcheck: false,
    placeholder: label,
    ariaLabel: label,
  });
  field.enterKeyHint = 'search';
  const line = document.createElement('div');
  line.className = 'search-field';
  line.append(field, ...after);
  return { line, field };
}
