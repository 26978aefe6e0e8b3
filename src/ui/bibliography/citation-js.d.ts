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
