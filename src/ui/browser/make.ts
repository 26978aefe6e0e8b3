/**
 * Makes an element.
 * @param attributes its attributes by name
 * @param children what it contains
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button with its text. */
export function makeButton(
  text: string,
  pressed: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, text);
  button.addEventListener('click', pressed);
  return button;
}

/** The field of a search in a line of its own, and the elements beside it. */
export function makeField(label: string, ...after: Node[]): { line: HTMLElement; field: HTMLInputElement } {
  const field = make('input', {
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: label,
    'aria-label': label,
    enterkeyhint: 'search',
  });
  return { line: make('div', { class: 'search-field' }, field, ...after), field };
}
