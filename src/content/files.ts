/** Reads the files of a content folder and checks their fields, keeping the line of everything that is wrong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { type Document, isMap, LineCounter, type Node, parseDocument } from 'yaml';
import { frontMatter, parse } from './markdown.ts';
import { type Problem, suggest } from './problems.ts';

/** A Markdown file whose front matter is as its schema wants it. */
export interface MarkdownFile<Data> {
  /** Absolute path. */
  path: string;
  /** Path as messages show it, from the content folder's parent. */
  file: string;
  data: Data;
  tree: Root;
  /** The line of a field of the front matter, counted from 1. */
  lineOf: (field: string) => number;
}

/** Reads what it is asked for and gathers the problems of all that it read. */
export class ContentFiles {
  readonly problems: Problem[] = [];
  readonly dir: string;
  /** `dir`: the content folder, an absolute path. */
  constructor(dir: string) {
    this.dir = dir;
  }

  /** The `.mdx` files of a folder, by name; those that cannot be used are problems instead. */
  folder<Schema extends z.ZodType>(name: string, schema: Schema): MarkdownFile<z.output<Schema>>[] {
    const dir = join(this.dir, name);
    if (!existsSync(dir)) return [];
    return readdirSync(dir)
      .filter((file) => file.endsWith('.mdx'))
      .sort()
      .flatMap((file) => this.markdown(join(name, file), schema) ?? []);
  }

  /** One Markdown file, or undefined when it cannot be used or does not exist. */
  markdown<Schema extends z.ZodType>(name: string, schema: Schema): MarkdownFile<z.output<Schema>> | undefined {
    const path = join(this.dir, name);
    const text = this.#text(path);
    if (text === undefined) return undefined;
    const file = this.shown(path);
    const tree = this.#tree(text, file);
    const matter = frontMatter(text);
    if (matter === undefined) {
      this.problems.push({ slug: 'no-front-matter', file, line: 1, column: 1, details: {} });
      return undefined;
    }
    const fields = this.#fields(matter, schema, file, 1);
    return fields && tree && { path, file, data: fields.data, tree, lineOf: fields.lineOf };
  }

  /** One YAML file, or undefined when it cannot be used or does not exist. `lineOf` takes a path into the file. */
  yaml<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
  ): { file: string; data: z.output<Schema>; lineOf: (...path: (string | number)[]) => number } | undefined {
    const path = join(this.dir, name);
    const text = this.#text(path);
    if (text === undefined) return undefined;
    const file = this.shown(path);
    const fields = this.#fields(text, schema, file, 0);
    return fields && { file, ...fields };
  }

  /** A path as messages show it. */
  shown(path: string): string {
    return join(basename(this.dir), relative(this.dir, path));
  }

  #text(path: string): string | undefined {
    if (!existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      const details = { reason: 'it is not UTF-8 text. Save it as UTF-8.' };
      this.problems.push({ slug: 'unreadable', file: this.shown(path), details });
      return undefined;
    }
  }

  #tree(text: string, file: string): Root | undefined {
    try {
      return parse(text);
    } catch (error) {
      const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
      if (line === undefined) throw error;
      this.problems.push({ slug: 'markdown', file, line, column, details: { reason: reason ?? '' } });
      return undefined;
    }
  }

  #fields<Schema extends z.ZodType>(text: string, schema: Schema, file: string, linesBefore: number) {
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter });
    const [error] = document.errors;
    if (error) {
      const at = counter.linePos(error.pos[0]);
      const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '.') ?? '';
      this.problems.push({ slug: 'yaml', file, line: at.line + linesBefore, column: at.col, details: { reason } });
      return undefined;
    }
    const lineOf = (...path: (string | number)[]) => place(document, counter, path).line + linesBefore;
    const result = schema.safeParse(document.toJS());
    if (result.success) return { data: result.data, lineOf };
    for (const issue of result.error.issues) {
      for (const problem of fieldProblems(issue, document, schema)) {
        const { line, col } = place(document, counter, problem.path);
        this.problems.push({
          slug: problem.slug,
          file,
          line: line + linesBefore,
          column: col,
          details: problem.details,
        });
      }
    }
    return undefined;
  }
}

type Path = (string | number)[];

/** What zod says of a field, in the words of our table. */
function fieldProblems(
  issue: z.core.$ZodIssue,
  document: Document,
  schema: z.ZodType,
): { slug: Problem['slug']; path: Path; details: Record<string, string> }[] {
  const path = issue.path as Path;
  const field = path.map((part) => (typeof part === 'number' ? `${part + 1}` : part)).join(' › ') || 'file';
  const there = path.length === 0 ? document.contents !== null : document.hasIn(path);
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((key) => {
      return { slug: 'unknown-field', path: [...path, key], details: { field: key, ...suggest(key, fields) } };
    });
  }
  if (!there) return [{ slug: 'missing-field', path, details: { field } }];
  const reason =
    issue.code === 'invalid_type'
      ? `must be ${issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'a group of fields' : `a ${issue.expected}`}`
      : issue.code === 'invalid_value'
        ? `must be one of: ${issue.values.join(', ')}`
        : issue.message.startsWith('must')
          ? issue.message
          : `is not right: ${issue.message}`;
  return [{ slug: 'field', path, details: { field, reason } }];
}

/** The fields that a schema knows at a path. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let at = schema as unknown as { shape?: Record<string, typeof at>; element?: typeof at; unwrap?: () => typeof at };
  for (const part of path) {
    while (at.unwrap && !at.shape && !at.element) at = at.unwrap();
    const inner = typeof part === 'number' ? at.element : at.shape?.[part];
    if (!inner) return [];
    at = inner;
  }
  return Object.keys(at.shape ?? {});
}

/** Line and column, from 1, of a path in a YAML document; of what holds it when the path itself is not there. */
function place(document: Document, counter: LineCounter, path: Path): { line: number; col: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const parent = length > 1 ? document.getIn(part.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === part.at(-1)) : undefined;
    const node = (pair?.key ?? document.getIn(part, true)) as Node | undefined;
    if (node?.range) return counter.linePos(node.range[0]);
  }
  return { line: 1, col: 1 };
}
