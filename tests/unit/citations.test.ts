/** Citations are made from templates, to be quick; a reader must see what the style itself would have made of each work. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import { exported } from '../../src/ui/bibliography/bibliography.ts';
import { formatted } from '../../src/ui/bibliography/citation-format.ts';

const TITLES = [
  'The first reply',
  'Another reply',
  'The first reply. An article of ten parts',
  'What was said in St. Petersburg',
  'Who has no treaty?',
  'Who has no treaty? Two states. And why',
  'A so-called “peace” and its price',
  'Yearbook for 7777, in 1956 parts',
  'Мирный договор. Часть первая',
  '平和条約。序',
  'The reply... and what came of it',
  'Reply no. 5. the fifth',
  'On 10.5 of the treaty',
  'The 27 articles? Of the 27',
  'Is it 7777 or not?',
  'Notes of a day',
  'Notes of another day',
];
const CONTAINERS = [
  'Japan Times',
  'Growth, edition 1.0',
  'the unsigned peace',
  'Journal of Peace and War',
  'Что делать',
];
const AUTHORS = ['Abe', 'A. Panov', 'Tass (agency)', 'Ministry of Foreign Affairs of Japan'];
const STYLES = ['apa', 'harvard1', 'vancouver'].flatMap((style) =>
  ['en-US', 'de-DE'].map((lang) => [style, lang] as const),
);

test('every work is cited as its style cites it, whatever was cited before', () => {
  const types = ['webpage', 'article-newspaper', 'book'];
  for (const [style, [template, lang]] of STYLES.entries())
    for (const [n, title] of TITLES.entries()) {
      // Over the styles, every title is cited as every type.
      const type = types[(n + style) % types.length];
      const item = {
        type,
        title,
        author: [{ literal: AUTHORS[n % AUTHORS.length] }],
        'container-title': CONTAINERS[n % CONTAINERS.length],
        issued: { 'date-parts': [[1956 + n, ...(n === 5 ? [] : [10]), ...(n > 5 ? [1 + ((n * 9) % 31)] : [])]] },
        URL: `https://example.org/${n}/`,
      };
      const styled = new Cite([{ id: 'one', ...item }]).format('bibliography', {
        format: 'text',
        template,
        lang,
      });
      assert.equal(formatted({ id: `w${n}`, ...item }, template, lang), styled.trim(), `${template}, ${lang}, ${type}`);
    }
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
