/**
 * Writes an invented article of any length, for measuring how the site grows. The same number of sections and the same
 * seed give the same files.
 *
 * A section has about 230 words, as those of the first article of this site, and six notes: three of entries, three of
 * the editor’s. There are a tenth as many entries as sections, two sources, a claim and an event for each section. The
 * first entry is mentioned in every section, in each paragraph; the last is mentioned once in all.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { clause, type Name, nameOf, sentence, sentences, title } from './prose.ts';
import { Random } from './random.ts';

const KINDS = [
  { scheme: 'person', folder: 'persons', is: 'person', sign: 'square', colour: { light: '#35477d', dark: '#aebaf2' } },
  { scheme: 'place', folder: 'places', is: 'place', sign: 'triangle', colour: { light: '#1c6d66', dark: '#62c6bb' } },
  { scheme: 'law', folder: 'laws', is: 'document', sign: 'circle', colour: { light: '#b23a24', dark: '#f08a72' } },
];
const LOOK = { sign: 'ring', colour: { light: '#5b4a6f', dark: '#cdb6e6' } };
const PARAGRAPHS = 4;

/** The fewest sections that it can write: below it there would be fewer entries than a section mentions. */
export const FEWEST = 10;

interface Entry {
  scheme: string;
  folder: string;
  id: string;
  name: Name;
}

/**
 * The files of an article, each by its path within the content folder.
 * @throws RangeError for fewer than `FEWEST` sections
 */
export function grow(sections: number, seed: number): Map<string, string> {
  if (sections < FEWEST) throw new RangeError(`An article has at least ${FEWEST} sections here.`);
  const random = new Random(seed);
  const entries = Array.from({ length: Math.max(4, Math.round(sections / 10)) }, (_, n): Entry => {
    const { scheme, folder } = KINDS[n % KINDS.length] as (typeof KINDS)[number];
    return { scheme, folder, id: `e${n + 1}`, name: nameOf(n) };
  });
  const numbers = Array.from({ length: sections }, (_, n) => n + 1);
  return new Map([
    ['site.yaml', plain(site(sections))],
    ['about.mdx', page({ title: 'About', description: 'How it was made.' }, 'Invented, to measure growth.')],
    ...entries.map((entry): [string, string] => [
      `${entry.folder}/${entry.id}.mdx`,
      entryFile(entry, sections, random),
    ]),
    ...numbers.map((n): [string, string] => [
      `sections/${String(n).padStart(5, '0')}.mdx`,
      sectionFile(n, sections, entries, random),
    ]),
    ['sources.yaml', plain(numbers.flatMap((n) => [source(2 * n - 1, random), source(2 * n, random)]))],
    ['claims.yaml', plain(numbers.map((n) => claim(n, random)))],
    ['events.yaml', plain(numbers.map((n) => event(n, entries, random)))],
    // Names that are no entries’, as an editor lists them.
    ['words.txt', numbers.flatMap((n) => [nameOf(5000 + n).latin, nameOf(9000 + n).latin, '']).join('\n')],
  ]);
}

/** The files of an article without its claims and events, which no peer has: references to them are links elsewhere. */
export const textAlone = (files: Map<string, string>): Map<string, string> =>
  new Map(
    [...files]
      .filter(([path]) => path !== 'claims.yaml' && path !== 'events.yaml')
      .map(([path, text]) => [path, text.replaceAll(/\]\((?:claim|event):(\w+)\)/g, '](https://growth.example/$1)')]),
  );

/** Writes the files of an article into a folder. */
export function writeArticle(dir: string, files: Map<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

const site = (sections: number) => ({
  name: 'Growth',
  title: `An article of ${sections} sections`,
  deck: 'Invented by a program, to see how the site grows with it.',
  description: 'Sentences about nothing, with notes on names that nobody bears.',
  lang: 'en',
  address: 'https://growth.example/',
  byline: 'By no one.',
  licence: { label: 'CC0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  languages: [
    { lang: 'en', label: 'English' },
    { lang: 'ru', label: 'Russian', script: 'Cyrillic' },
    { lang: 'ja', label: 'Japanese', script: 'Japanese' },
  ],
  kinds: KINDS.map((kind) => ({ ...kind, label: kind.scheme, plural: kind.folder, intro: `All ${kind.folder}.` })),
  notes: [
    { label: 'Aside', ...LOOK },
    { label: 'The record', ...LOOK },
  ],
  ranks: { primary: 'Record', press: 'Press' },
  statements: { fact: 'Fact', reading: 'Reading' },
  verdicts: [
    { id: 'holds', label: 'Holds', meaning: 'It holds.', ...LOOK },
    { id: 'open', label: 'Open', meaning: 'It is open.', ...LOOK },
  ],
  eventKinds: { talks: 'Talks', law: 'Law' },
  periods: [
    { id: 'then', from: 1800, label: 'Then' },
    { id: 'later', from: 1950, label: 'Later' },
  ],
});

/** YAML that repeats a value in the place of an alias, which content may not hold. */
const plain = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });

