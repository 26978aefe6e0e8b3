/** The sources for reference managers, from CSL data. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Source } from '../annotations/library.ts';

// Labels that stay, and titles in any script.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/** One source as CSL-JSON (https://docs.citationstyles.org/). */
export function csl({ id, type, title, author, publisher, issued, address, lang, read }: Source): object {
  return {
    id,
    type,
    title,
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(publisher ? { publisher } : {}),
    ...(issued ? { issued: dateParts(issued) } : {}),
    URL: address,
    language: lang,
    accessed: dateParts(read),
  };
}

/** Sources as the text of a BibTeX or RIS file. */
export function bibliography(sources: Source[], format: 'bibtex' | 'ris'): string {
  const text = new Cite(sources.map(csl)).format(format);
  // The library breaks RIS lines at seventy characters, within addresses too; no manager of today asks for that.
  return format === 'ris' ? text.replace(/\n(?![A-Z][A-Z0-9] {2}- |\s*$)/g, '') : text;
}
