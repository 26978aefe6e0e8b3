/** The signs of kinds and verdicts as SVG: the same shapes that pages cut by CSS (src/prose/looks.ts). */
import type { Kind } from '../../article/schema/schemas.ts';

export type Sign = Kind['sign'];

const shapes: Record<Sign, string> = {
  square: '<rect x="4" y="4" width="92" height="92" rx="12"/>',
  circle: '<circle cx="50" cy="50" r="48"/>',
  triangle: '<path d="M50 4L100 96H0z"/>',
  diamond: '<path d="M50 0L100 50L50 100L0 50z"/>',
  ring: '<path fill-rule="evenodd" d="M0 50a50 50 0 1 0 100 0a50 50 0 1 0 -100 0zM25 50a25 25 0 1 0 50 0a25 25 0 1 0 -50 0z"/>',
  bar: '<rect y="36" width="100" height="28"/>',
};

/** A sign, its top left corner at a place and its side in pixels. */
export const signAt = (sign: Sign, x: number, y: number, side: number, colour: string): string =>
  `<g fill="${colour}" transform="translate(${x} ${y}) scale(${side / 100})">${shapes[sign]}</g>`;
