/** Reads `sources.yaml`. */
import type { ContentFiles } from '../read/files.ts';
import * as schemas from '../schema/schemas.ts';
import type { Source } from './library.ts';

/** The sources by id, in the order of the file. */
export function readSources(files: ContentFiles): Map<string, Source> {
  const sources = new Map<string, Source>();
  const list = files.yaml('sources.yaml', schemas.sources);
  list?.data.forEach(({ type: csl, ...data }, index) => {
    const { file } = list;
    const { id } = data;
    const at = list.placeOf(index, 'id');
    if (!data.read) files.tell({ slug: 'no-read-date', file, ...at, details: { id } });
    if (sources.has(id)) {
      const details = { id, other: 'another source' };
      files.problems.push({ slug: 'duplicate-id', file, line: at.line, column: 1, details });
      return;
    }
    const line = list.lineOf(index);
    sources.set(id, { ...data, type: 'source', key: `source:${id}`, csl, number: 0, place: `/sources/#${id}`, line });
  });
  return sources;
}
