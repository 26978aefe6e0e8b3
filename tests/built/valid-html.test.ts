/** Every page of the article is valid HTML. The tests of other articles look at theirs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteDir } from '../site-dir.ts';
import { pagesOf } from './site.ts';
import { assertValid, faults } from './validity.ts';

test('the validator finds what is wrong', () => {
  const page = (body: string) =>
    `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`;
  assert.deepEqual(faults(page('<my-part><p>A</p></my-part>')), []);
  for (const body of [
    '<p id="a">A</p><p id="a">B</p>',
    '<span><p>A</p></span>',
    '<p>A',
    '<label for="no">A</label>',
    '<blink>A</blink>',
  ])
    assert.notDeepEqual(faults(page(body)), [], body);
  assert.notDeepEqual(faults(`${page('')}<script></script>`), []);
});

test('every page is valid', () => assertValid(pagesOf(siteDir)));
