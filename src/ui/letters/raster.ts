/** Drawings as PNG. */
import { Resvg } from '@resvg/resvg-js';

/**
 * A drawing of paths as PNG.
 * @param width its width in pixels; its own, where none is given
 */
export function png(svg: string, width?: number): Uint8Array<ArrayBuffer> {
  const fitTo = width ? { mode: 'width' as const, value: width } : undefined;
  return new Uint8Array(new Resvg(svg, { fitTo, font: { loadSystemFonts: false } }).render().asPng());
}
