/** What an editor should look at again: notes that are too long for the margin, sides that do not speak equally. */
import { basename } from 'node:path';
import { toString as plain } from 'mdast-util-to-string';
import { crowded } from '../../article/check/crowding.ts';
import { countWords } from '../../article/grammar/words.ts';
import { figuresOf } from '../../article/model/figures.ts';
import type { Entry, Library } from '../../article/model/library.ts';
import { reading } from '../../article/model/load.ts';
import type { Problem } from '../../article/problems/problems.ts';
import { translation } from '../../article/read/content-dir.ts';
import { positionsByClaim } from '../../article/views/entry.ts';
import { houseStyle } from './house-style.ts';
import { faintColours, ownAddresses } from './site.ts';
import { spelling } from './spelling.ts';
import { wrongSigns } from './typography.ts';

/** From how many words on a note gets a warning, or characters; the house writes 20 to 60. Russian words are longer. */
const MOST = 80;
const MOST_IN: Record<string, number> = { ru: 70 };
const MOST_CHARACTERS: Record<string, number> = { ja: 200 };
/** How much longer, and better sourced, one side may be than another. */
const LONGER = 1.25;
const BETTER_SOURCED = 2;

const read = new WeakMap<object, Problem[]>();

/** Every warning about a content folder, found once for each reading of it; of a translation those about its own words. */
export function warnings(dir: string, lang: string | null = translation ?? null): Problem[] {
  const { library, problems, warnings: ofReading } = reading(dir, lang);
  if (!library) return [];
  const all = () => [
    ...ofReading,
    ...longNotes(library),
    ...bareLabels(library),
    ...unevenSides(library),
    ...overFull(library),
    // Which charts are shown is only known if every text was read.
    ...(problems.length === 0 ? unshownCharts(library) : []),
    ...faintColours(library),
    ...ownAddresses(library),
    ...houseStyle(library),
    ...wrongSigns(library),
    ...(namesAreKnown(library, problems) ? spelling(library) : []),
  ];
  const folder = `${basename(dir)}/${lang === null ? '' : `${lang}/`}`;
  const found = read.get(library) ?? all().filter(({ file }) => file.startsWith(folder));
  read.set(library, found);
  return found;
}

/** The warnings about the original and all its translations. */
export const warningsOfAll = (dir: string): Problem[] => [
  ...warnings(dir, null),
  ...(reading(dir, null).library?.site.translations ?? []).flatMap((lang) => warnings(dir, lang)),
];

/** Whether every entry and the sources could be read: the names in one that could not would be taken for slips. */
function namesAreKnown({ dir, site }: Library, problems: Problem[]): boolean {
  const named = ['sources.yaml', ...site.kinds.map(({ folder }) => `${folder}/`)];
  const places = [`${basename(dir)}/`, `${basename(dir)}/${site.lang}/`];
  const starts = places.flatMap((place) => named.map((name) => place + name));
  return !problems.some(({ file }) => starts.some((start) => file.startsWith(start)));
}

function unshownCharts(library: Library): Problem[] {
  const shown = figuresOf(library);
  return [...library.charts.values()]
    .filter(({ id }) => !shown.has(`chart:${id}`))
    .map(({ id, placeOf }): Problem => ({ slug: 'unshown-chart', ...placeOf('title'), details: { id } }));
}

/** How long notes and positions are in a language, and how long a note may be. */
function measureOf(tag: string) {
  const lang = tag.split('-')[0] ?? '';
  const characters = MOST_CHARACTERS[lang];
  const most = characters ?? MOST_IN[lang] ?? MOST;
  const inCharacters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
  return characters
    ? { unit: 'characters', most, lengthOf: inCharacters }
    : { unit: 'words', most, lengthOf: countWords };
}

function longNotes({ sections, entries, site }: Library): Problem[] {
  const { unit, most, lengthOf } = measureOf(site.lang);
  const own = sections.flatMap(({ file, notes }) =>
    notes
      .filter(({ entry }) => !entry)
      .map(({ body, label, line, column }) => {
        const length = lengthOf(plain({ type: 'root', children: body }));
        return { file, line, column, length, what: label ? `note “${label}”` : 'note' };
      }),
  );
  const first = [...entries.values()].map(({ file, note }) => {
    const { line, column } = note.position?.start ?? { line: 1, column: 1 };
    return { file, line, column, length: lengthOf(plain(note)), what: 'note of this entry (its first paragraph)' };
  });
  return [...own, ...first]
    .filter(({ length }) => length > most)
    .map(({ what, length, ...at }): Problem => {
      return { slug: 'over-long-note', ...at, details: { what, words: `${length} ${unit}`, most: `${most}` } };
    });
}

/** Notes that begin with one of the labels, without the bold that makes it one. */
function bareLabels({ sections, site }: Library): Problem[] {
  return sections.flatMap(({ file, notes }) =>
    notes.flatMap(({ body, entry, label: given, line, column }): Problem[] => {
      if (entry || given !== undefined || !body[0]) return [];
      const words = plain(body[0]).trimStart();
      const label = site.notes.find(
        (each) => words.startsWith(each.label) && /^\s*[.:。：]/.test(words.slice(each.label.length)),
      );
      return label ? [{ slug: 'bare-label', file, line, column, details: { label: label.label } }] : [];
    }),
  );
}

function unevenSides({ entries, site }: Library): Problem[] {
  const { unit, lengthOf } = measureOf(site.lang);
  const claims = [...entries.values()].flatMap(({ positions: all, placeOf }: Entry) =>
    positionsByClaim(all).map(({ on, positions }) => {
      const first = all.findIndex((position) => position.on === on);
      const path = on === undefined ? [] : [first, 'says'];
      return { positions, at: { ...placeOf('positions', ...path), column: 1 } };
    }),
  );
  return claims.flatMap(({ positions, at }): Problem[] => {
    if (positions.length < 2) return [];
    const words = positions.map(({ says }) => lengthOf(says));
    const sources = positions.map(({ sources: cited }) => cited.length);
    const imbalances = [
      ...(Math.max(...words) > LONGER * Math.min(...words) ? [`${words.join(' and ')} ${unit}`] : []),
      ...(Math.max(...sources) > BETTER_SOURCED * Math.min(...sources) ? [`${sources.join(' and ')} sources`] : []),
    ];
    if (imbalances.length === 0) return [];
    return [{ slug: 'uneven-sides', ...at, details: { how: imbalances.join(', ') } }];
  });
}

function overFull(library: Library): Problem[] {
  return crowded(library).map(({ section, note, distance }): Problem => {
    const name = note.label ?? note.entry?.id ?? note.id;
    const details = { section: section.title, note: name, distance: `${distance}` };
    return { slug: 'over-full-margin', file: section.file, line: note.line, column: note.column, details };
  });
}
