/** Everything that is wrong with a content folder, in one list. */
import { basename, join } from 'node:path';
import { toString as plain } from 'mdast-util-to-string';
import { mapProblems } from '../map.ts';
import { lostAddresses } from '../model/addresses.ts';
import { type Entry, type Library, type Reference, type Section, type Text, textsOf } from '../model/library.ts';
import { reading } from '../model/load.ts';
import { recordProblems } from '../model/record.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { collisions } from './collisions.ts';
import { deadLinks } from './internal-links.ts';

/** Every problem of a content folder (an absolute path), found once for each reading of it. */
export function check(dir: string): Problem[] {
  const read = reading(dir);
  read.checked ??= find(read);
  return read.checked;
}

function find({ library, problems }: ReturnType<typeof reading>): Problem[] {
  if (!library) return problems;
  const { sections, entries, dir } = library;
  const broken = new Set(problems.map(({ file }) => file));
  const complete = problems.length === 0;
  const found = [
    ...problems,
    ...textsOf(library).flatMap((text) => unknownTargets(library, text, broken)),
    ...sections.flatMap((section) => sectionProblems(section, library)),
    ...[...entries.values()].flatMap(entryProblems),
    // Where the sources could not be read, it is not known which there are.
    ...(broken.has(inFolder(dir, 'sources.yaml'))
      ? []
      : [...entries.values()].flatMap((entry) => apparatusProblems(entry, library))),
    ...(sections.length === 0 && !problems.some(({ file }) => file.includes('sections'))
      ? [{ slug: 'no-sections' as const, file: inFolder(dir, 'sections'), line: 1, column: 1, details: {} }]
      : []),
    ...sourceProblems(library, complete),
    // What nothing refers to, and which address is lost, is only known if everything was read.
    ...(complete ? [...ofRecord(library), ...ofMap(library), ...lostAddresses(library), ...deadLinks(library)] : []),
    ...collisions(library),
  ];
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
}

const inFolder = (dir: string, name: string) => `${basename(dir)}/${name}`;

/** Sources of a rank that site.yaml does not define, and those that nothing cites. */
function sourceProblems({ dir, site, sources, placeIn }: Library, complete: boolean): Problem[] {
  const file = inFolder(dir, 'sources.yaml');
  return [...sources.values()].flatMap(({ id, rank, number }, index): Problem[] => {
    const details = { rank, ...suggest(rank, Object.keys(site.ranks)) };
    const at = (field: string) => ({ file, ...placeIn('sources.yaml', index, field) });
    return [
      ...(Object.hasOwn(site.ranks, rank) ? [] : [{ slug: 'unknown-rank' as const, ...at('rank'), details }]),
      ...(number === 0 && complete ? [{ slug: 'uncited-source' as const, ...at('id'), details: { id } }] : []),
    ];
  });
}

function ofRecord(library: Library): Problem[] {
  const { dir, site, entries, sources } = library;
  const references = textsOf(library).flatMap((text) => text.references);
  const claimed = new Set(references.flatMap(({ target }) => (target?.type === 'claim' ? [target.id] : [])));
  const known = { site, folder: basename(dir), entries: entries.keys(), sources: sources.keys(), claimed };
  return recordProblems(library, known);
}

function ofMap({ dir, map, entries, sources, lineIn }: Library): Problem[] {
  if (!map) return [];
  const lineOf = (...path: (string | number)[]) => lineIn('map.yaml', ...path);
  const known = { entries: [...entries.keys()], sources: [...sources.keys()] };
  return mapProblems(map, { dir, folder: basename(dir), ...known, lineOf });
}

/** References that lead nowhere. One to a file that is itself broken is not reported as well. */
function unknownTargets(library: Library, { file, references }: Text, broken: Set<string>): Problem[] {
  return references.flatMap((reference): Problem[] => {
    const { key, target, part, words, line, column } = reference;
    if (!target) return unknownTarget(library, reference, broken).map((problem) => ({ ...problem, file }));
    const paragraphs = target.type === 'entry' ? target.paragraphs.length : 0;
    if (part === undefined || part <= paragraphs) return [];
    const title = target.type === 'claim' ? target.id : target.title;
    const details = { written: `[${words}](${key}#${part})`, title, count: `${paragraphs}` };
    return [{ slug: 'unknown-part', file, line, column, details }];
  });
}

