/** Reads the content folder of an article into a `Library`. */
import { type Labels, labelNames, labelsIn } from '../labels/index.ts';
import { usualLocale } from '../language.ts';
import { readMap } from '../map.ts';
import { type Problem, report } from '../problems/problems.ts';
import { ContentFiles } from '../read/files.ts';
import * as schemas from '../schema/schemas.ts';
import { CHARTS, readCharts } from './charts.ts';
import { numberSources } from './citations.ts';
import { type Library, PAGES, targetsOf, textsOf } from './library.ts';
import { numberNotes } from './notes.ts';
import { readRecord } from './record.ts';
import { readSources } from './sources.ts';
import { TextReader } from './texts.ts';

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
  const site = readSite(files);
  if (!site) return undefined;
  const sources = readSources(files);
  const map = readMap(files);
  const charts = readCharts(files, sources, site.sides);
  const texts = new TextReader(files, { site, sources, map, charts });
  const placeIn: Library['placeIn'] = (name, ...path) => files.places.get(name)?.(...path) ?? { line: 1, column: 1 };
  const library: Library = {
    dir: files.dir,
    site,
    entries: texts.entries(),
    sections: texts.sections(),
    sources,
    charts,
    ...readRecord(files),
    map,
    about: texts.page('about'),
    answer: texts.page('answer'),
    brief: texts.page('brief'),
    aliases: new Map(Object.entries(files.yaml('aliases.yaml', schemas.aliases)?.data ?? {})),
    editions: files.yaml('changes.yaml', schemas.changes)?.data ?? [],
    placeIn,
    lineIn: (name, ...path) => placeIn(name, ...path).line,
  };
  files.text('published.txt');
  files.strays(['sections', CHARTS, ...site.kinds.map(({ folder }) => folder)], FILES);
  annotateTexts(library, texts);
  return library;
}

/** Resolves what the texts refer to, and numbers their notes and sources. */
function annotateTexts(library: Library, reader: TextReader): void {
  const targets = targetsOf(library);
  const texts = textsOf(library);
  for (const text of texts.filter(({ type }) => type === 'entry')) reader.annotate(text, (key) => targets.get(key));
  for (const text of texts.filter(({ type }) => type !== 'entry')) reader.annotate(text, (key) => targets.get(key));
  numberNotes(library.sections);
  numberSources(library);
}

/** site.yaml with every label: those of its language, and its own in their place. */
function readSite(files: ContentFiles): schemas.Site | undefined {
  const given = files.yaml('site.yaml', schemas.site);
  if (!given) {
    if (files.problems.length === 0) {
      const file = files.shown(`${files.dir}/site.yaml`);
      const details = { reason: 'there is no such file.' };
      files.problems.push({ slug: 'unreadable', file, line: 1, column: 1, details });
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
  return site;
}
