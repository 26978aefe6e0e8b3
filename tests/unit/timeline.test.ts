/** The drawn timeline: every event has room for a finger, on its side, in its period; and what is wrong around it is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/article/check/check.ts';
import { isWithin } from '../../src/article/dates.ts';
import type { HistoricalEvent, Library } from '../../src/article/model/library.ts';
import { message, place } from '../../src/article/problems/problems.ts';
import { eventViews } from '../../src/article/views/record.ts';
import { CELL, draw } from '../../src/ui/timeline/draw.ts';
import { GATE, more, swap, textOf } from '../bad-input/cases.ts';
import { copyWith } from '../content-copy.ts';

const sides = ['Upper', 'Lower'];
const periods = [
  { id: 'old', from: 1850, label: 'Old: a long name of several words' },
  { id: 'new', from: 1990, label: 'New' },
];
const years = [1840, 1855, 1855, 1905, ...Array.from({ length: 40 }, (_, n) => 1990 + Math.floor(n / 20)), 2026];
const events = years.map((year, n): HistoricalEvent => {
  const side = sides[n % 3];
  const data = { id: `e${n}`, date: `${year}`, title: `Event ${n}`, text: 'T', kind: 'k', refs: [], sources: [] };
  return {
    ...data,
    ...(side ? { side } : {}),
    type: 'event',
    key: `event:e${n}`,
    at: `/timeline/#e${n}`,
    placeOf: () => ({ file: '', line: 1, column: 1 }),
  };
});

/** The views of the events of an article with these periods and this focus. */
const viewsIn = (focus?: { from: string; to: string; label: string }) =>
  eventViews({
    site: { lang: 'en', sides, periods, focus, eventKinds: {} },
    events: new Map(events.map((event) => [event.id, event])),
  } as unknown as Library);

for (const width of [288, 640, 1160]) {
  test(`at ${width} pixels no two events are nearer than a target, and each side keeps to its own`, () => {
    const { dots, ribbon, bands } = draw(viewsIn(), width);
    assert.deepEqual(
      dots.map(({ view }) => view.event.id),
      events.map(({ id }) => id),
      'all, in the order of dates',
    );
    for (const [n, one] of dots.entries()) {
      for (const other of dots.slice(n + 1)) {
        const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
        assert.ok(apart >= CELL - 0.01, `${one.view.event.id} and ${other.view.event.id} are ${apart} apart`);
      }
      if (one.view.side === 0) assert.ok(one.y < ribbon.y);
      else if (one.view.side === 1) assert.ok(one.y > ribbon.y + ribbon.height);
      else assert.ok(one.y > ribbon.y && one.y < ribbon.y + ribbon.height);
    }
    const before = dots.filter(({ view: { event } }) => event.date < '1990');
    assert.ok(
      before.every(({ x }) => x < (bands[2]?.x ?? 0)),
      'the old before the new',
    );
  });
}

test('the stretch in focus covers its events and no others; a year begins where it is named', () => {
  const focus = { from: '1905', to: '1905', label: 'F' };
  const drawn = draw(viewsIn(focus), 1160);
  const lit = drawn.dots.filter(
    ({ x }) => x > (drawn.focus?.x ?? 0) && x < (drawn.focus?.x ?? 0) + (drawn.focus?.width ?? 0),
  );
  assert.deepEqual(
    lit.map(({ view }) => view.event.date),
    ['1905'],
  );
  for (const { x, label } of drawn.years) {
    const [first] = drawn.dots.filter((dot) => dot.x > x).sort((a, b) => a.x - b.x);
    assert.equal(first?.view.event.date, label);
  }
});

test('an end of a stretch counts at its own precision', () => {
  const stretch = { from: '1955', to: '1960' };
  for (const date of ['1955', '1955-01-01', '1960', '1960-12-31']) assert.ok(isWithin(date, stretch), date);
  for (const date of ['1954-12-31', '1961']) assert.ok(!isWithin(date, stretch), date);
  assert.ok(isWithin('2018-11-14', { from: '2018-11-14', to: '2018-11' }));
});

const aligned = (phrases: string) => ({
  'bylaws/third.mdx': swap(
    '    ours: when he sees fit\n',
    `    ours: when he sees fit\n    phrases:\n${phrases}`,
  )(textOf('bylaws/third.mdx')),
});
const reading = 'readings: [{ of: Keepers, says: S, sources: [minutes-3] }]';
const last = (text: string) => textOf(GATE).split('\n').length + 1 + (text.startsWith('\n') ? 1 : 0);
const wrong: [name: string, files: Record<string, string>, says: RegExp][] = [
  [
    'a stretch without an event',
    { [GATE]: more('<Timeline from="1700" to="1701" />')(textOf(GATE)) },
    new RegExp(`01-gate\\.mdx:${last('')}:11 <Timeline> finds no event from 1700 to 1701`),
  ],
  [
    'a date that is none',
    { [GATE]: more('<Timeline from="soon" to="1701" />')(textOf(GATE)) },
    /:11 <Timeline> .*“from” must be a year, a month or a day/,
  ],
  [
    'an end that is missing',
    { [GATE]: more('<Timeline from="1700" />')(textOf(GATE)) },
    /:1 <Timeline> needs the attribute “to”/,
  ],
  [
    'positions of nothing',
    { [GATE]: more('<Positions of="water:upper-cut" />')(textOf(GATE)) },
    /:12 <Positions> finds no positions of “water:upper-cut”/,
  ],
  [
    'a phrase that the words do not have',
    aligned('      - in: { ru: нужным, en: when he sees it }\n'),
    /third\.mdx:13:\d+ “when he sees it” is not in “ours”/,
  ],
  [
    'a phrase in a language without words',
    aligned('      - in: { el: ὅταν }\n'),
    /third\.mdx:13:\d+ “ὅταν” is not in “words” in “el”/,
  ],
  [
    'disputed words outside their phrase',
    aligned('      - { in: { ru: когда }, disputed: { ru: нужным } }\n'),
    /third\.mdx:13:\d+ “нужным” is not in the phrase/,
  ],
  [
    'a reading of no side',
    aligned(`      - { in: { ru: когда }, ${reading.replace('Keepers', 'Keeper')} }\n`),
    /third\.mdx:13:\d+ .*“Keeper”, which does not exist/,
  ],
  [
    'an entry of no side',
    { 'keepers/prys.mdx': swap('title:', 'side: Nobody\ntitle:')(textOf('keepers/prys.mdx')) },
    /prys\.mdx:3:1 The field “side” says “Nobody”/,
  ],
  [
    'a note of no side',
    { 'site.yaml': swap('label: Aside,', 'label: Aside, side: Nobody,')(textOf('site.yaml')) },
    /site\.yaml:40:\d+ The field “notes” says “Nobody”/,
  ],
  [
    'no address for corrections',
    { 'site.yaml': more('corrections: the desk')(textOf('site.yaml')) },
    /site\.yaml:\d+:1 .*“corrections” must be an e-mail address/,
  ],
];
for (const [name, files, says] of wrong) {
  test(`reports ${name}`, () => {
    const told = check(copyWith(files)).map((problem) => `${place(problem)} ${message(problem)}`);
    assert.match(told.join('\n'), says);
  });
}

test('phrases that are in their words are right, with words left out between two pieces', () => {
  const dir = copyWith(
    aligned(`      - { in: { ru: "когда … нужным", en: he sees fit }, disputed: { en: sees fit }, ${reading} }\n`),
  );
  assert.deepEqual(check(dir), []);
});
