/** Everything that is wrong with a content folder, in one list. */
import { basename, join } from 'node:path';
import { toString as plain } from 'mdast-util-to-string';
import { lostAddresses } from '../model/addresses.ts';
import {
  type Entry,
  type Library,
  prosePages,
  type Reference,
  type Section,
  type Text,
  textsOf,
} from '../model/library.ts';
import { reading } from '../model/load.ts';
import { type Problem, suggest } from '../problems/problems.ts';
import { translation } from '../read/content-dir.ts';
import { apparatusProblems } from './apparatus.ts';
import { collisions } from './collisions.ts';
import { componentDataProblems, figureProblems } from './components.ts';
import { deadLinks } from './internal-links.ts';
import { mapProblems } from './map.ts';
import { recordProblems, siteProblems, sourceProblems } from './record.ts';
import { structureProblems } from './structure.ts';

/**
 * Every problem of a content folder (an absolute path), found once for each reading of it.
 * @param lang a translation: then only the problems that its original has not
 */
export function check(dir: string, lang: string | null = translation ?? null): Problem[] {
  const read = reading(dir, lang);
  read.checked ??= lang === null ? find(read) : ofTranslation(read, dir);
  return read.checked;
}

/** Problems of the original and of all its translations. */
export function checkAll(dir: string): Problem[] {
  const translations = reading(dir, null).library?.site.translations ?? [];
  const found = [...check(dir, null), ...translations.flatMap((lang) => check(dir, lang))];
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function ofTranslation(read: ReturnType<typeof reading>, dir: string): Problem[] {
  const original = reading(dir, null).library;
  const known = new Set(check(dir, null).map((problem) => JSON.stringify(problem)));
  const found = find(read).filter((problem) => !known.has(JSON.stringify(problem)));
  if (!read.library || !original) return found;
  // A translation of a text with errors cannot fit it; the error is the original’s.
  const broken = new Set(check(dir, null).map(({ file }) => file));
  const inOriginal = (file: string) => file.replace(`/${read.library?.site.lang}/`, '/');
  const isHere = ({ file }: Problem) => file !== inOriginal(file);
  const here = found.filter(isHere);
  const lacksBlocks = new Set(
    here.filter(({ slug }) => slug === 'empty-section' || slug === 'heading').map(({ file }) => file),
  );
  // What is found in a file of the original follows from what is wrong in the translation.
  return [
    ...(here.length > 0 ? here : found),
    ...structureProblems(read.library, original).filter(({ file }) => !lacksBlocks.has(file)),
  ].filter(({ slug, file }) => !(['translation', 'unknown-paragraph'].includes(slug) && broken.has(inOriginal(file))));
}

function find({ library, problems }: ReturnType<typeof reading>): Problem[] {
  if (!library) return problems;
  const { sections, entries, dir } = library;
  // A text that could not be read in a translation is named by its original too.
  const broken = new Set(problems.flatMap(({ file }) => [file, file.replace(`/${library.site.lang}/`, '/')]));
  const complete = problems.length === 0;
  const found = [
    ...problems,
    ...textsOf(library).flatMap((text) => [
      ...unknownTargets(library, text, broken),
      ...figureProblems(library, text, broken),
    ]),
    ...sections.flatMap((section) => sectionProblems(section, library)),
    ...[...entries.values()].flatMap(entryProblems),
    ...prosePages(library).flatMap(({ file, tree, placeOf }): Problem[] =>
      plain(tree).trim() === '' && !tree.children.some((node) => 'name' in node)
        ? [{ slug: 'empty-section', file, ...placeOf('title'), details: {} }]
        : [],
    ),
    // Where the sources could not be read, it is not known which there are.
    ...(broken.has(inFolder(dir, 'sources.yaml'))
      ? []
      : [...entries.values()].flatMap((entry) => apparatusProblems(entry, library))),
    ...(sections.length === 0 && !problems.some(({ file }) => file.includes('sections'))
      ? [{ slug: 'no-sections' as const, file: inFolder(dir, 'sections'), line: 1, column: 1, details: {} }]
      : []),
    ...siteProblems(library),
    ...sourceProblems(library, complete),
    // What nothing refers to, and which address is lost, is only known if everything was read.
    ...(complete
      ? [
          ...textsOf(library).flatMap((text) => componentDataProblems(library, text)),
          ...recordProblems(library),
          ...mapProblems(library),
          ...lostAddresses(library),
          ...deadLinks(library),
        ]
      : []),
    ...collisions(library),
  ];
  // A text may be empty because of what is wrong in it.
  const follows = ({ slug, file }: Problem) =>
    slug === 'empty-section' && found.some((other) => other.file === file && other.slug !== slug);
  const alone = found.filter((problem) => !follows(problem));
  return [...new Map(alone.map((problem) => [JSON.stringify(problem), problem])).values()];
}

const inFolder = (dir: string, name: string) => `${basename(dir)}/${name}`;

/** References that lead nowhere. One to a file that is itself broken is not reported as well. */
function unknownTargets(library: Library, { file, references }: Text, broken: Set<string>): Problem[] {
  return references.flatMap((reference): Problem[] => {
    const { key, target, part, words, line, column, from } = reference;
    const at = from ?? { file, line, column };
    if (!target) return unknownTarget(library, reference, broken).map((problem) => ({ ...problem, ...at }));
    const paragraphs = target.type === 'entry' ? target.paragraphs.length : 0;
    if (part === undefined || part <= paragraphs) return [];
    const title = target.type === 'claim' ? target.id : target.title;
    const details = { written: `[${words}](${key}#${part})`, title, count: `${paragraphs}` };
    return [{ slug: 'unknown-part', ...at, details }];
  });
}

function unknownTarget(
  library: Library,
  { key, scheme, id, words }: Reference,
  broken: Set<string>,
): Pick<Problem, 'slug' | 'details'>[] {
  const list = { source: library.sources, event: library.events, claim: library.claims }[scheme];
  const folder = library.site.kinds.find((kind) => kind.scheme === scheme)?.folder;
  const file = join(basename(library.dir), folder ? `${folder}/${id}.mdx` : `${scheme}s.yaml`);
  if (broken.has(file)) return [];
  const ids = list
    ? [...list.keys()]
    : [...library.entries.values()].filter(({ kind }) => kind.scheme === scheme).map((entry) => entry.id);
  const where = folder ? file : `${scheme} “${id}” in ${scheme}s.yaml`;
  const details = { written: `[${words}](${key})`, where, ...suggest(id, ids) };
  return [{ slug: 'unknown-id', details }];
}

function sectionProblems(
  { file, tree, notes: all, blocks, placeOf, ...section }: Section,
  { site }: Library,
): Problem[] {
  const text = tree.children.filter(({ type }) => !['footnoteDefinition', 'definition', 'mdxjsEsm'].includes(type));
  if (text.every((node) => plain(node).trim() === '')) {
    return [{ slug: 'empty-section', file, ...placeOf('title'), details: {} }];
  }
  const labels = site.notes.map(({ label }) => label);
  const own = all.filter(({ entry }) => !entry);
  const ofNotes = own.flatMap(({ id, label, named, references, line, column }): Problem[] => {
    const name = label ?? (named ? `[^${id.slice(section.id.length + 1)}]` : undefined);
    const what = name === undefined ? 'This note' : `The note “${name}”`;
    const isKnown = label === undefined || labels.includes(label);
    return [
      ...(references.some(({ scheme }) => scheme === 'source')
        ? []
        : [{ slug: 'no-source' as const, file, line, column, details: { what } }]),
      ...(isKnown
        ? []
        : [{ slug: 'unknown-label' as const, file, line, column, details: { label, ...suggest(label, labels) } }]),
    ];
  });
  const unfound = Object.entries(section.paragraphs).flatMap(([id, begins]): Problem[] => {
    if (blocks.some((block) => block.id === `${section.id}_${id}`)) return [];
    const [other] = Object.entries(section.paragraphs).find(([name, words]) => name !== id && words === begins) ?? [];
    if (other !== undefined) {
      const details = { id, other: `the id “${other}”, which names the same paragraph` };
      return [{ slug: 'duplicate-id', file, ...placeOf('paragraphs', id), details }];
    }
    return [{ slug: 'unknown-paragraph', file, ...placeOf('paragraphs', id), details: { id, begins } }];
  });
  return [...ofNotes, ...unfound];
}

function entryProblems({ file, tree, note, noteReferences, placeOf }: Entry): Problem[] {
  const at = { file, ...placeOf('title') };
  if (tree.children.length === 0) return [{ slug: 'empty-entry', ...at, details: {} }];
  if (note.children.length === 0) return [{ slug: 'no-note', ...at, details: {} }];
  if (noteReferences.some(({ scheme }) => scheme === 'source')) return [];
  const what = 'The note of this entry (its first paragraph)';
  return [{ slug: 'no-source', file, line: note.position?.start.line, column: 1, details: { what } }];
}
