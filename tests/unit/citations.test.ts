/** Citations come from a cache; a reader must see what the style itself makes of each work. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { exported } from '../../src/ui/bibliography/bibliography.ts';
import { formatted } from '../../src/ui/bibliography/citation-format.ts';

test('a cached citation is that of the same work in the same style and language alone', () => {
  const item = {
    type: 'webpage',
    title: 'The first reply',
    author: [{ literal: 'Keeper of the lock' }],
    issued: { 'date-parts': [[1956, 10, 19]] },
    URL: 'https://example.org/reply/',
  };
  const changed = [
    item,
    { ...item, title: 'Another reply' },
    { ...item, issued: { 'date-parts': [[1957, 10, 19]] } },
    { ...item, author: [{ literal: 'Keeper of the key' }] },
    { ...item, URL: 'https://example.org/other/' },
  ];
  const cited = [
    ...changed.map((each) => [each, 'apa', 'en-US'] as const),
    [item, 'apa', 'de-DE'] as const,
    [item, 'harvard1', 'en-US'] as const,
  ].map(([each, template, lang]) => {
    const [first, second] = [1, 2].map((turn) => formatted({ id: `w${turn}`, ...each }, template, lang));
    assert.equal(first, second, 'whatever its id');
    // The processor takes a third of a second to start, so that it is asked about one work alone.
    if (each === item) {
      const plain = new Cite([each]).format('bibliography', { format: 'text', template, lang });
      assert.equal(first, plain.trim());
    }
    return `${template} ${lang} ${first}`;
  });
  assert.equal(new Set(cited).size, cited.length, 'each is cited in its own way');
});

test('BibTeX escapes what means something to LaTeX, in words and not in addresses, and gives each address once', () => {
  const item = {
    id: 'up_by-1.9',
    type: 'webpage',
    title: 'Trade up 1.9% to $244bn: Q&A #1, {so} a_b ~ c^d \\ e',
    author: [{ literal: 'Smith & Sons' }],
    URL: 'https://example.org/a_b?c=1&d=%20#e',
  };
  const bib = exported([item], 'bibtex');
  const plain = bib.replaceAll(/(?<!\\)[{}]/g, '');
  assert.ok(
    plain.includes(
      '1.9\\% to \\$244bn: Q\\&A \\#1, \\{so\\} a\\_b \\textasciitilde c\\textasciicircumd \\textbackslash e',
    ),
    plain,
  );
  assert.match(plain, /Smith \\& Sons/);
  assert.equal(bib.split('https://example.org/a_b?c=1&d=%20#e').length, 2, bib);
});
