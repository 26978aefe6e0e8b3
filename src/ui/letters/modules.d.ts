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
