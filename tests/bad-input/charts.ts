/** Charts: fields that are wrong by themselves, that contradict each other, or that name what does not exist. */
import { type Case, GATE, more } from './cases.ts';

const FILE = 'charts/levels.yaml';

/** A right chart; each case changes one line of it. */
export const LEVELS = `title: The water fell by half
kind: lines
unit: feet
x: { label: Year, type: year }
alt: A line that falls.
series:
  - { id: upper, label: Upper Cut, side: Keepers }
  - { id: lower, label: Lower Cut }
rows:
  - { x: 1901, series: upper, y: 8, source: minutes-3 }
  - { x: 1902, series: upper, gap: not read }
  - { x: 1903, series: upper, y: 4.5, source: [minutes-3], doubt: read by lamplight, note: by lamplight }
  - { x: 1903, series: lower, y: 3, source: minutes-3 }
`;

const wrong = (name: string, from: string, to: string, line: number, part: RegExp): Case => {
  if (!LEVELS.includes(from)) throw new Error(`The chart does not hold “${from}”.`);
  const change = { [FILE]: LEVELS.replace(from, () => to), [GATE]: more('<Chart id="levels" />') };
  return { name: `a chart with ${name}`, change, says: [`content/${FILE}:${line}`, part] };
};

export const chartCases: Case[] = [
  { name: 'a right chart', change: { [FILE]: LEVELS, [GATE]: more('<Chart id="levels" />') }, says: 'builds' },
  wrong('an unknown kind', 'kind: lines', 'kind: line', 2, /“kind” must be one of: bars, lines/),
  wrong('no unit', 'unit: feet\n', '', 1, /“unit” is missing/),
  { ...wrong('a field misspelt', 'alt:', 'alts:', 5, /no field “alts”.*“alt”/), lines: 1 },
  { ...wrong('a field of a list misspelt', 'label: Upper Cut', 'lable: Upper Cut', 7, /“lable”.*“label”/), lines: 1 },
  wrong('a field of a row misspelt', 'doubt: read', 'doubts: read', 12, /no field “doubts”.*“doubt”/),
  wrong('an unknown side', 'side: Keepers', 'side: Keeper', 7, /“Keeper”, which does not exist.*“Keepers”/),
  wrong('an unknown series', 'series: lower', 'series: lover', 13, /“lover”, which does not exist.*“lower”/),
  wrong('a row without its series', 'x: 1903, series: lower', 'x: 1903', 13, /series” is missing.*upper, lower/),
  wrong(
    'an unknown source',
    'y: 3, source: minutes-3',
    'y: 3, source: minutes',
    13,
    /“minutes”, which does not.*“minutes-3”/,
  ),
  wrong(
    'an unknown source in a list',
    '[minutes-3]',
    '[minutes-3, minutes-2]',
    12,
    /“minutes-2”, which does not exist/,
  ),
  wrong('a value without a source', ', y: 8, source: minutes-3', ', y: 8', 10, /source” is missing/),
  wrong('the same place twice', 'x: 1902', 'x: 1901', 11, /repeats “1901” of row 1/),
  wrong('a value that is no number', 'y: 4.5', 'y: "4,5"', 12, /“rows › 3 › y” must be a number/),
  wrong('a value and a gap', 'gap: not read', 'gap: not read, y: 1, source: minutes-3', 11, /given as well as “y”/),
  wrong('neither a value nor a gap', ', gap: not read', '', 11, /y” is missing.*“gap”/),
  wrong('a year that is none', 'x: 1902', 'x: May', 11, /must be a year/),
  wrong('a panel where there are none', 'rows:', 'panels: [{ id: a, label: A }]\nrows:', 9, /“multiples” only/),
  wrong('no panels where they are needed', 'kind: lines', 'kind: multiples', 1, /panels” is missing/),
  wrong(
    'a caption that refers to nothing',
    'rows:',
    'caption: See [him](keeper:pris).\nrows:',
    9,
    /no content\/keepers\/pris\.mdx.*“prys”/,
  ),
  wrong('a caption with a script', 'rows:', 'caption: "[x](javascript:alert)"\nrows:', 9, /leads to no address/),
  wrong('a caption of two paragraphs', 'rows:', 'caption: "A.\\n\\nB."\nrows:', 9, /must be one paragraph/),
  wrong(
    'a picture in its caption',
    'rows:',
    'caption: "![x](https://a.example/x.png)"\nrows:',
    9,
    /may hold words, emphasis and links/,
  ),
  wrong('a series without a row', 'rows:', '  - { id: third, label: Third }\nrows:', 9, /“series › 3” has no row/),
  {
    name: 'a chart of gaps alone',
    change: {
      [FILE]: LEVELS.replace(
        /rows:[\s\S]*/,
        'rows:\n  - { x: 1901, series: upper, gap: a }\n  - { x: 1901, series: lower, gap: b }\n',
      ),
      [GATE]: more('<Chart id="levels" />'),
    },
    says: [`content/${FILE}:9`, /must hold at least one value/],
  },
  {
    name: 'a chart that does not exist',
    change: { [FILE]: LEVELS, [GATE]: more('<Chart id="level" />') },
    says: [`content/${GATE}`, /<Chart> shows “level”.*Did you mean “levels”/],
  },
  {
    name: 'a chart without its id',
    change: { [FILE]: LEVELS, [GATE]: more('<Chart name="levels" />') },
    says: [`content/${GATE}`, /no attribute “name”/],
  },
  {
    name: 'a chart in a sentence',
    change: { [FILE]: LEVELS, [GATE]: more('Look: <Chart id="levels" /> here.') },
    says: [`content/${GATE}`, /is a paragraph of its own/],
  },
  {
    name: 'a chart that is no YAML file',
    change: { 'charts/Levels.yml': LEVELS },
    says: ['content/charts/Levels.yml:1', /A chart is a file “charts\/ID\.yaml”/],
  },
];
