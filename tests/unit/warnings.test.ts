/**
 * The check warns, with line and column, of what a page would show as it is typed or would leave out, and accepts what only
 * looks like it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/article/check/check.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { warnings } from '../../src/features/proofreading/prose.ts';
import { GATE, more, PRYS, swap, textOf } from '../bad-input/cases.ts';
import { LEVELS } from '../bad-input/charts.ts';
import { copyWith } from '../content-copy.ts';

const told = (dir: string) =>
  warnings(dir)
    .filter(({ slug }) => slug !== 'spelling')
    .map((problem) => `${place(problem).replace('content/', '')} ${message(problem)}`);

/** Texts as sections of one article, each beginning at line 13 of its file, and what is reported of each. */
function sectionsOf(texts: string[]): (index: number) => { errors: string[]; lines: string[] } {
  const fileOf = (index: number) => `sections/${100 + index}.mdx`;
  const dir = copyWith(
    Object.fromEntries(
      texts.map((text, index) => [fileOf(index), more(text)(textOf(GATE)).replace('id: gate', `id: gate-${index}`)]),
    ),
  );
  const errors = check(dir).map((problem) => `${place(problem)} ${message(problem)}`);
  const lines = told(dir);
  return (index) => ({
    errors: errors.filter((line) => line.startsWith(`content/${fileOf(index)}:`)),
    lines: lines
      .filter((line) => line.startsWith(`${fileOf(index)}:`))
      .map((line) => line.slice(fileOf(index).length + 1)),
  });
}

