/**
 * Which passages of a translation were made from words that the original has changed since. `fingerprints.yaml` of a
 * translation keeps a hash of the original of each block of a text, in any order, and of each item of a list, by its id.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toString as plain } from 'mdast-util-to-string';
import { parse, stringify } from 'yaml';
import { shortened } from '../grammar/plain-text.ts';
import { type Library, textsOf } from '../model/library.ts';
import type { Problem } from '../problems/problems.ts';
import { FINGERPRINTS } from '../read/translation-files.ts';
import { isBlock } from './structure.ts';

/** A passage of the original that has a translation. */
interface Passage {
  /** The file of the original within the content folder, and the id of the passage where it is an item of a list. */
  file: string;
  id?: string;
  /** Its words in the original and in the translation. */
  original: string;
  translated: string;
  /** The place in the translation. */
  at: { file: string; line: number; column: number };
}

/** How complete a translation is: by the first folder or the list of what is translated. */
export interface Count {
  kind: string;
  translated: number;
  missing: number;
  stale: number;
}

type Fingerprints = Record<string, string[] | Record<string, string>>;

/** Characters of a text that a warning quotes. */
const QUOTED = 160;

const hashOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12);

/** Every passage that is translated, and the files that are not. */
function passagesOf(library: Library, original: Library): { passages: Passage[]; missing: string[] } {
  const passages: Passage[] = [];
  const missing: string[] = [];
  const originals = new Map(textsOf(original).map((text) => [text.path, text]));
  for (const text of textsOf(library)) {
    const file = text.path.slice(library.dir.length + 1).replaceAll('\\', '/');
    const first = originals.get(text.path);
    if (!first || !text.original) {
      missing.push(file);
      continue;
    }
    const words = (of: typeof text) =>
      'what' in of
        ? [of.title, of.what, ...[...of.paragraphs, ...of.positions].map(({ says }) => says)].join(' ')
        : [of.title, of.description].join(' ');
    const at = { file: text.file, ...text.placeOf('title') };
    passages.push({ file, original: words(first), translated: words(text), at });
    const here = text.tree.children.filter((node) => isBlock(node) || node.type === 'footnoteDefinition');
    const there = first.tree.children.filter((node) => isBlock(node) || node.type === 'footnoteDefinition');
    for (const [n, node] of there.entries()) {
      const other = here[n];
      if (!other) continue;
      const { line = 1, column = 1 } = other.position?.start ?? {};
      const place = { file: text.file, line, column };
      passages.push({ file, original: plain(node), translated: plain(other), at: place });
    }
  }
  for (const { file, id, words, from, at, isOwn } of itemsOf(library, original)) {
    if (isOwn) passages.push({ file, id, original: from, translated: words, at });
    else missing.push(`${file} (${id})`);
  }
  return { passages, missing };
}

/** Claims and events with their words in both languages. */
function itemsOf({ claims, events, dir }: Library, original: Library) {
  return [
    ...[...claims.values()].map((claim) => ({
      file: 'claims.yaml',
      field: 'says',
      item: claim,
      from: original.claims,
    })),
    ...[...events.values()].map((event) => ({
      file: 'events.yaml',
      field: 'title',
      item: event,
      from: original.events,
    })),
  ].flatMap(({ file, field, item, from }) => {
    const first = from.get(item.id);
    if (!first) return [];
    const place = item.placeOf(field);
    const words = (of: object) =>
      ['says', 'record', 'since', 'title', 'text', 'place']
        .flatMap((name) => (of as Record<string, string | undefined>)[name] ?? [])
        .join(' ');
    const isOwn = place.file !== undefined && place.file !== join(basename(dir), file);
    const at = { line: place.line, column: place.column, file: place.file ?? file };
    return [{ file, id: item.id, words: words(item), from: words(first), at, isOwn }];
  });
}

/** The fingerprints that are kept; undefined when the file is not as the command wrote it. */
function read(dir: string, lang: string): Fingerprints | undefined {
  const path = join(dir, lang, FINGERPRINTS);
  if (!existsSync(path)) return {};
  try {
    const kept: unknown = parse(readFileSync(path, 'utf8')) ?? {};
    const isOurs = typeof kept === 'object' && !Array.isArray(kept) && Object.values(kept as object).every(isKept);
    return isOurs ? (kept as Fingerprints) : undefined;
  } catch {
    return undefined;
  }
}

const isKept = (of: unknown): boolean =>
  typeof of === 'object' && of !== null && Object.values(of).every((hash) => typeof hash === 'string');

/** Warnings about passages whose original has changed since they were translated. */
export function stalePassages(library: Library, original: Library): Problem[] {
  const { lang } = library.site;
  const known = read(library.dir, lang);
  if (!known) {
    const file = join(basename(library.dir), lang, FINGERPRINTS);
    const reason =
      'it is not as the command wrote it. Restore it, or delete it and run “npm run check -- --translated”.';
    return [{ slug: 'unreadable', file, line: 1, column: 1, details: { reason } }];
  }
  return passagesOf(library, original).passages.flatMap((passage): Problem[] => {
    if (!isStale(passage, known)) return [];
    const { file: name, original: now, translated, at } = passage;
    const details = { original: shortened(now, QUOTED), translated: shortened(translated, QUOTED), lang, name };
    return [{ slug: 'stale-translation', ...at, details }];
  });
}

/** A passage of which nothing was noted is not known to be stale. */
function isStale({ file, id, original }: Passage, known: Fingerprints): boolean {
  const kept = known[file];
  const hash = hashOf(original);
  if (Array.isArray(kept)) return !kept.includes(hash);
  return id !== undefined && kept?.[id] !== undefined && kept[id] !== hash;
}

/**
 * The fingerprints of a translation as they are now, as YAML.
 * @param files files of the original whose translation fits it; of others only what has no fingerprint yet is added
 */
export function fingerprints(library: Library, original: Library, files: string[]): string {
  const known = read(library.dir, library.site.lang) ?? {};
  const result: Fingerprints = {};
  const groups = Map.groupBy(passagesOf(library, original).passages, ({ file }) => file);
  for (const [file, passages] of groups) {
    const kept = files.includes(file) ? undefined : known[file];
    const items = passages.flatMap(({ id, original: words }) => (id === undefined ? [] : [[id, hashOf(words)]]));
    if (items.length > 0) result[file] = { ...Object.fromEntries(items), ...kept };
    else result[file] = Array.isArray(kept) ? kept : passages.map(({ original: words }) => hashOf(words));
  }
  const head = `# What each passage was translated from. “npm run check -- --translated FILE” writes this file.\n`;
  return head + stringify(result, { lineWidth: 0 });
}

/** How much of an article is translated, by kind of text. */
export function translationCounts(library: Library, original: Library): Count[] {
  const { passages, missing } = passagesOf(library, original);
  const kindOf = (file: string) => file.replace(/ \(.*$/, '').split('/')[0] ?? '';
  const stale = stalePassages(library, original).map(({ details }) => details['name'] ?? '');
  const kinds = new Set([...passages.map(({ file }) => file), ...missing].map(kindOf));
  const files = (kind: string) =>
    new Set(passages.filter(({ file }) => kindOf(file) === kind).map(({ file, id }) => id ?? file));
  return [...kinds].sort().map((kind) => ({
    kind,
    translated: files(kind).size,
    missing: missing.filter((file) => kindOf(file) === kind).length,
    stale: stale.filter((file) => kindOf(file) === kind).length,
  }));
}
