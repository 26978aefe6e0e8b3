/** The record beside the article: its sources, its claims and what came of them, and the events that they belong to. */
import type { z } from 'astro/zod';
import { compareDates } from '../dates.ts';
import type { ContentFiles } from '../read/files.ts';
import * as schemas from '../schema/schemas.ts';
import type { Claim, FactRecord, HistoricalEvent, Listed, Source } from './library.ts';

/** The items of a list, each with its place; one whose id another has is an error. @param other what that one is */
function itemsOf<Item extends { id: string }>(
  files: ContentFiles,
  name: string,
  schema: z.ZodType<Item[]>,
  other = `another of ${name}`,
): ({ data: Item } & Listed)[] {
  const list = files.yaml(name, schema);
  const taken = new Set<string>();
  return (list?.data ?? []).flatMap((data, index) => {
    const placeOf: Listed['placeOf'] = (...path) => (list as NonNullable<typeof list>).placeOf(index, ...path);
    const { id } = data;
    if (!taken.has(id)) return taken.add(id) && [{ data, placeOf }];
    files.report({ slug: 'duplicate-id', ...placeOf('id'), details: { id, other } });
    return [];
  });
}

const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));

/** The sources of `sources.yaml` by id, in the order of the file. @param lang the language of the article */
export function readSources(files: ContentFiles, lang: string): Map<string, Source> {
  const items = itemsOf(files, 'sources.yaml', schemas.sources, 'another source');
  return byId(
    items.map(({ data: { type: csl, ...data }, placeOf }): Source => {
      const { id, read, issued } = data;
      if (!read) files.report({ slug: 'no-read-date', ...placeOf('id'), details: { id } });
      else if (issued && compareDates(read, issued) < 0 && !issued.startsWith(read)) {
        files.report({ slug: 'read-early', ...placeOf('read'), details: { id } });
      }
      // A title in the language of the article needs no other, which the original of a translation may have.
      const translated = data.lang === lang ? undefined : data.translated;
      const place = `/sources/#${id}`;
      return { ...data, translated, type: 'source', key: `source:${id}`, csl, number: 0, place, placeOf };
    }),
  );
}

/** Reads `claims.yaml` and `events.yaml`; an article may have neither. */
export function readRecord(files: ContentFiles): FactRecord {
  const claims = itemsOf(files, 'claims.yaml', schemas.claims).map(({ data, placeOf }): Claim => {
    const { id } = data;
    return { ...data, type: 'claim', key: `claim:${id}`, at: `/claims/#${id}`, address: `/claims/${id}/`, placeOf };
  });
  const events = itemsOf(files, 'events.yaml', schemas.events).map(({ data, placeOf }): HistoricalEvent => {
    return { ...data, type: 'event', key: `event:${data.id}`, at: `/timeline/#${data.id}`, placeOf };
  });
  return { claims: byId(claims), events: byId(events.sort((a, b) => compareDates(a.date, b.date))) };
}
