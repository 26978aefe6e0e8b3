/** The files of the tiny article, from which every case of bad input is made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tiny } from '../content-copy.ts';

/** What is changed in the tiny article: a file’s text or bytes, null to remove it, or how its text is changed. */
export type Change = string | Buffer | null | ((text: string) => string);

export interface Case {
  /** What is wrong, in words. */
  name: string;
  change: { [file: string]: Change };
  /** What the check reports, as the beginning of “file:line[:column] message” and a part of the message; or that it builds. */
  says: 'builds' | [place: string, part: RegExp];
  /** How many errors are reported in all, where nothing else may follow from the one that is meant. */
  lines?: number;
}

export const GATE = 'sections/01-gate.mdx';
export const PRYS = 'keepers/prys.mdx';

/** The text of a file of the tiny article. */
export const textOf = (name: string): string => readFileSync(join(tiny, name), 'utf8');

/** The files that a case writes. */
export function filesOf({ change }: Pick<Case, 'change'>): { [file: string]: string | Buffer | null } {
  return Object.fromEntries(
    Object.entries(change).map(([file, how]) => [file, typeof how === 'function' ? how(textOf(file)) : how]),
  );
}

/** Puts one text in the place of another, which must be there. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The tiny article does not hold “${from}”.`);
  return text.replace(from, () => to);
};

/** Adds a text at the end of a file. */
export const more = (added: string) => (text: string) => `${text}\n${added}\n`;
