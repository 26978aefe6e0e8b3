/** Warnings about house style, as `style` in site.yaml, `roles` and `positions` of entries define it. */
import { type Entry, type Library, type Section, textsOf } from '../../article/model/library.ts';
import type { Problem } from '../../article/problems/problems.ts';
import { positionsByClaim } from '../../article/views/entry.ts';
import { type Passage, passagesOf, quotedRanges } from './running-text.ts';

export function houseStyle(library: Library): Problem[] {
  return [
    ...library.sections.flatMap((section) => attributions(library, section)),
    ...avoided(library),
    ...library.sections.flatMap((section) => unlinkedNames(library, section)),
    ...[...library.entries.values()].flatMap((entry) => unanswered(library, entry)),
  ];
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/[’']/g, "[’']");

/** Finds any of some words, whole and in any case; longer ones first, so that “Old Prys” wins over “Prys”. */
function finder(words: string[]): RegExp {
  const longest = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

const within = (index: number, ranges: [number, number][]) =>
  ranges.some(([start, end]) => index >= start && index < end);

const quoted = ({ text }: Passage, { site }: Library) =>
  quotedRanges(text, [site.labels.openingQuote, site.labels.closingQuote]);

function attributions({ site }: Library, { file, tree, number, placeOf }: Section): Problem[] {
  const { attributions: rule } = site.style;
  if (!rule || number === undefined) return [];
  const found = passagesOf(tree)
    .filter(({ note }) => !note)
    .flatMap(({ text }) => text.match(finder(rule.words)) ?? []);
  if (found.length <= rule.most) return [];
  const details = { count: `${found.length}`, most: `${rule.most}`, words: found.join('”, “') };
  return [{ slug: 'attributions', file, ...placeOf('title'), details }];
}

function avoided(library: Library): Problem[] {
  return library.site.style.avoid.flatMap(({ words, instead, notes }) => {
    const pattern = finder(words);
    return textsOf(library).flatMap(({ file, tree }) =>
      passagesOf(tree).flatMap((passage): Problem[] => {
        const label = passage.note?.data?.note?.label;
        if (label !== undefined && notes.includes(label)) return [];
        const ranges = quoted(passage, library);
        return [...passage.text.matchAll(pattern)]
          .filter(({ index }) => !within(index, ranges))
          .map(({ 0: word, index }) => ({ slug: 'avoid', file, ...passage.at(index), details: { word, instead } }));
      }),
    );
  });
}

function unlinkedNames(library: Library, { file, tree }: Section): Problem[] {
  const { site, entries } = library;
  const people = [...entries.values()].filter(({ kind }) => kind.is === 'person');
  const named = people.flatMap((entry) => {
    const names = entry.names.filter(({ lang }) => lang === site.lang).map(({ name }) => name);
    const words = [...names, ...entry.roles];
    // A translation may name nobody yet.
    return words.length > 0 ? [{ entry, pattern: finder(words) }] : [];
  });
  return passagesOf(tree)
    .filter(({ note }) => note)
    .flatMap((passage) => {
      const linked = new Set(passage.note?.data?.note?.references.map(({ target }) => target));
      const ranges = [...quoted(passage, library), ...passage.linked];
      return named.flatMap(({ entry, pattern }): Problem[] => {
        if (linked.has(entry)) return [];
        const match = [...passage.text.matchAll(pattern)].find(({ index }) => !within(index, ranges));
        if (!match) return [];
        const details = { name: match[0], written: `[${match[0]}](${entry.key})` };
        return [{ slug: 'unlinked-name', file, ...passage.at(match.index), details }];
      });
    });
}

function unanswered({ site }: Library, { file, positions, placeOf }: Entry): Problem[] {
  return positionsByClaim(positions).flatMap(({ on, positions: given }): Problem[] => {
    const missing = site.sides.filter((side) => !given.some(({ of }) => of === side));
    if (on === undefined || missing.length === 0) return [];
    const n = positions.findIndex((position) => position.on === on);
    const details = { claim: on, missing: missing.join(', ') };
    return [{ slug: 'unanswered-claim', file, ...placeOf('positions', n), column: 1, details }];
  });
}
