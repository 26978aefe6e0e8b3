/** Reads the files of a content folder and gathers what is wrong with them, with the line of everything. */
import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { isWarning, type Problem, suggest } from '../problems/problems.ts';
import { type Fields, readFields, type Translation } from './fields.ts';
import { faultOf, frontMatter, openMatter, parsed, tooDeep } from './markdown.ts';
import { fieldWarnings } from './plain-fields.ts';
import { harmful } from './safe-mdx.ts';
import { NO_RIGHTS, readText } from './text-file.ts';
import type { Words } from './words.ts';

/** A Markdown file whose front matter is as its schema wants it. */
export interface MarkdownFile<Data> {
  /** Absolute path. */
  path: string;
  /** Path as messages show it, from the content folder's parent. */
  file: string;
  data: Data;
  tree: Root;
  /** The file as it was read. */
  text: string;
  /** Of a translation, the tree of the original. */
  original?: Root;
  /** The place of a field of the front matter, or of a path into it. */
  placeOf: Fields<Data>['placeOf'];
}

/** How texts are named, and what is often taken for one. */
const TEXTS = /\.(?:mdx?|markdown|txt|docx?|odt|rtf|html?)$/i;
/** A list to which a translation may add: sources in its own language. */
const ADDED_TO = 'sources.yaml';

/** Reads content files and collects their errors and warnings. */
export class ContentFiles {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  /** For each YAML file that was read, the place of a path into it. */
  readonly places = new Map<string, Fields<unknown>['placeOf']>();
  readonly dir: string;
  /** The language of the translation that is read in place of the original, where it has a file. */
  readonly lang: string | undefined;
  /** Of a translation, the words of the fields of each file, by its name within the content folder. */
  readonly words = new Map<string, Words[]>();
  /** Paths of originals that have no translation in that language. */
  readonly untranslated = new Set<string>();

  /** The sides and the labels of notes of the original, each with what the translation calls it. */
  sides: ReadonlyMap<string, string> = new Map();

  /** The trees of the texts as they were parsed, by path; kept for translations. */
  keepsTrees = false;
  readonly trees = new Map<string, Root>();
  readonly #originals: ReadonlyMap<string, Root>;

  /** `dir`: the content folder, an absolute path; `lang`: a folder of translations in it; `originals`: `trees` of the original. */
  constructor(dir: string, lang?: string, originals: ReadonlyMap<string, Root> = new Map()) {
    this.dir = dir;
    this.lang = lang;
    this.#originals = originals;
  }

  report(problem: Problem): void {
    (isWarning(problem) ? this.warnings : this.problems).push(problem);
  }

  /** The `.mdx` files of a folder, by name; those that cannot be used are problems instead. */
  folder<Schema extends z.ZodType>(name: string, schema: Schema): MarkdownFile<z.output<Schema>>[] {
    const is = lstatSync(join(this.dir, name), { throwIfNoEntry: false });
    if (!is) return [];
    if (!is.isDirectory()) {
      const file = this.shown(join(this.dir, name));
      this.problems.push({ slug: 'unreadable', file, line: 1, column: 1, details: { reason: 'it must be a folder.' } });
      return [];
    }
    const files = this.#list(name);
    for (const file of files) this.#stray(join(name, file), TEXTS, 'A text ends in “.mdx”.');
    return files.flatMap((file) => (/^[^.].*\.mdx$/.test(file) ? (this.markdown(join(name, file), schema) ?? []) : []));
  }

