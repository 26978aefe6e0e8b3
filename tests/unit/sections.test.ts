/** Numbers and names of sections. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullName, sectionName, shortName } from '../../src/article/model/library.ts';
import { library } from '../../src/article/model/load.ts';
import { GATE, swap, textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';

test('a section with a kicker is not counted: those after it keep their numbers, and it is called by its kicker', () => {
  const own = swap('title: The gate', 'title: The gate\nkicker: Before the article')(textOf(GATE));
  const { sections, site } = library(copyWith({ 'sections/00-before.mdx': swap('id: gate', 'id: before')(own) }));
  assert.deepEqual(
    sections.map((section) => [section.id, section.index, sectionName(section, site.labels)]),
    [
      ['before', 0, 'Before the article'],
      ['gate', 1, 'Section 1'],
      ['water', 2, 'Section 2'],
    ],
  );
});

test('a list calls a section by its number, and one with a kicker by its title', () => {
  const own = swap('title: The gate', 'title: Before the gate\nkicker: In our own words')(textOf(GATE));
  const { sections, site } = library(copyWith({ 'sections/00-before.mdx': swap('id: gate', 'id: before')(own) }));
  assert.deepEqual(
    sections.slice(0, 2).map((section) => [shortName(section, site.labels), fullName(section, site.labels)]),
    [
      ['Before the gate', 'Before the gate'],
      ['Section 1', 'Section 1. The gate'],
    ],
  );
});
