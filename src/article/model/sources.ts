/** Reads `sources.yaml`. */
import type { ContentFiles } from '../read/files.ts';
import * as schemas from '../schema/schemas.ts';
import type { Source } from './library.ts';

/** The sources by id, in the order of the file. @param lang the language of the article */
export function readSources(files: ContentFiles, lang: string): Map<string, Source> {
  const sources = new Map<string, Source>();
  const list = files.yaml('sources.yaml', schemas.sources);
  list?.data.forEach(({ type: csl, ...data }, index) => {
    const { file } = list;
    const { id } = data;
    const at = list.placeOf(index, 'id');
    if (!data.read) files.report({ slug: 'no-read-date', file, ...at, details: { id } });
    if (sources.has(id)) {
      const details = { id, other: 'another source' };
      files.problems.push({ slug: 'duplicate-id', file, line: at.line, column: 1, details });
      return;
    }
    const line = list.lineOf(index);
    // A title in the language of the article needs no other, which the original of a translation may have.
    const translated = data.lang === lang ? undefined : data.translated;
    const place = `/sources/#${id}`;
    sources.set(id, { ...data, translated, type: 'source', key: `source:${id}`, csl, number: 0, place, line });
  });
  return sources;
}