  /** The names in a folder of the content, sorted; none, and an error, where it may not be read. */
  #list(name: string): string[] {
    try {
      return readdirSync(join(this.dir, name)).sort();
    } catch {
      const file = this.shown(join(this.dir, name));
      this.problems.push({ slug: 'unreadable', file, line: 1, column: 1, details: { reason: NO_RIGHTS } });
      return [];
    }
  }

  /**
   * The names of a folder’s files that match, in their order; reports the folder’s other files.
   * @param wanted what a file there is, as a sentence
   */
  named(folder: string, pattern: RegExp, wanted: string): string[] {
    if (!lstatSync(join(this.dir, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
    const names = this.#list(folder);
    const fits = (name: string) => pattern.test(name) && /^[a-z0-9]+(?:-[a-z0-9]+)*\.\w+$/.test(name);
    for (const name of names) if (!fits(name) && !name.startsWith('.')) this.#tellStray(join(folder, name), wanted);
    return names.filter(fits);
  }

  /** Reports files that are not read but look as if they should be. `folders`: those of sections and entries. */
  strays(folders: string[], names: string[]): void {
    for (const name of readdirSync(this.dir)) {
      // README.md, STYLE.md and the like are for editors.
      if (names.includes(name) || folders.includes(name) || /^[A-Z]+\.md$/.test(name)) continue;
      const twin = names.find((known) => known.replace(/\.\w+$/, '') === name.replace(/\.\w+$/, ''));
      const near = twin ? ` Did you mean “${twin}”?` : suggest(name, [...names, ...folders]).nearest;
      this.#stray(name, twin ? /\.\w+$/ : /\.(?:mdx?|ya?ml)$/i, `A content folder has ${names.join(', ')}.${near}`);
      const inner = join(this.dir, name);
      if (!lstatSync(inner).isDirectory() || name.startsWith('.')) continue;
      const held = this.#list(name);
      if (held.includes('sections') || held.includes('site.yaml')) {
        this.#tellStray(name, `If it is a translation, add “${name}” to “translations” in site.yaml.`);
      }
      const text = held.find((file) => file.endsWith('.mdx'));
      if (text) this.#tellStray(join(name, text), `No kind of site.yaml has the folder “${name}”.${near}`);
    }
  }

  #stray(name: string, looks: RegExp, wanted: string): void {
    const base = basename(name);
    const is = lstatSync(join(this.dir, name));
    const folder = dirname(name) !== '.';
    if (base.startsWith('.')) return;
    if (folder && is.isDirectory()) {
      if (!base.endsWith('.mdx')) this.#tellStray(name, 'A folder of texts holds no folders.');
      return;
    }
    if (folder ? !base.endsWith('.mdx') && looks.test(base) : looks.test(base)) this.#tellStray(name, wanted);
  }

  #tellStray(name: string, wanted: string): void {
    const file = this.shown(join(this.dir, name));
    this.problems.push({ slug: 'stray-file', file, line: 1, column: 1, details: { name: basename(name), wanted } });
  }

  /** One Markdown file, or undefined when it cannot be used or does not exist. */
  markdown<Schema extends z.ZodType>(name: string, schema: Schema): MarkdownFile<z.output<Schema>> | undefined {
    const path = join(this.dir, name);
    const original = this.text(name);
    if (original === undefined) return undefined;
    const translation = this.#translationOf(name);
    const file = translation?.file ?? this.shown(path);
    const text = translation?.text ?? original;
    const report = (problem: Omit<Problem, 'file'>) => this.report({ ...problem, file });
    if (!/^[\w.-]+$/.test(basename(name))) {
      report({ slug: 'file-name', line: 1, column: 1, details: { name: basename(name) } });
      return undefined;
    }
    const tree = translation ? this.#tree(text, file) : this.#treeOfOriginal(text, path);
    if (tree) for (const problem of harmful(tree, path, this.dir)) report(problem);
    const matter = frontMatter(original);
    const translatedMatter = translation && frontMatter(translation.text);
    if (matter === undefined || (translation && translatedMatter === undefined)) {
      const open = openMatter(matter === undefined ? original : text);
      report({ slug: open ? 'open-front-matter' : 'no-front-matter', line: open ?? 1, column: 1, details: {} });
      return undefined;
    }
    const over = { text: translatedMatter ?? '', linesBefore: 1, file, mayAdd: false };
    const fields = this.#fields(matter, schema, name, 1, over);
    const originalTree = translation && fields && tree ? this.#treeOfOriginal(original, path) : undefined;
    return fields && tree && { path, file, ...fields, tree, text, ...(originalTree && { original: originalTree }) };
  }

  /** One YAML file, or undefined when it cannot be used or does not exist. `placeOf` takes a path into the file. */
  yaml<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
  ): ({ file: string } & Fields<z.output<Schema>>) | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const file = this.shown(join(this.dir, name));
    const translation = this.#translationOf(name);
    const over = { text: '', file, ...translation, linesBefore: 0, mayAdd: name === ADDED_TO };
    const fields = this.#fields(text, schema, name, 0, over);
    if (fields) this.places.set(name, fields.placeOf);
    return fields && { file, ...fields };
  }

  /** The translation of a file into the language that is read, with its name as messages show it. */
  #translationOf(name: string): { text: string; file: string } | undefined {
    if (this.lang === undefined) return undefined;
    const translated = join(this.lang, name);
    const text = this.text(translated);
    if (text !== undefined) return { text, file: this.shown(join(this.dir, translated)) };
    this.untranslated.add(join(this.dir, name));
    return undefined;
  }

  /** The text of a file, or undefined when it cannot be read or does not exist. */
  text(name: string): string | undefined {
    const path = join(this.dir, name);
    const text = readText(path);
    if (typeof text !== 'object') return text;
    this.problems.push({ ...text, file: this.shown(path) });
    return undefined;
  }

  /** A path as messages show it. */
  shown = (path: string): string => join(basename(this.dir), relative(this.dir, path));

  /** The tree of a text of the original, for the one who asks to change. It is parsed once, however many languages there are. */
  #treeOfOriginal(text: string, path: string): Root | undefined {
    const known = this.#originals.get(path);
    if (known) return structuredClone(known);
    const tree = this.#tree(text, this.shown(path));
    if (tree && this.keepsTrees) this.trees.set(path, structuredClone(tree));
    return tree;
  }

  #tree(text: string, file: string): Root | undefined {
    try {
      const tree = parsed(text);
      const deep = tooDeep(tree);
      if (!deep) return tree;
      const { line, column } = deep;
      this.problems.push({ slug: 'markdown', file, line, column, details: { reason: 'it is nested too deeply.' } });
    } catch (error) {
      this.problems.push({ slug: 'markdown', file, ...faultOf(text, error) });
    }
    return undefined;
  }

  #fields<Schema extends z.ZodType>(
    text: string,
    schema: Schema,
    name: string,
    linesBefore: number,
    over: Omit<Translation, 'lang' | 'original'>,
  ) {
    const file = this.shown(join(this.dir, name));
    const translation = this.lang === undefined ? undefined : { ...over, lang: this.lang, original: file };
    const fields = readFields(text, schema, linesBefore, translation, this.sides);
    if (Array.isArray(fields)) {
      for (const problem of fields) this.report({ file, ...problem });
      return undefined;
    }
    if (fields.words.length > 0) this.words.set(name.replaceAll('\\', '/'), fields.words);
    for (const warning of fields.warnings) this.report({ file, ...warning });
    for (const { path, ...warning } of fieldWarnings(fields.data)) {
      this.report({ ...warning, file, ...fields.placeOf(...path) });
    }
    return fields;
  }
}
