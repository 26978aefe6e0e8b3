/** Cards as PNG. */
import { Resvg } from '@resvg/resvg-js';

/** A drawing of paths as PNG. */
export function png(svg: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}
