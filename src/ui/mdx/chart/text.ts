/** How wide words are, near enough to place them: a build has no browser to ask. Never less than the fonts of the pages. */
import { breakable } from '../../letters/breaks.ts';

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The width of a character, as a share of the size of the type. */
function share(character: string): number {
  if (WIDE.test(character)) return 1;
  if (/[ilj.,:;'’|!()]/.test(character)) return 0.33;
  if (/[mwMW%—…]/.test(character)) return 0.92;
  if (/\p{Lu}/u.test(character)) return 0.7;
  if (/[ frt-]/.test(character)) return 0.38;
  return 0.55;
}

/** The width of a line of text, in the unit of its size. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + share(character), 0) * size;

/** Text in lines of at most a width; a word that is wider than a line has one of its own. */
export function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of breakable(text)) {
    const last = lines.length - 1;
    const longer = `${lines[last] ?? ''}${word}`;
    if (last >= 0 && widthOf(longer.trimEnd(), size) <= width) lines[last] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}
