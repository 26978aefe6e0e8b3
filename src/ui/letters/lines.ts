/** Text in lines, broken by the real widths of its letters. */
import { breakable } from './breaks.ts';
import { widthOf } from './faces.ts';

/** How words are set: size in pixels, weight, and the height of a line as a share of the size. */
export interface Setting {
  size: number;
  weight: number;
  leading: number;
}

/** Lines of text and how they are set. */
export interface Lines extends Setting {
  lines: string[];
}

const wide = (text: string, { size, weight }: Setting) => widthOf(text.trimEnd(), size, weight);

/** The pieces of a text between which a line may end; a piece that is wider than a line is broken by its letters. */
function piecesOf(text: string, setting: Setting, width: number): string[] {
  return breakable(text).flatMap((piece) =>
    wide(piece, setting) <= width ? piece : [...new Intl.Segmenter().segment(piece)].map(({ segment }) => segment),
  );
}

function broken(text: string, setting: Setting, width: number): string[] {
  const lines: string[] = [];
  for (const piece of piecesOf(text, setting, width)) {
    const last = lines.length - 1;
    const longer = `${lines[last] ?? ''}${piece}`;
    if (last >= 0 && wide(longer, setting) <= width) lines[last] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** The text in as few lines as its width allows, all about equally long. */
function balanced(text: string, setting: Setting, width: number): string[] {
  const lines = broken(text, setting, width);
  let [narrow, enough] = [width / 2, width];
  while (lines.length > 1 && enough - narrow > 4) {
    const middle = (narrow + enough) / 2;
    if (broken(text, setting, middle).length > lines.length) narrow = middle;
    else enough = middle;
  }
  return broken(text, setting, enough);
}

/** Whether a word had to be broken within, which a smaller size may spare. */
const tornAt = (text: string, setting: Setting, width: number) =>
  breakable(text).some((piece) => wide(piece, setting) > width);

/** Lines cut to a number, the last of them closed by an ellipsis after a whole word. */
function cut(lines: string[], most: number, setting: Setting, width: number): string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  const closed = () => `${last.replace(/[\s\p{P}]+$/u, '')}…`;
  while (last.length > 1 && wide(closed(), setting) > width) {
    last = last.slice(0, last.includes(' ') ? last.lastIndexOf(' ') : -1);
  }
  return [...kept, closed()];
}

/**
 * Sets a title: in the first of the sizes, the largest first, in which it fits; in the last, cut, when it fits in none.
 * @param width in pixels; `height` in pixels
 */
export function titleLines(text: string, settings: Setting[], width: number, height: number): Lines {
  const fits = (setting: Setting) =>
    !tornAt(text, setting, width) && broken(text, setting, width).length * setting.size * setting.leading <= height;
  const setting = settings.find(fits) ?? (settings.at(-1) as Setting);
  const most = Math.floor(height / (setting.size * setting.leading));
  return { ...setting, lines: cut(balanced(text, setting, width), most, setting, width) };
}

/** Sets running text, cut to the number of lines that the height has room for. */
export function textLines(text: string, setting: Setting, width: number, height: number): Lines {
  const most = Math.max(0, Math.floor(height / (setting.size * setting.leading)));
  if (most === 0 || text === '') return { ...setting, lines: [] };
  return { ...setting, lines: cut(balanced(text, setting, width), most, setting, width) };
}
