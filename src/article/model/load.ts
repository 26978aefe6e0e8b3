/** Reads the content folder of an article into a `Library`. */
import { basename } from 'node:path';
import type { Paragraph } from 'mdast';
import { type Scan, scan } from '../grammar/grammar.ts';
import { leftovers } from '../grammar/unrendered.ts';
import { wordsOfText } from '../grammar/words.ts';
import { type Labels, labelNames, labelsIn } from '../labels/index.ts';
import { usualLocale } from '../language.ts';
import { readMap } from '../map.ts';
import { type Problem, report } from '../problems/problems.ts';
import { ContentFiles, type MarkdownFile } from '../read/files.ts';
import * as schemas from '../schema/schemas.ts';
import { CHARTS, fillCharts, readCharts } from './charts.ts';
import { numberSources } from './citations.ts';
import {
  type Entry,
  type Library,
  PAGES,
  type PageName,
  type ProsePage,
  type Section,
  type Source,
  schemesOf,
} from './library.ts';
import { fillMaps } from './map-figures.ts';
import { readRecord } from './record.ts';

/** The files of a content folder that are not those of a folder of it. */
const FILES = [
  'site.yaml',
  'sources.yaml',
  'claims.yaml',
  'events.yaml',
  'map.yaml',
  'changes.yaml',
  'aliases.yaml',
  ...Object.keys(PAGES).map((name) => `${name}.mdx`),
];

const READINGS = Symbol.for('unsigned-peace:readings');
interface Reading {
  /** Undefined when site.yaml cannot be used. */
  library: Library | undefined;
  /** The errors that reading alone found. */
  problems: Problem[];
  /** The warnings that reading alone found. */
  warnings: Problem[];
  /** All that is wrong, once check.ts has looked. */
  checked?: Problem[];
}
/** The configuration and the pages are bundles of their own, in one process: they read once together. */
const shared = globalThis as { [READINGS]?: Map<string, Reading> };
shared[READINGS] ??= new Map();
const readings = shared[READINGS];

/**
 * The library of a content folder, read once; `forget` clears this cache.
 * @throws Error when there is no usable site.yaml, with the list of problems as its message
 */
export function library(dir: string): Library {
  const { library: read, problems } = reading(dir);
  if (!read) throw new Error(report(problems));
  return read;
}

/** The library and what reading it found wrong. */
export function reading(dir: string): Reading {
  const known = readings.get(dir);
  if (known) return known;
  const files = new ContentFiles(dir);
  const read: Reading = { library: load(files), problems: files.problems, warnings: files.warnings };
  readings.set(dir, read);
  return read;
}

/** To be called when a file of the folder has changed. */
export function forget(dir: string): void {
  readings.delete(dir);
}

