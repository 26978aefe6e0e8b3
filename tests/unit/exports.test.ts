/** A text as Markdown: what programs and readers elsewhere get of notes, references, components and HTML. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
import { annotationsOf } from '../../src/features/exports/annotations.ts';
import { markdownOf } from '../../src/features/exports/markdown.ts';
import { GATE, more, textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';

const exported = (added: string) => {
  const article = library(copyWith({ [GATE]: more(added)(textOf(GATE)) }));
  const [gate] = article.sections;
  assert.ok(gate);
  return markdownOf(article, gate, (address) => `https://lock.example${address}`);
};

test('notes become footnotes, references become links to whole addresses', () => {
  const text = exported('Added: [he](keeper:prys) knew.^[**Aside.** By the [minutes](source:minutes-3).]');
  const [, marks = ''] = /Added: \[he\]\(https:\/\/lock\.example\/keepers\/prys\/\) ?knew\.(.*)/.exec(text) ?? [];
  const [, number] = /^\[\^(\d+)\]$/.exec(marks) ?? assert.fail(text);
  assert.match(
    text,
    new RegExp(
      `^\\[\\^${number}\\]: \\*\\*Aside\\.\\*\\* By the \\[minutes\\]\\(https://lock\\.example/minutes/3 "Minutes of the third meeting, Ambleford Council"\\)\\.$`,
      'm',
    ),
  );
  assert.doesNotMatch(text, /keeper:|source:/);
});

test('an annotation quotes the words of a note, with the words around them', () => {
  const added =
    'Long before that, and far from here, he came by boat. He knew [him](keeper:prys) well. So “he” said.^[By the [minutes](source:minutes-3).]';
  const article = library(
    copyWith({
      [GATE]: `---\nid: gate\ntitle: T\ndescription: d\n---\n\n${added}\n\nThe [cut](water:upper-cut).^[By the [minutes](source:minutes-3).]\n`,
    }),
  );
  const { items } = annotationsOf(article, (address) => address) as {
    items: { motivation: string; target: { selector: { exact?: string; prefix?: string; suffix?: string }[] } }[];
  };
  const quotes = items.slice(0, 4).map(({ motivation, target }) => {
    const { exact, prefix, suffix } = target.selector[0] ?? {};
    return [motivation, prefix, exact, suffix];
  });
  assert.deepEqual(quotes, [
    ['identifying', 'far from here, he came by boat. He knew '.slice(-32), 'him', ' well. So “he” said.'],
    ['commenting', ' well. ', 'So “he” said.', undefined],
    ['identifying', 'The ', 'cut', '.'],
    ['commenting', undefined, 'cut', undefined],
  ]);
});

test('a repeated note is one footnote, and so is the note of an entry', () => {
  const text = exported('A.[^again] B.[^again]\n\n[^again]: By the [minutes](source:minutes-3).');
  const [, first, second] = /A\.\[\^(\d+)\] B\.\[\^(\d+)\]/.exec(text) ?? assert.fail(text);
  assert.equal(first, second);
  assert.match(text, new RegExp(`^\\[\\^${first}\\]: By the`, 'm'));
  assert.match(text, /^\[\^1\]: \*\*Old Prys\*\* kept the lock/m);
});

test('a comment is left out, with what it says', () => {
  const text = exported('Before.\n\n{/* Ask the keeper. */}\n\nAfter {/* not this */} it.');
  assert.doesNotMatch(text, /Ask the keeper|not this|\{|\*\//);
  assert.match(text, /Before\.\n\nAfter +it\./);
});

test('HTML that Markdown has no sign for stays HTML, a component becomes a quotation of its words', () => {
  const text = exported('CO<sub>2</sub> rose.\n\n<Callout kind="Aside">Mind the [gate](water:upper-cut).</Callout>');
  assert.match(text, /CO<sub>2<\/sub> rose\./);
  assert.match(text, /^> Mind the \[gate\]\(https:\/\/lock\.example\/waters\/upper-cut\/\)\.$/m);
  assert.doesNotMatch(text, /Callout/);
});
