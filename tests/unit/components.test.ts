/** The components of MDX in the article: what search finds, what counts as text, what is checked; each has all its forms. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toString as plain } from 'mdast-util-to-string';
import { check } from '../../src/article/check/check.ts';
import { wordsOfText } from '../../src/article/grammar/words.ts';
import { library } from '../../src/article/model/load.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { parse } from '../../src/article/read/markdown.ts';
import { warnings } from '../../src/features/proofreading/prose.ts';
import { recordsOf } from '../../src/features/search/build/records.ts';
import { components } from '../../src/ui/mdx/components.ts';
import { copyWith } from '../content-copy.ts';
import { withComponents } from '../fixtures/components.ts';

const dir = withComponents();
const section = () => library(dir).sections[0] ?? assert.fail('no section');

test('every component has a folder with its form on pages', () => {
  const folders = readdirSync('src/ui/mdx', { withFileTypes: true }).filter((item) => item.isDirectory());
  assert.deepEqual(
    folders.map(({ name }) => name).sort(),
    [...components.keys()].map((name) => name.toLowerCase()).sort(),
  );
  for (const name of components.keys()) {
    const file = join('src/ui/mdx', name.toLowerCase(), `${name}.astro`);
    assert.ok(existsSync(file), file);
  }
});

test('an article with every component is right', () => {
  assert.deepEqual(
    check(dir).map((problem) => `${place(problem)} ${message(problem)}`),
    [],
  );
});

test('references and notes in a component are those of its section, each note after the block that holds it', () => {
  const { references, notes } = section();
  const words = references.map((reference) => reference.words);
  for (const each of ['the keeper', 'the key', 'the Upper Cut']) assert.ok(words.includes(each), each);
  const inFigure = notes.find(({ body }) => plain({ type: 'root', children: body }).includes('later'));
  assert.equal((section().tree.children[inFigure?.block ?? -1] as { name?: string })?.name, 'Figure');
});

test('search finds a section by the words of its components and of their attributes', () => {
  const record = recordsOf(library(dir)).find(({ url }) => url === '/sections/gate/');
  const text = record?.content ?? '';
  for (const words of [
    'A caption of the keeper.',
    'Ann κλείς Prys',
    'Not a κλείς · Nobody found',
    'How it was gauged · A rod',
  ]) {
    assert.ok(text.includes(words), `“${words}” in: ${text}`);
  }
  assert.match(text, /The water falls\./);
  assert.match(text, /v=st/, 'the letters of a formula');
  assert.doesNotMatch(text, /frac|undefined|later/);
});

test('what is read in the text counts as its words; captions, formulas and notes do not', () => {
  const words = (text: string) => wordsOfText(parse(text));
  assert.equal(words('One two.\n\n<Callout kind="key" title="Three">Four.</Callout>'), 4);
  assert.equal(words('One.\n\n<Details summary="Two three">\nFour.^[Five six.]\n</Details>'), 4);
  assert.equal(words('One.\n\n<Figure src="a.png" alt="B" credit="C">Two.^[Three.]</Figure>'), 1);
  assert.equal(words('One <Formula tex="a + b" /> two.'), 2);
});

test('a component written on one line is the same as on several', () => {
  const shape = (text: string) =>
    JSON.stringify(parse(text), (key, value) => (key === 'position' || key === 'data' ? undefined : value));
  assert.equal(shape('<Callout kind="key">A *b*.</Callout>'), shape('<Callout kind="key">\n  A *b*.\n</Callout>'));
});

test('a word that is misspelt in an attribute is found in its line', () => {
  const text = '\n<Details summary="How it was gauuged">\nA rod.\n</Details>\n';
  const wrong = copyWith({
    'sections/02-water.mdx': `---\nid: water\ntitle: The water\ndescription: How it went.\n---\n\nA [key](keeper:prys).\n${text}`,
  });
  const found = warnings(wrong).filter(({ slug }) => slug === 'spelling');
  assert.deepEqual(
    found.map(({ line, details }) => [line, details['word']]),
    [[9, 'gauuged']],
  );
});
