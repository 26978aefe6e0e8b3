/** Reads the content folder of an article into a `Library`. */
import { join } from 'node:path';
import { en, type Label, type Labels, labelNames, labelsIn } from '../labels/index.ts';
import { isRightToLeft, usualLocale } from '../language.ts';
import { map as mapSchema } from '../map.ts';
import { type Problem, report } from '../problems/problems.ts';
import { translation } from '../read/content-dir.ts';
import { ContentFiles } from '../read/files.ts';
import { missingTranslations, strayTranslations } from '../read/translation-files.ts';
import * as schemas from '../schema/schemas.ts';
import { CHARTS, readCharts } from './charts.ts';
import { numberSources } from './citations.ts';
import { type Library, PAGES, textsOf } from './library.ts';
import { schemesOf, targetsOf } from './mentions.ts';
import { numberNotes } from './notes.ts';
import { readRecord, readSources } from './record.ts';
import { TextReader } from './texts.ts';

/** Labels that an error names. */
const FEW = 8;

/** The files at the top of a content folder. */
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

const READINGS = Symbol.for('article:readings');
interface Reading {
  /** Undefined when site.yaml cannot be used. */
  library: Library | undefined;
  problems: Problem[];
  /** The warnings that reading alone found. */
  warnings: Problem[];
  /** Of the original, the tree of each text that its translations compare theirs with. */
  trees: ContentFiles['trees'];
  /** All that is wrong, once check.ts has looked. */
  checked?: Problem[];
}
/** In `dev` the pages are a bundle of their own, in the process of the configuration: they read once together. */
const shared = globalThis as { [READINGS]?: Map<string, Reading> };
shared[READINGS] ??= new Map();
const readings = shared[READINGS];

/**
 * The library of a content folder, read once; `forget` clears this cache.
 * @param lang the translation to read; `null` for the original
 * @throws Error when there is no usable site.yaml, with the list of problems as its message
 */
export function library(dir: string, lang: string | null = translation ?? null): Library {
  const { library: read, problems } = reading(dir, lang);
  if (!read) throw new Error(report(problems));
  return read;
}

/** The library and what reading it found wrong. */
export function reading(dir: string, lang: string | null = translation ?? null): Reading {
  const key = `${dir}\0${lang ?? ''}`;
  const known = readings.get(key);
  if (known) return known;
  const files = new ContentFiles(dir, lang ?? undefined, lang === null ? undefined : reading(dir, null).trees);
  const { problems, warnings, trees } = files;
  const read: Reading = { library: load(files), problems, warnings, trees };
  readings.set(key, read);
  return read;
}

/** To be called when a file of the folder has changed. */
export function forget(dir: string): void {
  for (const key of readings.keys()) if (key.startsWith(`${dir}\0`)) readings.delete(key);
}

