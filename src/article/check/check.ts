/** Everything that is wrong with a content folder, in one list. */
import { basename, join } from 'node:path';
import { toString as plain } from 'mdast-util-to-string';
import type { Reference } from '../grammar/grammar.ts';
import { blocksOf } from '../grammar/paragraphs.ts';
import { mapProblems } from '../map.ts';
import { lostAddresses } from '../model/addresses.ts';
import { CHARTS, unknownCharts } from '../model/charts.ts';
import { type Entry, type Library, prosePages, type Section } from '../model/library.ts';
import { reading } from '../model/load.ts';
import { unknownMaps } from '../model/map-figures.ts';
import { recordProblems } from '../model/record.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { apparatusProblems } from './apparatus.ts';
import { collisions } from './collisions.ts';
import { componentDataProblems } from './component-data.ts';
import { deadLinks } from './internal-links.ts';

/** Every problem of a content folder (an absolute path), found once for each reading of it. */
export function check(dir: string): Problem[] {
  const read = reading(dir);
  read.checked ??= find(read, dir);
  return read.checked;
}

function find({ library, problems }: ReturnType<typeof reading>, dir: string): Problem[] {
  if (!library) return problems;
  const { sections, entries, sources } = library;
  const found = [...problems];
  const owners = [...sections, ...entries.values(), ...prosePages(library)];
  const broken = new Set(problems.map(({ file }) => file));
  for (const owner of owners) {
    found.push(...unknownTargets(library, owner, broken));
    // Of charts that could not be read it is not known which there are.
    if (![...broken].some((file) => file.startsWith(`${basename(dir)}/${CHARTS}/`)))
      found.push(...unknownCharts(owner.tree, owner.file, library.charts));
    if (!broken.has(`${basename(dir)}/map.yaml`)) found.push(...unknownMaps(owner.tree, owner.file, library.map));
  }
  for (const section of sections)
    found.push(
      ...sectionProblems(
        section,
        library.site.notes.map(({ label }) => label),
        library.site.lang,
      ),
    );
  for (const entry of entries.values()) {
    found.push(...entryProblems(entry));
    // Of sources that could not be read it is not known which there are.
    if (!broken.has(`${basename(dir)}/sources.yaml`)) found.push(...apparatusProblems(entry, library));
  }
  if (sections.length === 0 && !problems.some(({ file }) => file.includes('sections'))) {
    found.push({ slug: 'no-sections', file: `${basename(dir)}/sections`, line: 1, column: 1, details: {} });
  }
  for (const [index, { side }] of library.site.notes.entries()) {
    if (side === undefined || library.site.sides.includes(side)) continue;
    const details = { field: 'notes', value: side, ...suggest(side, library.site.sides) };
    const at = library.placeIn('site.yaml', 'notes', index, 'side');
    found.push({ slug: 'unknown-value', file: `${basename(dir)}/site.yaml`, ...at, details });
  }
  const file = `${basename(dir)}/sources.yaml`;
  for (const [index, { id, rank, number }] of [...sources.values()].entries()) {
    if (!Object.hasOwn(library.site.ranks, rank)) {
      found.push({
        slug: 'unknown-rank',
        file,
        ...library.placeIn('sources.yaml', index, 'rank'),
        details: { rank, ...suggest(rank, Object.keys(library.site.ranks)) },
      });
    }
    // With files that could not be read, what cites a source is not known.
    if (number === 0 && problems.length === 0)
      found.push({ slug: 'uncited-source', file, ...library.placeIn('sources.yaml', index, 'id'), details: { id } });
  }
  if (problems.length === 0) {
    for (const owner of owners) found.push(...componentDataProblems(library, owner));
    const claimed = new Set(
      owners.flatMap(({ scan }) => scan.references.filter(({ scheme }) => scheme === 'claim').map(({ id }) => id)),
    );
    const known = {
      site: library.site,
      folder: basename(dir),
      entries: entries.keys(),
      sources: sources.keys(),
      claimed,
    };
    found.push(...recordProblems(library, known));
    if (library.map) {
      const there = {
        dir,
        folder: basename(dir),
        entries: [...entries.keys()],
        sources: [...sources.keys()],
        notes: library.site.notes.map(({ label }) => label),
        placeOf: (...path: (string | number)[]) => library.placeIn('map.yaml', ...path),
      };
      found.push(...mapProblems(library.map, there));
    }
  }
  // An address is only lost if everything that could hold it was read.
  if (problems.length === 0) found.push(...lostAddresses(library), ...deadLinks(library));
  found.push(...collisions(library));
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** References that lead nowhere, except those to a file that has errors itself. */
function unknownTargets(
  library: Library,
  { file, scan }: Pick<Section, 'file' | 'scan'>,
  broken: Set<string>,
): Problem[] {
  return scan.references.flatMap(({ scheme, id, part, words, from, ...place }: Reference): Problem[] => {
    const at = from ?? { file, line: place.line, column: place.column };
    const list = { source: library.sources, event: library.events, claim: library.claims }[scheme];
    const known: Map<string, unknown> = list ?? library.entries;
    const key = list ? id : `${scheme}:${id}`;
    if (known.has(key)) {
      const entry = part === undefined ? undefined : library.entries.get(key);
      const count = entry?.paragraphs.length ?? 0;
      if (part === undefined || part <= count) return [];
      const details = { written: `[${words}](${key}#${part})`, title: entry?.title ?? key, count: `${count}` };
      return [{ slug: 'unknown-part', ...at, details }];
    }
    const folder = library.site.kinds.find((kind) => kind.scheme === scheme)?.folder;
    const target = join(basename(library.dir), folder ? `${folder}/${id}.mdx` : `${scheme}s.yaml`);
    if (broken.has(target)) return [];
    const ids = [...known.keys()].filter((name) => list || name.startsWith(`${scheme}:`));
    const written = `[${words}](${scheme}:${id})`;
    const where = folder ? target : `${scheme} “${id}” in ${scheme}s.yaml`;
    const { nearest, known: names } = suggest(
      id,
      ids.map((name) => name.slice(name.indexOf(':') + 1)),
    );
    return [{ slug: 'unknown-id', ...at, details: { written, where, nearest, known: names } }];
  });
}

function sectionProblems(section: Section, labels: string[], lang: string): Problem[] {
  const { file, tree, scan, lineOf } = section;
  const text = tree.children.filter(({ type }) => !['footnoteDefinition', 'definition', 'mdxjsEsm'].includes(type));
  if (text.every((node) => plain(node).trim() === '')) {
    return [{ slug: 'empty-section', file, line: lineOf('title'), column: 1, details: {} }];
  }
  const citing = new Set(scan.references.filter(({ scheme }) => scheme === 'source').map(({ inNote }) => inNote?.id));
  const own = scan.notes.filter(({ entry }) => !entry);
  const unsourced = own
    .filter(({ id }) => !citing.has(id))
    .map(({ label, line, column }): Problem => {
      return { slug: 'no-source', file, line, column, details: { what: `The note “${label ?? '…'}”` } };
    });
  const unlabelled = own
    .filter(({ label }) => label !== undefined && !labels.includes(label))
    .map(({ label = '', line, column }): Problem => {
      return { slug: 'unknown-label', file, line, column, details: { label, ...suggest(label, labels) } };
    });
  const blocks = blocksOf(tree, section, lang);
  const unfound = Object.entries(section.paragraphs).flatMap(([id, begins]): Problem[] => {
    if (blocks.some((block) => block.id === `${section.id}_${id}`)) return [];
    return [{ slug: 'unknown-paragraph', file, line: lineOf('paragraphs', id), column: 1, details: { id, begins } }];
  });
  return [...unsourced, ...unlabelled, ...unfound];
}

function entryProblems({ file, tree, note, scan, lineOf }: Entry): Problem[] {
  const at = { file, line: lineOf('title'), column: 1 };
  if (tree.children.length === 0) return [{ slug: 'empty-entry', ...at, details: {} }];
  if (note.children.length === 0) return [{ slug: 'no-note', ...at, details: {} }];
  const end = note.position?.end.line ?? 0;
  if (scan.references.some(({ scheme, line }) => scheme === 'source' && line <= end)) return [];
  const what = 'The note of this entry (its first paragraph)';
  return [{ slug: 'no-source', file, line: note.position?.start.line, column: 1, details: { what } }];
}
