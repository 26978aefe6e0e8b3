/** A text as Markdown: what programs and readers elsewhere get of notes, references, components and HTML. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../src/article/model/load.ts';
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
