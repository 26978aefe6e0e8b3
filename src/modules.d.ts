/** What is used of packages that bring no types. */
declare module 'fontverter' {
  /** Turns a font from one container into another. */
  const fontverter: { convert(font: Buffer, format: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer> };
  export default fontverter;
}

declare module 'linebreak' {
  /** Where the lines of a text may end (UAX #14), place by place. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
declare module '@citation-js/core' {
  /** Bibliographic data that can be written in other formats. */
  export class Cite {
    constructor(data: object[] | string);
    data: object[];
    format(format: string, options?: { format: string; template: string; lang: string }): string;
  }
  export const plugins: {
    config: { get(name: string): { format: Record<string, unknown>; locales: { list(): string[] } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
declare module 'subset-font' {
  /** Cuts a font down to the characters of a text, its axes to a value or a range, and its layout to some features. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      keepFeatures?: string[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Speller;
}
