/** Words on a map: their size, their position, and what they must not overlap. */

import { around, type Box, crosses, type Point, padded } from './boxes.ts';

/** Sizes of type in units of a chart; drawing.css sets the same. The narrowest crop is shown at four fifths of them. */
export const TYPE = { first: 16, second: 14.5, value: 14.5, sea: 15, land: 15, holder: 16, point: 14.5 } as const;
export type Is = keyof typeof TYPE;
/** The share of its size that a letter is wide, on average and at most; spaced words have more. */
const LETTER = 0.52;
const SPACED = 0.62;
/** Units from one line of a label to the next. */
export const LINE = 16.5;

/** Words at a place on a map. */
export interface Label {
  lines: { text: string; is: Is }[];
  /** The beginning, the middle or the end of the base line of its first line. */
  at: Point;
  anchor: 'start' | 'middle' | 'end';
}

/** How wide words are, in units. They are estimated, for a drawing is made without a browser. */
const estimated = (text: string, is: Is): number =>
  [...text].length * TYPE[is] * (is === 'sea' || is === 'land' || is === 'holder' ? SPACED : LETTER);

/**
 * The box of each line of a label.
 * @param widthOf how wide words are in units; an estimate, if not given
 */
export function boxesOf({ lines, at: [x, y], anchor }: Label, widthOf = estimated): Box[] {
  return lines.map(({ text, is }, n) => {
    const width = widthOf(text, is);
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    return { x: left, y: y + n * LINE - TYPE[is] * 0.74, width, height: TYPE[is] * 0.94 };
  });
}

export const boxOf = (label: Label): Box => around(boxesOf(label));

/** Whether a label needs a halo: where a line runs under it. */
export const needsHalo = (label: Label, lines: Point[][]): boolean =>
  boxesOf(label).some((box) => lines.some((line) => crosses(line, padded(box, 1), false)));
