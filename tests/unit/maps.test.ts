/** Maps in a text: which state they show, their numbers, their words, and what is wrong with them. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { check } from '../../src/article/check/check.ts';
import { shownFigures } from '../../src/article/model/figures.ts';
import { forget, library } from '../../src/article/model/load.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { entryMap } from '../../src/features/previews/build/entry-map.ts';
import { drawState } from '../../src/ui/map/draw-state.ts';
import { keysOf } from '../../src/ui/map/legend.ts';
import { MAP, withMap } from '../fixtures/maps.ts';

const problems = (dir: string) => check(dir).map((problem) => `${place(problem)} ${message(problem)}`);

test('a text shows a state and a series, each numbered once, with the sources of its states', () => {
  const dir = withMap('<Map state="1855" />\n\n<Map state="both" />');
  assert.deepEqual(problems(dir), []);
  const article = library(dir);
  assert.deepEqual(
    shownFigures(article).map(({ shown, figure }) => [figure.number, shown.title, shown.address, shown.sources]),
    [
      [1, '1855', '/figures/map-1855/', ['minutes-3']],
      [2, 'Before and after', '/figures/map-both/', ['minutes-3']],
    ],
  );
  const cited = article.sections[0]?.references.filter(({ id }) => id === 'minutes-3') ?? [];
  assert.ok(cited.length >= 3, 'the sources of the maps count as those of the section');
});

test('reports a state that does not exist where it is named, with the nearest', () => {
  const dir = withMap('<Map state="1856" />');
  const [problem, ...others] = problems(dir);
  assert.match(
    problem ?? '',
    /content\/sections\/01-gate\.mdx:\d+:6 There is no state or series “1856”.* Did you mean “1855”\?/,
  );
  assert.deepEqual(others, []);
  assert.match(problems(withMap('<Map year="1855" />'))[0] ?? '', /01-gate\.mdx:\d+:6 .*has no attribute “year”/);
  assert.match(problems(withMap('<Map />'))[0] ?? '', /01-gate\.mdx:\d+:1 .*needs the attribute “state”/);
});

for (const [what, from, to, said] of [
  ['a holder', 'by: [mill]', 'by: [mil]', /map\.yaml:\d+:\d+ .*“mil”.*Did you mean “mill”/],
  ['an area', 'areas: [meadow] }', 'areas: [meadows] }', /map\.yaml:\d+:\d+ .*“meadows”.*Did you mean “meadow”/],
  ['a look', 'look: Aside', 'look: Asides', /map\.yaml:3:\d+ .*“Asides”.*Did you mean “Aside”/],
  ['a state of a series', 'states: ["1855", "1875"]', 'states: ["1855", "1885"]', /map\.yaml:8:\d+ .*“1885”/],
  ['whose line it is', 'of: mill', 'of: mull', /map\.yaml:\d+:\d+ .*“mull”/],
  ['a region', '    view: chart\n    held', '    held', /map\.yaml:10:\d+ .*which map\.yaml lacks/],
  ['edges', 'west: 7, east: 10', 'west: 10, east: 7', /map\.yaml:6:\d+ .*“chart › east” must be greater than “west”/],
  [
    'a name off the map',
    'names: []',
    'names: [{ text: Sea, at: [54, 8], is: sea }]',
    /map\.yaml:6:\d+ .*lies outside the map\. Longitude comes first/,
  ],
  [
    'an area off the map',
    'outline: [[8.1, 54.1], [8.9, 54.1], [8.9, 54.9]]',
    'outline: [[54.1, 8.1], [54.1, 8.9], [54.9, 8.9]]',
    /map\.yaml:5:\d+ .*lies outside the map/,
  ],
  ['an id given twice', 'id: both', 'id: "1875"', /map\.yaml:8:\d+ .*“1875” is already taken/],
] as const) {
  test(`map.yaml: ${what} that cannot be, reported with its place`, () => {
    const found = problems(withMap('<Map state="1855" />', MAP.replace(from, to)));
    assert.ok(
      found.some((each) => said.test(each)),
      found.join('\n'),
    );
  });
}

test('map.yaml: a coastline of points that are none, or without land, is reported', () => {
  const dir = withMap('<Map state="1855" />');
  const path = join(dir, 'map/chart.json');
  const right = readFileSync(path, 'utf8');
  for (const [wrong, said] of [
    [right.replace('[8,54]', '["8",54]'), /no longitude and latitude/],
    [right.replaceAll('54', '540'), /no longitude and latitude/],
    [right.replace(/"features":.*/, '"features":[]}'), /holds no land/],
  ] as const) {
    writeFileSync(path, wrong);
    forget(dir);
    assert.match(problems(dir).join('\n'), said);
  }
});

test('a drawing fills the territory of its holder and draws the lines, and its legend says both', () => {
  const article = library(withMap('<Map state="both" />'));
  const [before, after] = article.map?.states ?? [];
  if (!before || !after) throw new Error('no states');
  const surface = { article, id: '_m' };
  const first = toHtml(drawState(surface, before));
  assert.match(first, /<path[^>]*class="held dark"/);
  assert.match(first, /aria-label="1855\. The meadow is the mill’s\."/);
  assert.doesNotMatch(first, /class="line/);
  assert.match(toHtml(drawState(surface, after)), /class="line claim"[^>]*data-look="note-0"/);
  assert.deepEqual(
    keysOf(surface, [before, after]).map(({ label }) => label),
    ['Mill', article.site.labels.mapClaim],
  );
});

test('the map of a preview has the colours of both schemes, and leaves none to the page, whose styles an image does not get', () => {
  const article = library(withMap('<Map state="1855" />'));
  const [entry] = article.entries.values();
  assert.ok(entry);
  const { svg } = entryMap(article, entry);
  assert.match(svg, /:root\{color-scheme:light dark\}/);
  const colours = [...svg.matchAll(/(?:(?:fill|stroke|color): ?|color=")([^";}]+)/g)].map(([, value = '']) => value);
  const fixed = colours.filter((value) => !/^(?:none|transparent|currentColor|light-dark\(#\w+, ?#\w+\))$/.test(value));
  assert.ok(colours.some((value) => value.startsWith('light-dark')));
  assert.deepEqual(fixed, []);
});

test('a legend has no line for a bracket, whose words are on the map', () => {
  const bracket = MAP.replace('lines: [', 'lines: [{ is: bracket, points: [[8, 54], [8, 55]] }, ');
  const article = library(withMap('<Map state="1875" />', bracket));
  const [, after] = article.map?.states ?? [];
  assert.equal(after?.lines.length, 2);
  assert.deepEqual(
    keysOf({ article, id: '_m' }, [after]).map(({ label }) => label),
    [article.site.labels.mapClaim],
  );
});