const raw: [text: string, at: string, part: RegExp][] = [
  ['The ** bold ** word', '13:5', /would show “\*\*” as typed.*“\*\*words\*\*”/],
  ['This **is open', '13:6', /“\*\*”/],
  ['This **ends.**here', '13:13', /“\*\*”.*no letter behind a full stop/],
  ['This *is open', '13:6', /“\*”.*“\*words\*”/],
  ['This _is open', '13:6', /“_”/],
  ['It is $E=mc^2$ here', '13:7', /“\$E=mc\^2\$”.*<Formula/],
  ['$$\nx\n$$', '13:1', /“\$\$”/],
  ['A \\alpha B', '13:3', /“\\alpha”.*“\\\\”/],
  ['The ==marked== word', '13:5', /“==marked==”.*“\*\*words\*\*”/],
  ['H~2~O', '13:2', /“~2~”.*<sub>2<\/sub>/],
  ['10^−3^', '13:3', /“\^−3\^”.*<sup>3<\/sup>/],
  ['10^6 m', '13:3', /“\^6”.*<sup>/],
  ['A ~~ b ~~ c', '13:3', /“~~”/],
  [':::note\nA callout.\n:::', '13:1', /“:::note”.*<Callout/],
  ['> [!WARNING]\n> Beware.', '13:3', /“\[!WARNING\]”.*<Callout/],
  ['Term\n: Definition', '14:1', /“: Definition”.*“- \*\*Term:\*\*/],
  ['#Heading', '13:1', /“#Heading”.*space/],
  ['| a | b |\n| c | d |', '13:1', /“\| a \| b \|”.*“\| --- \|”/],
  ['• one\n• two', '13:1', /“• one”.*“- ”/],
  ['-one\n-two', '13:1', /“-one.*“- ”/],
  ['See [[Prys]].', '13:5', /“\[\[Prys\]\]”/],
  ['![A gate]', '13:1', /“!\[A gate\]”.*pictures\/name\.png/],
  ['So [@smith2004, p. 3].', '13:4', /“\[@smith2004, p\. 3\]”.*source:id/],
  ['Good :smile:.', '13:6', /“:smile:”/],
  ['A `code without end', '13:3', /“`”/],
  ['A &nbsp b', '13:3', /“&nbsp”/],
  ['A &foo; b', '13:3', /“&foo;”.*no such character/],
  ['A &#0; b', '13:3', /“&#0;”/],
  ['A &amp;nbsp; b', '13:3', /“&amp;nbsp;”/],
  ['In [a link ** here **](keeper:prys)', '13:12', /“\*\*”/],
  ['A.^[**Aside.** By the [minutes](source:minutes-3), $x$.]', '13:52', /“\$x\$”/],
  ['A line\nthat goes on\nand has ==this==', '15:9', /“==this==”/],
  ['> A line\n> and ==this==', '14:7', /“==this==”/],
  ['!!! note', '13:1', /“!!! note”.*<Callout/],
  ['[x] done', '13:1', /“\[x\] ?”.*list/],
  ['So he said.[1]', '13:12', /“\[1\]”.*source:id/],
  ['A %%comment%% b', '13:3', /“%%comment%%”/],
  ['The end\\', '13:8', /“\\”/],
  ['・one\n・two', '13:1', /“・one ・t”.*“- ”/],
  ['①one\n②two', '13:1', /“①one ②t”/],
  ['１．one\n２．two', '13:1', /“１．one ２．t”/],
  ['## One\n\n## Two\n\nText.', '13:1', /The part below this heading holds no text/],
  ['Text.\n\n## One', '15:1', /The part below this heading holds no text/],
  ['[Note]: text', '13:1', /“\[Note\]: …”.*not shown/],
  ['1986. It rained.', '13:1', /“1986\.” begins a numbered list.*1986\\\./],
  ['## A\n\n#### B', '15:1', /“####” skips a level. Write “###”/],
  ['### A', '13:1', /“###” skips a level. Write “##”/],
  ['Text …', '13:1', /put there for a beginning/],
  ['Text.^ [**Aside.** words]', '13:6', /“\^ \[”.*without a space/],
  ['text :::note', '13:6', /“:::note”.*<Callout/],
  ['- [ ]\n- [x]done', '13:3', /“\[ \]”.*list/],
  ['So he said [1] and [2, 3].', '13:20', /“\[2, 3\]”.*source:id/],
  ['a) one\nb) two', '13:1', /“a\) one b\) t”.*“- ”/],
  ['1.one\n2.two', '13:1', /“1\.one.*“1\. ” and a space/],
  ['– one\n– two', '13:1', /“– one/],
  ['A | B\n- | -\n1 | 2', '14:3', /“\| -”.*“\| --- \|”/],
  ['####### Seven', '13:1', /“#######”.*“##”/],
  ['// later', '13:1', /“\/\/ later”.*\{\/\*/],
  ['*[ABC]: A B C', '13:1', /“\*\[ABC\]: A B C”.*brackets/],
  ['漢字《かんじ》', '13:2', /“字《かんじ》”.*\{漢字\|かんじ\}/],
  ['<Details summary="**A**">B</Details>', '13:19', /“\*\*” as typed\. The value of an attribute is plain text/],
  ['| a | b |\n| - | - |\n| 1 | 2 | 3 |', '15:1', /3 cells, and its table 2 columns/],
  ['## \n\nA', '13:1', /This heading holds no text/],
  ['-\n- A', '13:1', /This item of the list holds no text/],
  ['A.[^l]\n\n- [^l]: By the [minutes](source:minutes-3).', '15:1', /This item of the list holds no text/],
  ['<Callout kind="note"></Callout>', '13:1', /<Callout> holds no text/],
  ['The first line\nand a second.\n---', '13:1', /makes this paragraph a heading/],
  ['A sentence.\n---\nAnother.', '13:1', /makes this paragraph a heading/],
  ['A **bold *and italic** text*.', '13:4', /set off twice/],
  ['2*3*4', '13:2', /Two “\*” between digits.*“×”/],
  ['```js title="a.js"\nA\n```', '13:1', /“title="a\.js"”.*not shown/],
  ['```mermaid\nA\n```', '13:1', /“mermaid” as code/],
  ['A.[^l]\n\n[^l]: By the [minutes](source:minutes-3).\n\n  More.', '17:3', /does not belong to the note/],
  ['A.^[Aside. By the [minutes](source:minutes-3).]', '13:3', /not in bold.*“\*\*Aside\.\*\* …”/],
  ['A.^[***Aside.*** By the [minutes](source:minutes-3).]', '13:3', /not in bold/],
  ['By [source:minutes-3] and (all) keeper:prys.', '13:5', /“source:minutes-3”.*“\[words\]\(source:minutes-3\)”/],
  ['So says keeper:prys.', '13:9', /“keeper:prys”/],
  ['In 1956--1960', '13:8', /“--”.*“–”/],
  ['A word---a word', '13:7', /“---”/],
  ['A -- b', '13:3', /“--”/],
  ['TODO write', '13:1', /“TODO”.*what belongs here/],
  ['It was so [citation needed].', '13:11', /“\[citation needed\]”/],
  ['Lorem ipsum dolor', '13:1', /“Lorem ipsum”/],
  ['So [see @smith; @jones].', '13:4', /“\[see @smith; @jones\]”.*source:id/],
  ['As @smith2004 says', '13:4', /“@smith2004”.*source:id/],
  ['So he said.¹', '13:12', /“¹”.*source:id/],
  ['.. note:: A', '13:1', /“\.\. note:: A”.*<Callout/],
  ['- [-] half\n- [] none', '13:3', /“\[-\]”.*list/],
  ['[A](keeper:prys "Words")', '13:1', /“Words” is not shown/],
  ['>\n\nA', '13:1', /This quotation holds no text/],
  ['By [us](https://example.org/a).', '13:4', /an address for examples/],
  ['| a |\n| - |\n| - one |', '15:3', /“- one”.*A cell of a table holds none/],
  ['| a |\n| - |\n| ## One |', '15:3', /“## One”/],
  ['| a |\n| - |\n| > one |', '15:3', /“> one”/],
  ['| a |\n| - |\n| one<br />- two |', '15:12', /“- two”/],
  ['| a |\n| - |\n| 1. one<br />2. two |', '15:1', /“1\. … 2\. …”/],
  ['| a |\n| - |\n| one&lt;br&gt;two |', '15:6', /“&lt;br&gt;”.*“<br \/>”/],
  ['| a |\n| - |\n| [x] |', '15:3', /“\[x\]”/],
  ['<Callout kind="note">- one</Callout>', '13:22', /“- one”.*line of its own/],
  ['<Details summary="# One">A</Details>', '13:19', /“# One”/],
  ['A.^[- **Aside.** By the [minutes](source:minutes-3).]', '13:5', /“- ”/],
  ['--', '13:1', /“--”.*“\*\*\*”/],
  ['So it is :+1:', '13:10', /“:\+1:”/],
  ['^[**Aside.** By the [minutes](source:minutes-3).] A.', '13:1', /belongs to no words/],
  ['A. ^[**Aside.** By the [minutes](source:minutes-3).]', '13:4', /A space parts this note/],
  ['<Callout kind="note">{/* A */}</Callout>', '13:1', /<Callout> holds no text/],
];
const ofRaw = sectionsOf(raw.map(([text]) => text));
for (const [index, [text, at, part]] of raw.entries()) {
  test(`warns of ${JSON.stringify(text)}`, () => {
    const { errors, lines } = ofRaw(index);
    assert.deepEqual(errors, []);
    assert.ok(
      lines.some((line) => line.startsWith(`${at} `) && part.test(line)),
      `wanted ${at} ${part}; told:\n${lines.join('\n') || 'nothing'}`,
    );
  });
}

const pictures: [text: string, at: string, part: RegExp][] = [
  ['![](../pictures/gate.png)', '13:1', /says nothing to those who do not see it/],
  ['![gate.png](../pictures/gate.png)', '13:1', /says nothing to those who do not see it/],
  ['![A](../pictures/gate.png)\nA caption.', '13:1', /paragraph of its own.*<Figure/],
  ['<Figure src="../pictures/gate.png" alt="gate.png" />', '13:1', /says nothing.*“alt”/],
  ['<Figure src="../pictures/gate.png" alt="The *gate*" />', '13:1', /“\*gate\*”.*attribute is plain text/],
  ['## ![A](../pictures/gate.png)\n\nText.', '13:4', /paragraph of its own/],
];
for (const [text, at, part] of pictures) {
  test(`warns of the picture ${JSON.stringify(text)}`, () => {
    const bytes = Buffer.from('89504e470d0a1a0a', 'hex');
    const lines = told(copyWith({ 'pictures/gate.png': bytes, [GATE]: more(text)(textOf(GATE)) }));
    assert.ok(
      lines.some((line) => line.startsWith(`${GATE}:${at} `) && part.test(line)),
      lines.join('\n'),
    );
  });
}

test('suggests no link to an entry that has no name in the language of the article', () => {
  const dir = copyWith({ [PRYS]: textOf(PRYS).replace('lang: en,', 'lang: el,') });
  assert.deepEqual(told(dir), []);
});

const fine = [
  'It cost $5 and $10, US$3 or A$ 4 – $5-$10.',
  '5 * 3 * 2 = 30, a ~ b ~ c, about ~5, a | b, AT&T & co., C++ and g++, a == b.',
  'A well-known – and 10–20 m² — word, a:b, act:c, @name and “see [1956]”, CO², -5, --links.',
  'A snake_case_word, 3:45pm, a:b, Term: text, and “[the] [sic] time”.',
  '\\*as it is\\*, \\[\\^x\\], \\$x\\$, \\~2\\~, \\==x\\==, \\`a\\`, \\_a, C:\\\\dir.',
  '&lt;b&gt; AT&T; R&D;',
  'A *word ^[**Aside.** By *the* [minutes](source:minutes-3).] goes on*.',
  'A.[^l]\n\n[^l]: By the [minutes](source:minutes-3).\n\n    More.\n\nText.',
  'A title\n---\n\nText.\n\n* * *',
  '「春」《源氏物語》 and 2 * 3 * 4 and a/b // c.',
  'Text.[^key ]',
  'Code: `**`, `$x$`, `^[x]`, `[^x]`, `[a](b:c)`.',
  '```\n**, $x$, ^[x], :::note\n```',
  '~~~\nA\n~~~',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '| a | b |\n| - | - |\n| • one<br />• two | - |\n| – | 1. May |\n| > 5 | -3 |',
  '1. One\n2. Two\n\n- [ ] Open',
  'See https://lock.example/_a_*b*?x=~y~ and **“this”**, *that*, __those__.',
  '日本語**背景。**日本、**「重要」**です。',
  'H<sub>2</sub>O &nbsp; &copy; &#8212; Caf&eacute;.',
  '## A\n\n### B\n\nb\n\n## C\n\n### D\n\n#### E\n\ne',
  `“He left … and ${'came again, '.repeat(20)}” they said … later.`,
];
const ofFine = sectionsOf(fine);
for (const [index, text] of fine.entries()) {
  test(`accepts ${JSON.stringify(text)} as it is`, () => assert.deepEqual(ofFine(index), { errors: [], lines: [] }));
}

test('warns of a link to a page of the site by its whole address', () => {
  const text = '[A](https://lock.example/keepers/prys/) [B](https://LOCK.example) [C](https://lock.example/other/)';
  assert.deepEqual(
    told(copyWith({ [GATE]: more(text)(textOf(GATE)) })).map((line) =>
      /:(\d+:\d+) .*Write “(.*?)”/.exec(line)?.slice(1),
    ),
    [
      ['13:1', '/keepers/prys/'],
      ['13:41', '/'],
    ],
  );
});

test('warns of signs in the caption of a chart, at its field', () => {
  const chart = `${LEVELS}caption: "A ==b== by source:minutes-3"\n`;
  const lines = told(copyWith({ 'charts/levels.yaml': chart, [GATE]: more('<Chart id="levels" />')(textOf(GATE)) }));
  assert.deepEqual(
    lines.map((line) => /^charts\/levels\.yaml:14:1 .*“(.*?)” as typed/.exec(line)?.[1]),
    ['source:minutes-3', '==b=='],
  );
});

const fields: [file: string, from: string, to: string, at: string, part: RegExp][] = [
  [GATE, 'title: The gate', 'title: "The *old* gate"', '3:1', /“title” would show “\*old\*” as typed/],
  [GATE, 'title: The gate', 'title: "The [gate](keeper:prys)"', '3:1', /“\[gate\]\(keeper:prys\)”/],
  [GATE, 'title: The gate', 'title: The gate &amp; the lock', '3:1', /“&amp;”/],
  [GATE, 'title: The gate', 'title: The gate #1', '3:16', /“#1” is read as a comment/],
  [PRYS, 'Keeper of the lock', 'Keeper of **the** lock', '4:1', /“what” would show “\*\*the\*\*”/],
  [PRYS, 'name: Yr Hen Brys', 'name: "Yr `Hen` Brys"', '7:17', /“names › 2 › name” would show “`Hen`”/],
  [PRYS, 'Keeper of the lock', 'What it is, in one line', '4:1', /put there for a beginning/],
  ['sources.yaml', 'Minutes of the third', 'Minutes^[a] of the third', '2:3', /“1 › title” would show “\^\[”/],
  ['sources.yaml', '  read: 2026-11-01\n', '', '1:3', /on which day the source “minutes-3” was read/],
  ['sources.yaml', '1887-04', '2027', '9:3', /“minutes-3” was read before it was issued/],
  ['sources.yaml', 'https://lock.example/minutes/3', 'http://localhost:4321/', '5:3', /or of this machine alone/],
  [
    'sources.yaml',
    'Minutes of the third',
    'Minutes # 5 of the third',
    '2:17',
    /“# 5 of the third meeting” is read as a/,
  ],
  ['sources.yaml', 'rank: minutes', 'note: "One.\\nTwo."\n  rank: minutes', '7:3', /has several lines/],
  ['site.yaml', '"#444444"', '"#aaaaaa"', '22:15', /#aaaaaa is hard to see on #f8f6f0: its contrast is 2\.1/],
  ['site.yaml', 'https://lock.example/', 'https://example.org/', '7:1', /an address for examples/],
  ['site.yaml', 'A short quarrel over a gate, retold.', '…', '4:1', /put there for a beginning/],
];
for (const [file, from, to, at, part] of fields) {
  test(`warns of “${to.trim() || `no ${from.trim()}`}” in a field`, () => {
    const dir = copyWith({ [file]: swap(from, to)(textOf(file)) });
    assert.deepEqual(check(dir), []);
    const lines = told(dir);
    assert.ok(
      lines.some((line) => line.startsWith(`${file}:${at} `) && part.test(line)),
      `wanted ${at} ${part}; told:\n${lines.join('\n') || 'nothing'}`,
    );
  });
}