function load(files: ContentFiles): Library | undefined {
  const original = files.lang === undefined ? undefined : reading(files.dir, null).library?.site;
  const site = readSite(files, original);
  if (!site) return undefined;
  files.keepsTrees = files.lang === undefined && site.translations.length > 0;
  const sources = readSources(files, site.lang);
  const map = files.yaml('map.yaml', mapSchema)?.data;
  const charts = readCharts(files, sources, site.sides, schemesOf(site));
  const texts = new TextReader(files, { site, sources, map, charts, original });
  const placeIn: Library['placeIn'] = (name, ...path) =>
    files.places.get(name)?.(...path) ?? { file: files.shown(join(files.dir, name)), line: 1, column: 1 };
  const library: Library = {
    dir: files.dir,
    originalLang: original?.lang,
    words: files.words,
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
  };
  files.text('published.txt');
  files.strays(['sections', CHARTS, ...site.kinds.map(({ folder }) => folder), ...site.translations], FILES);
  if (files.lang !== undefined) files.problems.push(...strayTranslations(files, files.lang));
  else files.problems.push(...missingTranslations(files, site, placeIn('site.yaml', 'translations')));
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

/** The names that a label fills in: `n` of “Section {n}”. */
const namesIn = (label: string): string[] => [...label.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);

/** Labels of the article that lack what they fill in, each with the reason. */
const lostNames = (labels: [string, string | undefined][]): [string, string][] =>
  labels.flatMap(([name, words = '']): [string, string][] => {
    const [lost] = namesIn(en[name as Label]).filter((each) => !namesIn(words).includes(each));
    return lost ? [[name, `must hold “${lost}” in braces, in whose place the pages put a number or words`]] : [];
  });

/** site.yaml with every label: those of its language, and its own in their place. */
function readSite(files: ContentFiles, original: schemas.Site | undefined): schemas.Site | undefined {
  const given = files.yaml('site.yaml', schemas.site);
  if (!given) {
    if (files.problems.length === 0) {
      const file = files.shown(`${files.dir}/site.yaml`);
      const details = { reason: 'there is no such file.' };
      files.problems.push({ slug: 'unreadable', file, line: 1, column: 1, details });
    }
    return undefined;
  }
  const lang = files.lang ?? given.data.lang;
  const isOwn = (...path: string[]) => files.lang === undefined || given.placeOf(...path).file !== given.file;
  const locale = (isOwn('locale') && given.data.locale) || usualLocale(lang);
  // A word that the original says in its own way is not a word of the translation’s language.
  const own = Object.entries(given.data.labels).filter(([name]) => isOwn('labels', name));
  const labels = { ...labelsIn(lang), ...Object.fromEntries(own) } as Labels;
  // Words in the script of the text itself are marked by nothing.
  const languages = given.data.languages.map((each) => (each.lang === lang ? { ...each, script: undefined } : each));
  if (original) {
    files.sides = new Map([
      ...original.sides.map((side, n) => [side, given.data.sides[n] ?? side] as const),
      ...original.notes.map(({ label }, n) => [label, given.data.notes[n]?.label ?? label] as const),
    ]);
  }
  const notes = given.data.notes.map((note) => ({ ...note, side: files.sides.get(note.side ?? '') ?? note.side }));
  const site = { ...given.data, lang, locale, labels, languages, notes };
  const report = (slug: 'field' | 'translation', path: string[], details: Record<string, string>) =>
    files.problems.push({ slug, ...given.placeOf(...path), details });
  const rightToLeft = isRightToLeft(lang);
  if (rightToLeft) {
    const field = files.lang === undefined ? 'lang' : 'translations';
    report('field', [field], {
      field,
      reason: `names “${lang}”, which is written from right to left: the pages have no layout for that`,
    });
  }
  if (isOwn('lang') && given.data.lang !== lang) {
    const reason = `says “${given.data.lang}”, and this is the translation into “${lang}”. Take it out`;
    report('field', ['lang'], { field: 'lang', reason });
  }
  const missing = rightToLeft ? [] : labelNames.filter((name) => !(name in site.labels));
  if (missing.length > 0) {
    const names = missing.slice(0, FEW).join('”, “') + (missing.length > FEW ? '”, “…' : '');
    const details = { names, count: `${missing.length}`, lang: site.lang, name: missing[0] ?? '' };
    const own = files.shown(join(files.dir, files.lang ?? '', 'site.yaml'));
    const place = given.placeOf('labels');
    // A translation may have no “labels” yet, or no site.yaml.
    const at = files.lang === undefined || place.file === own ? place : { line: 1 };
    files.problems.push({ slug: 'missing-label', file: own, line: at.line, column: 1, details });
  }
  if (new Intl.Locale(locale).language !== new Intl.Locale(lang).language) {
    const reason = `must be of the language “${lang}”, such as “${usualLocale(lang)}”`;
    report('field', ['locale'], { field: 'locale', reason });
  }
  for (const [name, reason] of lostNames(own)) report('field', ['labels', name], { field: name, reason });
  if (original && original.sides.length !== site.sides.length) {
    const reason = `the original names ${original.sides.length} sides, in one order. Give as many.`;
    report('translation', ['sides'], { reason });
  }
  return site;
}
