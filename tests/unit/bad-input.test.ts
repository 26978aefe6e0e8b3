/** The check reports broken content with file and line, and accepts odd content that is right: never a stack trace, never a hang. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { check } from '../../src/article/check/check.ts';
import { inOrder, message, place, suggest } from '../../src/article/problems/problems.ts';
import { warnings } from '../../src/features/proofreading/prose.ts';
import { odds } from '../bad-input/builds.ts';
import { type Case, filesOf, GATE, more, textOf } from '../bad-input/cases.ts';
import { chartCases } from '../bad-input/charts.ts';
import { fieldCases } from '../bad-input/fields.ts';
import { fileCases } from '../bad-input/files.ts';
import { mutants } from '../bad-input/mutants.ts';
import { PNG, pictureCases } from '../bad-input/pictures.ts';
import { recordCases } from '../bad-input/record.ts';
import { textCases } from '../bad-input/text.ts';
import { copyWith, whileChanged } from '../content-copy.ts';

const cases: Case[] = [...fieldCases, ...recordCases, ...textCases, ...fileCases, ...pictureCases, ...chartCases];

/** Changed for each case, and right again after it. */
const shared = copyWith({});

/** What the check reports of a content folder, a line each. */
const told = (dir: string) => inOrder(check(dir)).map((problem) => `${place(problem)} ${message(problem)}`);

for (const { name, change, says, lines: wanted } of cases.map((each) => ({ ...each, change: filesOf(each) }))) {
  test(`${says === 'builds' ? 'accepts' : 'reports'} ${name}`, () => {
    const lines = whileChanged(shared, change, () => {
      const found = told(shared);
      warnings(shared);
      return found;
    });
    if (says === 'builds') return assert.deepEqual(lines, []);
    const [where, part] = says;
    assert.ok(
      lines.some((line) => line.startsWith(where) && part.test(line)),
      `wanted ${where} ${part}; told:\n${lines.join('\n') || 'nothing'}`,
    );
    if (wanted) assert.equal(lines.length, wanted, `one error is reported once: ${lines.join(' | ')}`);
    for (const line of lines) {
      assert.match(line, /^content\/[^:]+:\d+(?::\d+)? ./, 'every line names its file and line');
      assert.doesNotMatch(line, /\{\w+\}|undefined|\[object|\bat .*\.ts:\d/);
    }
  });
}

test('each case leaves the content as it was', () => assert.deepEqual(told(shared), []));

test('reports all errors at once, in the order of their places', () => {
  const wrong = {
    [GATE]: more('[A](keeper:x)\n\n[B](nobody:y)')(textOf(GATE)),
    'sections/03-more.mdx': 'No front matter.',
  };
  assert.deepEqual(
    told(copyWith(wrong)).map((line) => line.split(' ')[0]),
    ['content/sections/01-gate.mdx:13:1', 'content/sections/01-gate.mdx:15:1', 'content/sections/03-more.mdx:1:1'],
  );
});

test('reads the list of a long article’s sources', () => {
  const one = textOf('sources.yaml');
  const many = Array.from({ length: 3000 }, (_, n) => one.replace('id: minutes-3', `id: more-${n}`));
  const problems = check(copyWith({ 'sources.yaml': [one, ...many].join('') }));
  assert.equal(problems.filter(({ slug }) => slug === 'uncited-source').length, many.length);
  assert.equal(problems.length, many.length);
});

test('accepts odd content that is right', () => {
  const dir = copyWith(Object.assign({}, ...odds.map(filesOf)));
  assert.deepEqual(told(dir), []);
  warnings(dir);
});

test('reports a link in the place of a file, also of one that leads nowhere', () => {
  for (const target of ['/etc/hostname', 'nowhere.mdx', '01-gate.mdx', '03-more.mdx']) {
    const dir = copyWith({});
    symlinkSync(target, join(dir, 'sections/03-more.mdx'));
    assert.match(told(dir).join('\n'), /^content\/sections\/03-more\.mdx:1:1 .*link to another place/m);
  }
});

test('reports a picture that is a link to another place', () => {
  const dir = copyWith({ [GATE]: more('![A](../pictures/gate.png)')(textOf(GATE)), 'pictures/real.png': PNG });
  symlinkSync('real.png', join(dir, 'pictures/gate.png'));
  assert.match(told(dir).join('\n'), /^content\/sections\/01-gate\.mdx:13:1 .*is a link to another place/m);
});

test('accepts a redirect to a page of the site', () => {
  assert.deepEqual(told(copyWith({ 'aliases.yaml': '/old/: /sources/\n' })), []);
});

test('reports a file where a folder should be, and of folders that are missing', () => {
  const dir = copyWith({});
  renameSync(join(dir, 'sections'), join(dir, 'old'));
  assert.match(told(dir).join('\n'), /^content\/sections:1:1 There is no section/m);
  assert.match(told(copyWith({ 'keepers/prys.mdx': null })).join('\n'), /no content\/keepers\/prys\.mdx/);
  const file = copyWith({ 'waters/upper-cut.mdx': null });
  renameSync(join(file, 'waters'), join(file, 'gone'));
  renameSync(join(file, 'sources.yaml'), join(file, 'waters'));
  mkdirSync(join(file, 'sources.yaml'));
  assert.match(told(file).join('\n'), /^content\/waters:1:1 .*must be a folder/m);
});

/** Content with random faults; another SEED gives others. */
const byChance = mutants(Number(process.env['SEED'] ?? 1), 150);

test('random faults of content are reported with file and line, unless the content is still right', () => {
  let wrong = 0;
  for (const { name, files } of byChance) {
    const lines = whileChanged(shared, files, () => told(shared));
    if (lines.length > 0) wrong += 1;
    for (const line of lines) assert.match(line, /^content\/[^:]+:\d+(?::\d+)? ./, `${name}\n${JSON.stringify(files)}`);
    // Astro reads front matter by a YAML of its own: what is right here must be right there.
    if (lines.length === 0) {
      for (const [file, text] of Object.entries(files)) {
        if (file.endsWith('.mdx')) assert.doesNotThrow(() => parseFrontmatter(text), `${name}\n${text}`);
      }
    }
  }
  assert.ok(wrong > byChance.length / 2 && wrong < byChance.length, `${wrong} are wrong`);
});

test('a message lists all of a few names, and of many the nearest few', () => {
  const many = Array.from({ length: 40 }, (_, n) => `gate-${n + 10}`);
  assert.deepEqual(suggest('prsy', ['weir', 'prys']), { nearest: ' Did you mean “prys”?', known: 'weir, prys' });
  assert.equal(suggest('gate-3', many).known, 'gate-13, gate-23, gate-30, gate-31, gate-32 and 35 more');
  assert.deepEqual(suggest('a', []), { nearest: '', known: 'none yet' });
});
