/** Warnings about house style: attributions, words to avoid, unlinked names in notes, claims without an answer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message, place } from '../../src/article/problems/problems.ts';
import { warnings as warningsOf } from '../../src/features/proofreading/prose.ts';
import { GATE, more, PRYS, swap, textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';

const warnings = (files: Record<string, string>) =>
  warningsOf(copyWith(files)).map((problem) => `${place(problem)} ${message(problem)}`);
const gate = (text: string) => more(text)(textOf(GATE));
const style = (yaml: string) => more(`style:\n${yaml}`)(textOf('site.yaml'));

test('a section with more attributions than the style allows is a warning; notes do not count', () => {
  const rules = style('  attributions: { words: [the account, it says], most: 1 }');
  const said = 'The account begins. It says so.^[**Aside.** The account of the [minutes](source:minutes-3) ends here.]';
  assert.deepEqual(warnings({ 'site.yaml': rules, [GATE]: gate('The account begins.') }), []);
  const [warning, ...others] = warnings({ 'site.yaml': rules, [GATE]: gate(said) });
  assert.match(warning ?? '', /^content\/sections\/01-gate\.mdx:3:1 .*2 attributions.*allows 1/);
  assert.deepEqual(others, []);
});

test('an attribution is not counted in a section with a kicker, which speaks for itself', () => {
  const rules = style('  attributions: { words: [the account], most: 0 }');
  const own = swap('title: The gate', 'title: The gate\nkicker: Introduction')(gate('The account begins.'));
  assert.deepEqual(warnings({ 'site.yaml': rules, [GATE]: own }), []);
});

test('a word to avoid is a warning with its place, on the line where it was written', () => {
  const rules = style('  avoid: [{ words: [return, returned], instead: hand over, notes: [Aside] }]');
  const found = (text: string) => warnings({ 'site.yaml': rules, [GATE]: gate(text) });
  const [warning, ...others] = found('The key was\nto be returned at noon.');
  assert.match(warning ?? '', /^content\/sections\/01-gate\.mdx:14:7 .*“returned”.*“hand over”/);
  assert.deepEqual(others, []);
  assert.deepEqual(found('They said “the key will be returned” and left.'), [], 'a quotation');
  assert.deepEqual(
    found('They said “the [third](bylaw:third) key will be returned” and left.'),
    [],
    'with a link in it',
  );
  assert.deepEqual(found('> The key will be returned.'), [], 'a block quotation');
  assert.deepEqual(found('A.^[**Aside.** To return it, say the [minutes](source:minutes-3).]'), [], 'an allowed note');
  assert.deepEqual(found('The returning boats.'), [], 'a longer word');
  assert.equal(found('**Return** it.').length, 1, 'a capital');
});

test('a person named in a note without a link is a warning, also by a role', () => {
  const entry = swap('spellings:', 'roles: [the lock-keeper]\nspellings:')(textOf(PRYS));
  const found = (note: string) =>
    warnings({ [PRYS]: entry, [GATE]: gate(`A.^[**Aside.** ${note} [So](source:minutes-3).]`) });
  const [named, ...others] = found('Then Old Prys went.');
  assert.match(named ?? '', /^content\/sections\/01-gate\.mdx:13:21 “Old Prys”.*\[Old Prys\]\(keeper:prys\)/);
  assert.deepEqual(others, []);
  assert.match(found('The lock-keeper went.')[0] ?? '', /“The lock-keeper”.*keeper:prys/);
  assert.deepEqual(found('[Old Prys](keeper:prys) went; Old Prys came back.'), [], 'linked once is enough');
  assert.deepEqual(found('“Old Prys went.”'), [], 'in a quotation');
});

test('a claim that one side does not answer is a warning', () => {
  const side = (on: string, of: string) => `  - { on: ${on}, of: ${of}, says: A key is a key., sources: [minutes-3] }`;
  const entry = (...lines: string[]) => swap('spellings:', `positions:\n${lines.join('\n')}\nspellings:`)(textOf(PRYS));
  const both = [side('The key', 'Keepers'), side('The key', 'Boatmen')];
  assert.deepEqual(warnings({ [PRYS]: entry(...both) }), []);
  const [warning, ...others] = warnings({ [PRYS]: entry(...both, side('The gate', 'Boatmen')) });
  assert.match(warning ?? '', /^content\/keepers\/prys\.mdx:11:1 .*“The gate”.*Keepers/);
  assert.deepEqual(others, []);
});
