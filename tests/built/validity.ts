/** Whether a page is valid HTML, by a validator that knows the standard. */
import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';

/** The standard’s own rules: what is allowed where, ids and what refers to them, attributes and their values. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'no-missing-references': 'error',
    'no-implicit-close': 'error',
    'no-unknown-elements': 'error',
  },
});

/** The standard allows every custom element, whose names have a hyphen. */
const CUSTOM = /^Unknown element <[a-z]+-/;

/** @returns what is wrong with a page, a line each; empty when nothing is */
export function faults(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  const found = results.flatMap(({ messages }) =>
    messages
      .filter(({ message }) => !CUSTOM.test(message))
      .map(({ line, column, message, selector }) => `${line}:${column} ${message} (${selector})`),
  );
  // The validator takes what follows the end tag for a part of the page; browsers and other validators do not.
  const [, after = ''] = html.split(/<\/html>/i);
  return after.trim() === '' ? found : [...found, `after </html>: ${after.slice(0, 80)}`];
}

/** @throws AssertionError with what is wrong with the first page that is not valid. `pages` holds HTML by address. */
export function assertValid(pages: ReadonlyMap<string, string>): void {
  assert.ok(pages.size > 8);
  for (const [address, html] of pages) assert.deepEqual(faults(html), [], address);
}