function load(files: ContentFiles): Library | undefined {
  const given = files.yaml('site.yaml', schemas.site);
  if (!given) {
    if (files.problems.length === 0) {
      files.problems.push({
        slug: 'unreadable',
        file: files.shown(`${files.dir}/site.yaml`),
        line: 1,
        column: 1,
        details: { reason: 'there is no such file.' },
      });
    }
    return undefined;
  }
  const { lang, locale = usualLocale(lang) } = given.data;
  const site = { ...given.data, locale, labels: { ...labelsIn(lang), ...given.data.labels } as Labels };
  for (const name of labelNames) {
    if (name in site.labels) continue;
    const details = { name, lang: site.lang };
    files.problems.push({ slug: 'missing-label', file: given.file, line: given.lineOf('labels'), column: 1, details });
  }
  const schemes = schemesOf(site);
  const sources = new Map<string, Source>();
  const list = files.yaml('sources.yaml', schemas.sources);
  list?.data.forEach((data, index) => {
    const line = list.lineOf(index);
    if (!data.read) {
      const at = list.placeOf(index, 'id');
      files.tell({ slug: 'no-read-date', file: list.file, ...at, details: { id: data.id } });
    }
    if (sources.has(data.id))
      files.problems.push({
        slug: 'duplicate-id',
        file: list.file,
        line: list.lineOf(index, 'id'),
        column: 1,
        details: { id: data.id, other: 'another source' },
      });
    else sources.set(data.id, { ...data, number: 0, place: `/sources/#${data.id}`, line });
  });
  const map = readMap(files);
  const charts = readCharts(files, sources, site.sides);
  const read = (file: MarkdownFile<unknown>, owner: string, notes: boolean): Scan => {
    const left = leftovers(file.tree, file.text, schemes);
    fillCharts(file.tree, charts, sources);
    fillMaps(file.tree, map, sources);
    const found = scan(file.tree, { owner, schemes, notes, lang: site.lang });
    for (const problem of [...left, ...found.problems]) files.tell({ file: file.file, ...problem });
    return found;
  };

  const entries = new Map<string, Entry>();
  for (const kind of site.kinds) {
    const inKind = files
      .folder(kind.folder, schemas.entry)
      .map((file): Entry => {
        const first = file.tree.children.find(({ type }) => type !== 'definition');
        const note: Paragraph = first?.type === 'paragraph' ? first : { type: 'paragraph', children: [] };
        const address = `/${kind.folder}/${file.data.id}/`;
        return {
          ...file,
          ...file.data,
          kind,
          address,
          note,
          scan: read(file, `${kind.scheme}-${file.data.id}`, false),
        };
      })
      .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.title.localeCompare(b.title, site.lang));
    for (const entry of inKind) {
      const other = entries.get(`${kind.scheme}:${entry.id}`);
      if (other) files.problems.push(duplicate(entry, other.file));
      else entries.set(`${kind.scheme}:${entry.id}`, entry);
      const wanted = `${entry.id}.mdx`;
      if (basename(entry.path) !== wanted) {
        const details = { file: basename(entry.path), id: entry.id, wanted };
        files.problems.push({ slug: 'misnamed-file', file: entry.file, line: entry.lineOf('id'), column: 1, details });
      }
    }
  }

  const byId = new Map<string, Section>();
  let numbered = 0;
  const sections = files.folder('sections', schemas.section).map((file, index): Section => {
    const found = read(file, file.data.id, true);
    const section = {
      ...file,
      ...file.data,
      index,
      number: file.data.kicker === undefined ? ++numbered : undefined,
      address: `/sections/${file.data.id}/`,
      scan: found,
      words: wordsOfText(file.tree),
    };
    const other = byId.get(section.id);
    if (other) files.problems.push(duplicate(section, other.file));
    byId.set(section.id, section);
    return section;
  });

  const aliases = files.yaml('aliases.yaml', schemas.aliases)?.data ?? {};
  const record = readRecord(files);
  const placeIn: Library['placeIn'] = (name, ...path) => files.places.get(name)?.(...path) ?? { line: 1, column: 1 };
  const prosePage = (id: PageName): ProsePage | undefined => {
    const page = files.markdown(`${id}.mdx`, schemas.page);
    return page && { ...page, ...page.data, id, address: PAGES[id], scan: read(page, id, false) };
  };
  const all = {
    dir: files.dir,
    site,
    sections,
    entries,
    sources,
    charts,
    aliases: new Map(Object.entries(aliases)),
    editions: files.yaml('changes.yaml', schemas.changes)?.data ?? [],
    about: prosePage('about'),
    answer: prosePage('answer'),
    brief: prosePage('brief'),
    placeIn,
    lineIn: (name: string, ...path: (string | number)[]) => placeIn(name, ...path).line,
    ...record,
  };
  files.text('published.txt');
  files.strays(['sections', CHARTS, ...site.kinds.map(({ folder }) => folder)], FILES);
  numberSources(all, map);
  return { ...all, map };
}

function duplicate(owner: Section | Entry, other: string): Problem {
  return {
    slug: 'duplicate-id',
    file: owner.file,
    line: owner.lineOf('id'),
    column: 1,
    details: { id: owner.id, other },
  };
}
