/** Fields of the optional files: the record, the editions, the aliases, the map. */
import type { Case } from './cases.ts';

type Wrong = [name: string, text: string, line: number, part: RegExp];
const of = (file: string, wrongs: Wrong[]): Case[] =>
  wrongs.map(([name, text, line, part]) => ({
    name: `${file}: ${name}`,
    change: { [file]: text },
    says: [`content/${file}:${line}`, part],
  }));

const claim = (fields: string) => `- id: c1\n${fields}`;
const event = (fields: string) => `- id: e1\n${fields}`;
const at = (part: string, value: string) =>
  `credit: { label: C, address: "https://a.example/" }
chart:
  coast: map/chart.json
  west: 1
  east: 2
  middle: 1.5
  south: 2
  north: 3
  alt: A
  names: []
  entries: []
  hatching: H
  distances: { from: F, list: [], note: N, sources: [minutes-3] }
region: { coast: map/chart.json, west: 1, east: 2, south: 3, north: 4, names: [] }
`.replace(part, value);

export const recordCases: Case[] = [
  ...of('claims.yaml', [
    ['nothing of a claim', claim(''), 1, /“1 › says” is missing/],
    [
      'no source',
      claim('  says: S\n  kind: k\n  verdict: v\n  record: R\n  sources: []\n'),
      6,
      /must name at least one source/,
    ],
    [
      'a source twice',
      claim('  says: S\n  kind: k\n  verdict: v\n  record: R\n  sources: [minutes-3, minutes-3]\n'),
      6,
      /“1 › sources › 2” must not repeat “minutes-3”/,
    ],
    [
      'a number for text',
      claim('  says: 1\n  kind: k\n  verdict: v\n  record: R\n  sources: [minutes-3]\n'),
      2,
      /“1 › says” must be text/,
    ],
    ['fields, not a list', 'id: c1\n', 1, /must be a list/],
    ['text', 'nothing\n', 1, /must be a list/],
    ['an empty file', '', 1, /must be a list/],
  ]),
  ...of('events.yaml', [
    [
      'a day that is none',
      event('  date: 2018-02-29\n  title: T\n  text: T\n  kind: k\n  sources: [minutes-3]\n'),
      2,
      /calendar/,
    ],
    [
      'two dates',
      event('  date: [1850, 1860]\n  title: T\n  text: T\n  kind: k\n  sources: [minutes-3]\n'),
      2,
      /must be a year, a month or a day/,
    ],
    [
      'a reference that is none',
      event('  date: 2018\n  title: T\n  text: T\n  kind: k\n  refs: [prys]\n  sources: [minutes-3]\n'),
      6,
      /must be a reference/,
    ],
    [
      'a source that is not in a list',
      event('  date: 2018\n  title: T\n  text: T\n  kind: k\n  sources: minutes-3\n'),
      6,
      /“1 › sources” must be a list: “\[minutes-3\]”/,
    ],
    [
      'a source with its scheme',
      event('  date: 2018\n  title: T\n  text: T\n  kind: k\n  sources: ["source:minutes-3"]\n'),
      6,
      /must be the id alone, without “source:”/,
    ],
    ['a line for programs', '%YAML 1.1\n---\n[]\n', 1, /take the line “%YAML” out/],
    [
      'an entry twice',
      event(
        '  date: 2018\n  title: T\n  text: T\n  kind: k\n  refs: ["keeper:prys", "keeper:prys"]\n  sources: [minutes-3]\n',
      ),
      6,
      /“1 › refs › 2” must not repeat “keeper:prys”/,
    ],
    [
      'a kind that does not exist',
      event('  date: 2018\n  title: T\n  text: T\n  kind: k\n  sources: [minutes-3]\n'),
      5,
      /“kind” says “k”, which does not exist/,
    ],
    [
      'a side that does not exist',
      event('  date: 2018\n  title: T\n  text: T\n  kind: k\n  side: Keeper\n  sources: [minutes-3]\n'),
      6,
      /“side” says “Keeper”, which does not exist. Did you mean “Keepers”\?/,
    ],
  ]),
  ...of('changes.yaml', [
    ['a day that is none', '- { edition: "1", date: 2018-13-45, what: [A] }\n', 1, /must be a day/],
    [
      'a number for an edition',
      '- { edition: 1, date: 2018-01-02, what: [A] }\n',
      1,
      /must be text; put it between quotation marks/,
    ],
    [
      'an edition with spaces',
      '- { edition: "one two", date: 2018-01-02, what: [A] }\n',
      1,
      /must be a word or a number/,
    ],
    ['a day before there were books', '- { edition: "1", date: 1800-01-02, what: [A] }\n', 1, /between 1980 and 2099/],
    [
      'an older edition above a newer one',
      '- { edition: "1", date: 2018-01-02, what: [A] }\n- { edition: "2", date: 2018-02-02, what: [A] }\n',
      2,
      /“2 › date” must not be after.*newest comes first/,
    ],
    [
      'two editions of one name',
      '- { edition: "1", date: 2018-01-02, what: [A] }\n- { edition: "1", date: 2018-01-02, what: [A] }\n',
      2,
      /“2 › edition” must be the name of no other/,
    ],
    ['nothing changed', '- { edition: "1", date: 2018-01-02, what: [] }\n', 1, /at least one change/],
    ['no editions', '[]\n', 1, /at least one edition/],
  ]),
  ...of('aliases.yaml', [
    [
      'a whole address',
      '/old/: https://lock.example/sections/gate/\n',
      1,
      /without its host, .*such as \/sections\/gate\/\./,
    ],
    ['an address with a base', '/old/: /treaty/sections/gate/\n', 1, /Did you mean “\/sections\/gate\/”/],
    [
      'a redirect to a redirect',
      '/a/: /b/\n/b/: /sections/gate/\n',
      1,
      /a redirect itself: write “\/sections\/gate\/”/,
    ],
    [
      'two redirects to each other',
      '/a/: /b/\n/b/: /a/\n',
      1,
      /sends \/a\/ to \/b\/, which does not exist\. (?!That is)/,
    ],
    ['an address elsewhere', '/sections/old/: https://a.example/\n', 1, /must be an address within the site/],
    ['a pattern', '/sections/[id]/: /sections/gate/\n', 1, /must be an address within the site/],
    [
      'a target that does not exist',
      '\n/sections/old/: /sections/gat/\n',
      2,
      /\/sections\/old\/.*does not exist.*\/sections\/gate\//,
    ],
    ['an address that a page has', '/sections/gate/: /sections/water/\n', 1, /a page has that address/],
    ['the address of the whole article', '/: /sections/gate/\n', 1, /a page has that address/],
    ['the address of a page of the site', '/about/: /sections/gate/\n', 1, /a page has that address/],
    ['an address of another host', '//a.example/: /sections/gate/\n', 1, /must be an address within the site/],
    ['an address above the site', '/../old/: /sections/gate/\n', 1, /must be an address within the site/],
    [
      'an address without its last “/”',
      '/sections/gate: /sections/water/\n',
      1,
      /address within the site that ends with “\/”/,
    ],
    ['a file', '/404.html: /sections/gate/\n', 1, /address within the site that ends with “\/”/],
    ['a page in capitals', '/Sections/Gate/: /sections/water/\n', 1, /a page has that address/],
    ['a sign of hosts', '/old/*: /sections/gate/\n', 1, /must be an address within the site/],
    ['a list', '- /sections/old/\n', 1, /must be fields/],
    ['an arrow', '/old/ -> /sections/gate/\n', 1, /lines such as “\/sections\/old\/: \/sections\/new\/”/],
  ]),
  ...of('map.yaml', [
    [
      'a coast outside the folder',
      at('map/chart.json', '../../secret.json'),
      3,
      /must be a GeoJSON file of the content folder/,
    ],
    ['a coast that does not exist', at('map/chart.json', 'map/no.json'), 3, /names a file that does not exist/],
    ['a latitude beyond the pole', at('north: 3', 'north: 91'), 8, /must be at most 90/],
    ['south above north', at('south: 2', 'south: 20'), 8, /must be greater than “south”/],
    [
      'a point that is a word',
      at('names: []', 'names: [{ text: A, at: here, is: sea }]'),
      10,
      /must be a pair of numbers/,
    ],
    ['a text for a number', at('west: 1', 'west: left'), 4, /must be a number/],
  ]),
  {
    name: 'map.yaml: a coast that is not GeoJSON',
    change: { 'map.yaml': at('', ''), 'map/chart.json': '{"type":"FeatureCollection","features":[{"geometry":null}]}' },
    says: ['content/map.yaml:3', /not a GeoJSON collection of polygons/],
  },
  {
    name: 'map.yaml: a coast that is not JSON',
    change: { 'map.yaml': at('', ''), 'map/chart.json': '<svg onload="alert(1)"/>' },
    says: ['content/map.yaml:3', /not JSON/],
  },
];
