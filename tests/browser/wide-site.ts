/**
 * A small invented article that strains the layout: long names and words, wide tables and code, and a map. It is built for
 * a path of a host, and two of its pages and a note have moved.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildContent } from '../built/site.ts';
import { copyWith, tiny } from '../content-copy.ts';

/** The path that it is built for. */
export const WIDE_BASE = '/lock/';
/** A name of 31 letters. */
export const NAME = 'The Long Quarrel over Ambleford';
const LONG_WORD = 'Dampfschifffahrtsgesellschaftsgebäudeverwaltungsangestelltenversammlungsprotokoll';

const TABLE = `| Year | Ships a day | Consumption | Waiting time | Remarks |
| --- | --: | --- | --- | --- |
| 2023 | 24 | 200,000\u00a0m³\u00a0a\u00a0day | twenty-one\u00a0days | drought\u00a0restrictions\u00a0announced |
`;
const CODE =
  '```python\nfor ship in ships: print(ship.name, ship.length, ship.beam, ship.draught, ship.flag, ship.owner)\n```\n';

const square = (west: number, south: number, side: number) => [
  [
    [west, south],
    [west, south + side],
    [west + side, south + side],
    [west + side, south],
    [west, south],
  ],
];
const coast = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: square(-1, 49, 3) } },
    {
      type: 'Feature',
      properties: { entry: 'upper-cut' },
      geometry: { type: 'Polygon', coordinates: square(4, 51, 0.6) },
    },
  ],
};
const map = `credit: { label: "© A surveyor of a rather long name", address: "https://coast.example/" }
chart:
  coast: map/chart.json
  west: 0
  east: 14
  south: 50
  north: 53
  middle: 4
  alt: A square island off a square shore.
  hatching: Dug before the by-law was written
  names:
    - { text: Shore, at: [1, 51], is: land }
    - { text: A sea with quite a long name, at: [10, 52.4], is: sea }
    - { text: The landing, at: [2, 50.6], is: point, side: below }
  entries:
    - { ref: "water:upper-cut", at: [4.8, 51.2], hatched: true }
`;

const row = (series: string, x: number, y: number, note = '') =>
  `  - { x: ${x}, series: ${series}, y: ${y}, source: minutes-3${note && `, note: ${note}`} }`;
const chart = `title: The water fell by half in ${NAME}, and nobody wrote down why
kind: lines
unit: feet above the sill of the lower gate
x: { label: Year, type: year }
alt: Two lines that fall.
series:
  - { id: upper, label: The Upper Cut at the landing }
  - { id: lower, label: The Lower Cut }
rows:
${Array.from({ length: 40 }, (_, n) => row('upper', 1860 + n, 30 - n / 2, n % 9 === 4 ? 'a note of some length in all' : '')).join('\n')}
${Array.from({ length: 20 }, (_, n) => row('lower', 1880 + n, 8 + (n % 5))).join('\n')}
`;

const site = readFileSync(join(tiny, 'site.yaml'), 'utf8').replace('name: The Dry Lock', `name: ${NAME}`);
const gate = readFileSync(join(tiny, 'sections/01-gate.mdx'), 'utf8');
const water = readFileSync(join(tiny, 'sections/02-water.mdx'), 'utf8');
const prys = readFileSync(join(tiny, 'keepers/prys.mdx'), 'utf8');

/** The content folder of a new copy of it. */
export const wideContent = (): string =>
  copyWith({
    'published.txt': '/sections/old/\n/sections/older/\n/sections/gate/#gate_lock\n',
    'aliases.yaml':
      '/sections/old/: /sections/gate/\n/sections/older/: /sections/gate/#gate_key\n/sections/gate/#gate_lock: /sections/gate/#gate_key\n',
    'site.yaml': site,
    'map.yaml': map,
    'charts/levels.yaml': chart,
    'map/chart.json': JSON.stringify(coast),
    'sections/01-gate.mdx': `${gate}
${TABLE}
${CODE}
He wrote \`a_name_of_a_variable_that_is_much_longer_than_any_line_of_a_phone_could_ever_be\` on the wall.[^figures]

- A list:

  ${TABLE.replaceAll('\n', '\n  ')}
[^figures]: **Aside.** The figures of the [minutes](source:minutes-3), and a word: ${LONG_WORD}.

    ${TABLE.replaceAll('\n', '\n    ')}
    ${CODE.replaceAll('\n', '\n    ')}`,
    'sections/02-water.mdx': `${water.replace('title: The water', `title: ${LONG_WORD}`)}\n<Chart id="levels" />\n`,
    'keepers/prys.mdx': `${prys}\n${TABLE}`,
    'keepers/suttee.mdx':
      '---\nid: suttee\ntitle: Suttee of the Long Mill\nwhat: Nobody’s friend\nnames:\n  - { lang: en, name: Suttee of the Long Mill }\n---\n\n**Suttee** is not named anywhere, the [minutes](source:minutes-3) say.\n',
  });

/** Builds it; the folder of its pages. */
export const buildWide = (): string => buildContent(wideContent(), { BASE: WIDE_BASE }).dir;