/** The words of a text that fit into so many characters. */
const short = (text: string, most: number) => text.slice(0, most + 1).replace(/\s\S*$/, '');

/** A file with front matter. */
const page = (matter: object, text: string) => `---\n${plain(matter)}---\n\n${text}\n`;

function entryFile({ id, name, scheme }: Entry, sections: number, random: Random): string {
  const cited = () => `[the record](source:s${1 + random.below(2 * sections)})`;
  const matter = {
    id,
    title: name.latin,
    what: short(clause(random), 80),
    names: [
      { lang: 'en', name: name.latin },
      { lang: 'ru', name: name.cyrillic },
      { lang: 'ja', name: name.japanese, latin: name.latin },
    ],
    spellings: [`${name.latin}u`],
    ...(scheme === 'law' ? { paragraphs: [{ says: sentence(random) }, { says: sentence(random) }] } : {}),
  };
  const note = `**${name.latin}** (${name.cyrillic}, ${name.japanese}) is in ${cited()}. ${sentence(random)}`;
  return page(matter, `${note}\n\n${sentences(random, 3)} So says ${cited()}.`);
}

function sectionFile(n: number, sections: number, entries: Entry[], random: Random): string {
  // All but the first and the last, which are mentioned everywhere and once.
  const [everywhere, ...others] = entries as [Entry, ...Entry[]];
  const once = others.pop() as Entry;
  const start = random.below(others.length);
  const pair = [others[start], n === sections ? once : others[(start + 1) % others.length]] as [Entry, Entry];
  const refer = ({ scheme, id, name }: Entry) => `[${name.latin}](${scheme}:${id})`;
  const mentions = [refer(everywhere), refer(pair[0]), refer(pair[1]), refer(everywhere)];
  const cite = (k: number) => `[${random.of(['minutes', 'a letter', 'a report'])}](source:s${2 * n - 1 + k})`;
  const notes = [
    `^[**Aside.** So ${cite(0)} has it: ${clause(random)}. ${sentence(random)}]`,
    `^[**The record.** See ${cite(1)}: ${clause(random)}. ${sentence(random)}]`,
    '[^basis]',
    '',
  ];
  const recorded = [
    `It was said that [${clause(random)}](claim:c${n}).`,
    `This was on [that day](event:v${n}).`,
    `In ${nameOf(5000 + n).latin} it was ${nameOf(5000 + n).cyrillic}.`,
    `They knew ${nameOf(9000 + n).latin}, ${nameOf(9000 + n).japanese}.`,
  ];
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, k) =>
    [
      sentence(random),
      `Then ${mentions[k]} ${random.of(['spoke', 'wrote', 'waited'])}, and ${clause(random)}.${notes[k]}`,
      recorded[k],
      sentence(random),
    ].join(' '),
  );
  paragraphs.push(`[^basis]: **The record.** By ${cite(0)}, ${clause(random)}. ${sentence(random)}`);
  const matter = {
    id: `part-${n}`,
    title: `${title(random)} ${n}`,
    description: short(sentence(random), 160),
  };
  return page(matter, paragraphs.join('\n\n'));
}

const day = (random: Random) => `${1800 + random.below(220)}-0${1 + random.below(9)}-${10 + random.below(18)}`;

const source = (n: number, random: Random) => ({
  id: `s${n}`,
  title: title(random),
  author: nameOf(random.below(4000)).latin,
  publisher: `The ${nameOf(random.below(400)).latin} Gazette`,
  issued: day(random),
  address: `https://growth.example/sources/${n}`,
  lang: 'en',
  rank: random.of(['primary', 'press']),
  type: 'article-newspaper',
  read: '2026-11-01',
});

const claim = (n: number, random: Random) => ({
  id: `c${n}`,
  says: sentence(random),
  kind: random.of(['fact', 'reading']),
  verdict: random.of(['holds', 'open']),
  record: sentence(random),
  sources: [`s${2 * n}`],
});

const event = (n: number, entries: Entry[], random: Random) => {
  const { scheme, id } = random.of(entries);
  return {
    id: `v${n}`,
    date: day(random),
    title: title(random),
    text: sentence(random),
    kind: random.of(['talks', 'law']),
    refs: [`${scheme}:${id}`],
    sources: [`s${2 * n - 1}`],
  };
};
