/** Writes content files; nothing that is there is ever overwritten. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMap, isSeq, type Node, parseDocument, stringify } from 'yaml';
import { fail } from './messages.ts';

/** Writes a new file. Ends the command when there is one already. */
export function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    fail(`${path} is there already, and stays as it is. Give the new one another --id.`);
  }
}

/** Fields as YAML, in their order; those without a value are left out. */
export const yaml = (fields: object): string => stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false });

/** A Markdown file with its front matter. */
export const withMatter = (fields: object, text: string): string => `---\n${yaml(fields)}---\n\n${text}\n`;

/**
 * Adds an item to the list that a YAML file holds, as text behind the last, so that every comment and line before it stays.
 * Ends the command when the file holds no such list, or an item with that id.
 * @returns the line on which the item begins
 */
export function appendItem(path: string, item: { id: string; [field: string]: unknown }): number {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const document = parseDocument(before);
  const list = document.contents as Node | null;
  if (document.errors.length > 0) fail(`${path} is not valid YAML. “npm run check” shows where.`);
  if (list !== null && (!isSeq(list) || list.flow)) fail(`${path} does not hold a list whose items begin with “- ”.`);
  const items = list?.items ?? [];
  if (items.some((each) => isMap(each) && each.get('id') === item.id))
    fail(`${path} has an item “${item.id}” already. Give the new one another --id.`);
  const start = before.slice(0, list?.range?.[0] ?? 0);
  const indent = ' '.repeat(start.length - (start.lastIndexOf('\n') + 1));
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  // Keep blank lines between items.
  const apart = /\n[ \t]*\n[ \t]*- /.test(before) ? '\n' : '';
  const added = yaml([item]).replace(/^(?=.)/gm, indent);
  const after = `${before}${gap}${apart}${added}`;
  const read = parseDocument(after);
  if (read.errors.length > 0 || !isSeq(read.contents) || read.contents.items.length !== items.length + 1)
    fail(`The item could not be added to ${path} without changing its other items. Add it by hand:\n\n${added}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after);
  return `${before}${gap}${apart}`.split('\n').length;
}
