/** Every page of the article is valid HTML. The tests of other articles look at theirs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesByLanguage } from '../built/site.ts';
import { assertValid, faults } from '../built/validity.ts';
import { siteDir } from '../site-dir.ts';

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

/** How many pages of a type are looked at; tests/built/other-article.test.ts looks at every page of a smaller article. */
const FEW = 2;

test('the pages of every type are valid in every language, and all sections of the original', () => {
  const pages = [...pagesByLanguage(siteDir)].flatMap(([folder, all]) => {
    const types = Map.groupBy(all, ([address]) => {
      const parts = address.slice(folder.length + 1).split('/');
      return `${parts[0]} ${parts.length}`;
    });
    if (folder !== '') return [...types].flatMap(([, of]) => of.slice(0, 1));
    return [...types].flatMap(([type, of]) => (type === 'sections 3' ? of : of.slice(0, FEW)));
  });
  assertValid(new Map(pages));
});
