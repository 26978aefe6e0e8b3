/** The record beside the article: its claims and what came of them, and the events that they belong to. */
import type { ContentFiles } from '../content/files.ts';
import { type Problem, suggest } from '../content/problems.ts';
import * as schemas from '../content/schemas.ts';

/** One claim; `at` is its address in the ledger, `address` its own page, which is the one to share. */
export interface Claim extends schemas.ClaimData {
  at: string;
  address: string;
  line: number;
}

/** One event; `at` is its address in the timeline. */
export interface Event extends schemas.EventData {
  at: string;
  line: number;
}

/** Claims in the article’s order, events in that of their dates, each by id. */
export interface Record {
  claims: Map<string, Claim>;
  events: Map<string, Event>;
}

const CLAIMS = 'claims.yaml';
const EVENTS = 'events.yaml';

/** Reads `claims.yaml` and `events.yaml`; an article may have neither. */
export function readRecord(files: ContentFiles): Record {
  const read = <Data extends { id: string }>(name: string, page: string, list: ReturnType<ContentFiles['yaml']>) => {
    const found = new Map<string, Data & { at: string; line: number }>();
    for (const [index, data] of ((list?.data ?? []) as Data[]).entries()) {
      const line = list?.lineOf(index) ?? 1;
      if (found.has(data.id)) {
        const details = { id: data.id, other: `another of ${name}` };
        files.problems.push({ slug: 'duplicate-id', file: list?.file ?? name, line, column: 1, details });
      } else found.set(data.id, { ...data, at: `/${page}/#${data.id}`, line });
    }
    return found;
  };
  const listed = read<schemas.ClaimData>(CLAIMS, 'claims', files.yaml(CLAIMS, schemas.claims));
  const claims = new Map([...listed].map(([id, claim]) => [id, { ...claim, address: `/claims/${id}/` }]));
  const events = read<schemas.EventData>(EVENTS, 'timeline', files.yaml(EVENTS, schemas.events));
  const inOrder = [...events].sort(([, a], [, b]) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { claims, events: new Map(inOrder) };
}

/**
 * What is wrong with the record: words that site.yaml does not define, sources and entries that do not exist, claims that
 * no passage leads to.
 */
export function recordProblems(
  { claims, events }: Record,
  known: {
    site: schemas.Site;
    folder: string;
    entries: Iterable<string>;
    sources: Iterable<string>;
    claimed: Set<string>;
  },
): Problem[] {
  const { site, folder } = known;
  const entries = new Set(known.entries);
  const sources = new Set(known.sources);
  const statements = new Set(Object.keys(site.statements));
  const verdicts = new Set(site.verdicts.map((each) => each.id));
  const eventKinds = new Set(Object.keys(site.eventKinds));
  const found: Problem[] = [];
  const expect = (name: string, line: number, field: string, value: string, values: Set<string>) => {
    if (values.has(value)) return;
    const details = { field, value, ...suggest(value, values) };
    found.push({ slug: 'unknown-value', file: `${folder}/${name}`, line, column: 1, details });
  };
  for (const { id, line, kind, verdict, sources: cited } of claims.values()) {
    expect(CLAIMS, line, 'kind', kind, statements);
    expect(CLAIMS, line, 'verdict', verdict, verdicts);
    for (const source of cited) expect(CLAIMS, line, 'sources', source, sources);
    if (!known.claimed.has(id))
      found.push({ slug: 'unused-claim', file: `${folder}/${CLAIMS}`, line, column: 1, details: { id } });
  }
  for (const { line, kind, refs, sources: cited } of events.values()) {
    expect(EVENTS, line, 'kind', kind, eventKinds);
    for (const source of cited) expect(EVENTS, line, 'sources', source, sources);
    for (const ref of refs) expect(EVENTS, line, 'refs', ref, entries);
  }
  return found;
}
