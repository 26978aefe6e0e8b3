/**
 * Which passages of a translation were made from words that the original has changed since. `fingerprints.yaml` of a
 * translation keeps a hash of the original of each block of a text, in any order, and of each field or item, by its name.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toString as plain } from 'mdast-util-to-string';
import { parse, stringify } from 'yaml';
import { isBlock } from '../../src/article/check/structure.ts';
import { shortened } from '../../src/article/grammar/plain-text.ts';
import { lacksFigure } from '../../src/article/model/figure-words.ts';
import { type Library, textsOf } from '../../src/article/model/library.ts';
import type { Problem } from '../../src/article/problems/problems.ts';
import { FINGERPRINTS } from '../../src/article/read/translation-files.ts';

/** A passage of the original that has a translation. */
interface Passage {
  /** The file of the original within the content folder, and the name of the passage where it is a field or an item of a list. */
  file: string;
  id?: string;
  /** Whether it is a block of words, and not code or a figure. */
  isProse?: boolean;
  original: string;
  translated: string;
  /** The place in the translation. */
  at: { file: string; line: number; column: number };
}

type Fingerprints = Record<string, string[] | Record<string, string>>;

/** Characters of a text that a warning quotes. */
const QUOTED = 160;

/** Blocks that hold words alone. */
const PROSE = new Set<string>(['paragraph', 'list', 'blockquote', 'heading', 'footnoteDefinition']);

/** Characters that a block in two languages may share: a name, a number, a title. */
const NAME = 60;

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
    const here = text.tree.children.filter((node) => isBlock(node) || node.type === 'footnoteDefinition');
    const there = first.tree.children.filter((node) => isBlock(node) || node.type === 'footnoteDefinition');
    for (const [n, node] of there.entries()) {
      const other = here[n];
      if (!other || lacksFigure(node, original) || lacksFigure(other, library)) continue;
      const { line = 1, column = 1 } = other.position?.start ?? {};
      const place = { file: text.file, line, column };
      const isProse = PROSE.has(node.type);
      passages.push({ file, isProse, original: plain(node), translated: plain(other), at: place });
    }
  }
  for (const [file, words] of library.words) {
    // A text that is not translated at all is missing as a whole.
    if (missing.includes(file)) continue;
    for (const [id, all] of Map.groupBy(words, ({ passage }) => passage)) {
      const own = all.find(({ translated }) => translated !== undefined);
      // The pages say in their own way what site.yaml says otherwise in the language of the original.
      if (all.some(({ translated }) => translated === undefined) && !id.startsWith('labels/'))
        missing.push(`${file} (${id})`);
      if (!own) continue;
      const joined = (which: 'original' | 'translated') => all.map((each) => each[which] ?? '').join(' ');
      passages.push({ file, id, original: joined('original'), translated: joined('translated'), at: own.at });
    }
  }
  return { passages, missing };
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
    const { file: name, isProse, original: now, translated, at } = passage;
    if (isProse && translated === now && now.length > NAME) return [{ slug: 'not-translated', ...at, details: {} }];
    if (!isStale(passage, known)) return [];
    const details = { original: shortened(now, QUOTED), translated: shortened(translated, QUOTED), lang, name };
    return [{ slug: 'stale-translation', ...at, details }];
  });
}

/** A passage of which nothing was noted is not known to be stale. */
function isStale({ file, id, original }: Passage, known: Fingerprints): boolean {
  const kept = known[groupOf({ file, id })];
  const hash = hashOf(original);
  if (Array.isArray(kept)) return !kept.includes(hash);
  return id !== undefined && kept?.[id] !== undefined && kept[id] !== hash;
}

/** Under what name fingerprints are kept: those of the blocks of a text apart from those of its fields. */
const groupOf = ({ file, id }: Pick<Passage, 'file' | 'id'>): string =>
  id !== undefined && file.endsWith('.mdx') ? `${file}, fields` : file;

/**
 * The fingerprints of a translation as they are now, as YAML.
 * @param files files of the original whose translation fits it; of others only what has no fingerprint yet is added
 */
export function fingerprints(library: Library, original: Library, files: string[]): string {
  const known = read(library.dir, library.site.lang) ?? {};
  const result: Fingerprints = {};
  const groups = Map.groupBy(passagesOf(library, original).passages, groupOf);
  for (const [name, passages] of groups) {
    const kept = files.includes(passages[0]?.file ?? '') ? undefined : known[name];
    const items = passages.flatMap(({ id, original: words }) => (id === undefined ? [] : [[id, hashOf(words)]]));
    if (items.length > 0) result[name] = { ...Object.fromEntries(items), ...kept };
    else result[name] = Array.isArray(kept) ? kept : passages.map(({ original: words }) => hashOf(words));
  }
  const head = `# What each passage was translated from. “npm run check -- --translated FILE” writes this file.\n`;
  return head + stringify(result, { lineWidth: 0 });
}

/** What is not translated: files, and of others the fields and items, as `claims.yaml (twenty-boats)`. */
export const missingPassages = (library: Library, original: Library): string[] => passagesOf(library, original).missing;

/** How much of an article is translated, by kind of text: by the first folder or the list of what is translated. */
export function translationCounts(library: Library, original: Library) {
  const { passages, missing } = passagesOf(library, original);
  const kindOf = (file: string) => file.replace(/ \(.*$/, '').split('/')[0] ?? '';
  // Of a list its items count, of a folder its files.
  const isList = (file: string) => file.endsWith('.yaml') && !file.includes('/');
  const stale = stalePassages(library, original).map(({ details }) => details['name'] ?? '');
  const kinds = new Set([...passages.map(({ file }) => file), ...missing].map(kindOf));
  const files = (kind: string) =>
    new Set(passages.filter(({ file }) => kindOf(file) === kind).map(({ file, id }) => (isList(file) ? id : file)));
  return [...kinds].sort().map((kind) => ({
    kind,
    translated: files(kind).size,
    missing: missing.filter((file) => kindOf(file) === kind).length,
    stale: stale.filter((file) => kindOf(file) === kind).length,
  }));
}
