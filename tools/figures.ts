/** Puts measured figures into a document, between the comments that mark their place. */
import { readFileSync, writeFileSync } from 'node:fs';

const [BEGIN, END] = ['<!-- figures -->\n', '<!-- end -->'];

/**
 * @param rows the lines of a table in Markdown
 * @throws Error when the document has no place for figures
 */
export function writeFigures(document: string, rows: string[]): void {
  const [before, rest] = readFileSync(document, 'utf8').split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (after === undefined) throw new Error(`${document} has no place for figures: ${BEGIN.trim()} … ${END}`);
  writeFileSync(document, `${before}${BEGIN}${rows.join('\n')}\n${END}${after}`);
}
