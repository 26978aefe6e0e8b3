/** The text of one file of the content, or what keeps it from being read. */
import { lstatSync, readFileSync } from 'node:fs';
import type { Problem } from '../problems/problems.ts';

/** The most bytes of a text that somebody wrote, and of a list, such as the sources of a very long article. */
const MOST = 500_000;
const LIST = 10_000_000;

/** Why a file or a folder could not be read that belongs to another user. */
export const NO_RIGHTS = 'its access rights do not allow it. Give it those of the files beside it.';

type Unread = Pick<Problem, 'slug' | 'line' | 'column' | 'details'>;

/**
 * @param path an absolute path; `most` the bytes that it may have
 * @returns the text without a byte order mark; a problem without its file; or undefined when there is no such file
 */
export function readText(path: string, most = path.endsWith('.yaml') ? LIST : MOST): string | Unread | undefined {
  const is = lstatSync(path, { throwIfNoEntry: false });
  if (!is) return undefined;
  if (is.isSymbolicLink()) return unreadable('it is a link to another place. Put the file itself here.');
  if (!is.isFile()) return unreadable('it is a folder. Give the folder another name.');
  if (is.size > most) return unreadable(`it has more than ${most / 1000} kB. Part it, or take out what is not text.`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return unreadable(NO_RIGHTS);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return unreadable('it is UTF-16 text. Save it as UTF-8.');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return unreadable('it is UTF-16 text. Save it as UTF-8.');
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!isUtf8(bytes)) return unreadable('it is not UTF-8 text. Save it as UTF-8.', placeOf(text, /\ufffd/));
  // Readers of YAML and of Markdown do not agree on a line that ends so.
  const oldEnd = /\r(?!\n)/;
  if (oldEnd.test(text)) {
    return unreadable(
      'a line ends as on old Macs. Save it with the line ends of Unix or of Windows.',
      placeOf(text, oldEnd),
    );
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
  if (control.test(text)) {
    return unreadable(
      'it holds a character that is not text. Save it as UTF-8, and take it out.',
      placeOf(text, control),
    );
  }
  return text;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function placeOf(text: string, what: RegExp): { line: number; column: number } {
  const before = text.slice(0, text.search(what)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function unreadable(reason: string, at = { line: 1, column: 1 }): Unread {
  return { slug: 'unreadable', ...at, details: { reason } };
}
