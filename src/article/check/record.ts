/** What is wrong with the lists beside the text: names that nothing defines, sources and claims that nothing refers to. */
import { basename } from 'node:path';
import { type Library, type Listed, textsOf } from '../model/library.ts';
import { unknownNames } from '../problems/names.ts';
import { type Path, type Problem, suggest } from '../problems/problems.ts';

const firstOf = ([field]: Path): string => `${field}`;

/** What site.yaml names and does not define: sides of notes, kinds of claims. */
export function siteProblems({ dir, site, placeIn }: Library): Problem[] {
  const names = { 'notes.*.side': new Set(site.sides), reviewed: new Set(Object.keys(site.statements)) };
  const at = (...path: Path) => ({ file: `${basename(dir)}/site.yaml`, ...placeIn('site.yaml', ...path) });
  return unknownNames(site, names, at, firstOf);
}

/** Sources of a rank that site.yaml does not define, and those that nothing cites. @param complete whether everything was read */
export function sourceProblems({ dir, site, sources, placeIn }: Library, complete: boolean): Problem[] {
  const file = `${basename(dir)}/sources.yaml`;
  return [...sources.values()].flatMap(({ id, rank, number }, index): Problem[] => {
    const details = { rank, ...suggest(rank, Object.keys(site.ranks)) };
    const at = (field: string) => ({ file, ...placeIn('sources.yaml', index, field) });
    return [
      ...(Object.hasOwn(site.ranks, rank) ? [] : [{ slug: 'unknown-rank' as const, ...at('rank'), details }]),
      ...(number === 0 && complete ? [{ slug: 'uncited-source' as const, ...at('id'), details: { id } }] : []),
    ];
  });
}

/** Words that site.yaml does not define, sources and entries that do not exist, claims that no passage leads to. */
export function recordProblems(library: Library): Problem[] {
  const { dir, site, claims, events, entries, sources } = library;
  const wherein =
    (name: string, { placeOf }: Listed) =>
    (...path: Path) => ({ file: `${basename(dir)}/${name}`, ...placeOf(...path) });
  const ofClaims = {
    kind: new Set(Object.keys(site.statements)),
    verdict: new Set(site.verdicts.map(({ id }) => id)),
    sources,
  };
  const ofEvents = {
    kind: new Set(Object.keys(site.eventKinds)),
    side: new Set(site.sides),
    sources,
    refs: entries,
  };
  const targets = new Set(textsOf(library).flatMap(({ references }) => references.map(({ target }) => target)));
  return [
    ...[...claims.values()].flatMap((claim): Problem[] => {
      const at = wherein('claims.yaml', claim);
      const unused = { slug: 'unused-claim' as const, ...at('id'), details: { id: claim.id } };
      return [...unknownNames(claim, ofClaims, at, firstOf), ...(targets.has(claim) ? [] : [unused])];
    }),
    ...[...events.values()].flatMap((event) => unknownNames(event, ofEvents, wherein('events.yaml', event), firstOf)),
  ];
}
