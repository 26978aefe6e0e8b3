/** The record beside the article: its sources, its claims and what came of them, and the events that they belong to. */
import { compareDates } from '../dates.ts';
import type { ContentFiles } from '../read/files.ts';
import * as schemas from '../schema/schemas.ts';
import type { FactRecord, Listed, Source } from './library.ts';

const CLAIMS = 'claims.yaml';
const EVENTS = 'events.yaml';

/** The sources of `sources.yaml` by id, in the order of the file. @param lang the language of the article */
export function readSources(files: ContentFiles, lang: string): Map<string, Source> {
  const sources = new Map<string, Source>();
  const list = files.yaml('sources.yaml', schemas.sources);
  list?.data.forEach(({ type: csl, ...data }, index) => {
    const { file } = list;
    const { id } = data;
    const at = list.placeOf(index, 'id');
    if (!data.read) files.report({ slug: 'no-read-date', file, ...at, details: { id } });
    else if (compareDates(data.read, data.issued ?? data.read) < 0 && !data.issued?.startsWith(data.read)) {
      files.report({ slug: 'read-early', file, ...list.placeOf(index, 'read'), details: { id } });
    }
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

/** Reads `claims.yaml` and `events.yaml`; an article may have neither. */
export function readRecord(files: ContentFiles): FactRecord {
  const read = <Data extends { id: string }>(name: string, page: string, list: ReturnType<ContentFiles['yaml']>) => {
    const found = new Map<string, Data & Listed & { at: string }>();
    for (const [index, data] of ((list?.data ?? []) as Data[]).entries()) {
      const placeOf: Listed['placeOf'] = (...path) => list?.placeOf(index, ...path) ?? { line: 1, column: 1 };
      if (found.has(data.id)) {
        const details = { id: data.id, other: `another of ${name}` };
        files.problems.push({ slug: 'duplicate-id', file: list?.file ?? name, ...placeOf('id'), details });
      } else found.set(data.id, { ...data, at: `/${page}/#${data.id}`, line: placeOf().line, placeOf });
    }
    return [...found];
  };
  const claims = read<schemas.ClaimData>(CLAIMS, 'claims', files.yaml(CLAIMS, schemas.claims));
  const events = read<schemas.EventData>(EVENTS, 'timeline', files.yaml(EVENTS, schemas.events));
  events.sort(([, a], [, b]) => compareDates(a.date, b.date));
  return {
    claims: new Map(
      claims.map(([id, claim]) => [id, { ...claim, type: 'claim', key: `claim:${id}`, address: `/claims/${id}/` }]),
    ),
    events: new Map(events.map(([id, event]) => [id, { ...event, type: 'event', key: `event:${id}` }])),
  };
}