function unknownTarget(
  library: Library,
  { key, scheme, id, words, line, column }: Reference,
  broken: Set<string>,
): Omit<Problem, 'file'>[] {
  const list = { source: library.sources, event: library.events, claim: library.claims }[scheme];
  const folder = library.site.kinds.find((kind) => kind.scheme === scheme)?.folder;
  const file = join(basename(library.dir), folder ? `${folder}/${id}.mdx` : `${scheme}s.yaml`);
  if (broken.has(file)) return [];
  const ids = list
    ? [...list.keys()]
    : [...library.entries.values()].filter(({ kind }) => kind.scheme === scheme).map((entry) => entry.id);
  const where = folder ? file : `${scheme} “${id}” in ${scheme}s.yaml`;
  const details = { written: `[${words}](${key})`, where, ...suggest(id, ids) };
  return [{ slug: 'unknown-id', line, column, details }];
}

function sectionProblems(
  { file, tree, notes: all, blocks, lineOf, ...section }: Section,
  { site }: Library,
): Problem[] {
  const text = tree.children.filter(({ type }) => !['footnoteDefinition', 'definition', 'mdxjsEsm'].includes(type));
  if (text.every((node) => plain(node).trim() === '')) {
    return [{ slug: 'empty-section', file, line: lineOf('title'), column: 1, details: {} }];
  }
  const labels = site.notes.map(({ label }) => label);
  const own = all.filter(({ entry }) => !entry);
  const unsourced = own
    .filter(({ references }) => !references.some(({ scheme }) => scheme === 'source'))
    .map(({ label, line, column }): Problem => {
      return { slug: 'no-source', file, line, column, details: { what: `The note “${label ?? '…'}”` } };
    });
  const unlabelled = own
    .filter(({ label }) => label !== undefined && !labels.includes(label))
    .map(({ label = '', line, column }): Problem => {
      return { slug: 'unknown-label', file, line, column, details: { label, ...suggest(label, labels) } };
    });
  const unfound = Object.entries(section.paragraphs).flatMap(([id, begins]): Problem[] => {
    if (blocks.some((block) => block.id === `${section.id}_${id}`)) return [];
    return [{ slug: 'unknown-paragraph', file, line: lineOf('paragraphs', id), column: 1, details: { id, begins } }];
  });
  return [...unsourced, ...unlabelled, ...unfound];
}

/** Sources, sides and languages that an entry’s front matter names and that do not exist, and positions of one side alone. */
function apparatusProblems({ file, placeOf, paragraphs, positions }: Entry, { site, sources }: Library): Problem[] {
  const unknown = (
    path: ['paragraphs' | 'positions', ...(string | number)[]],
    value: string,
    values: { has(value: string): boolean; keys(): Iterable<string> },
  ): Problem[] => {
    if (values.has(value)) return [];
    const details = { field: path[0], value, ...suggest(value, values.keys()) };
    return [{ slug: 'unknown-value', file, ...placeOf(...path), details }];
  };
  const given = positions.map(({ of }) => of);
  const missing = site.sides.filter((side) => !given.includes(side));
  const details = { given: given.join(', '), missing: missing.join(', ') };
  return [
    ...paragraphs.flatMap(({ words }, n) =>
      words.flatMap(({ source }, m) => unknown(['paragraphs', n, 'words', m, 'source'], source, sources)),
    ),
    ...positions.flatMap((position, n) => [
      ...unknown(['positions', n, 'of'], position.of, new Set(site.sides)),
      ...position.sources.flatMap((source, m) => unknown(['positions', n, 'sources', m], source, sources)),
    ]),
    ...(given.length > 0 && missing.length > 0
      ? [{ slug: 'one-sided' as const, file, ...placeOf('positions'), details }]
      : []),
  ];
}

function entryProblems({ file, tree, note, noteReferences, lineOf }: Entry): Problem[] {
  const at = { file, line: lineOf('title'), column: 1 };
  if (tree.children.length === 0) return [{ slug: 'empty-entry', ...at, details: {} }];
  if (note.children.length === 0) return [{ slug: 'no-note', ...at, details: {} }];
  if (noteReferences.some(({ scheme }) => scheme === 'source')) return [];
  const what = 'The note of this entry (its first paragraph)';
  return [{ slug: 'no-source', file, line: note.position?.start.line, column: 1, details: { what } }];
}
