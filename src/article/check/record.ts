/** What is wrong with the lists beside the text: names that nothing defines, sources and claims that nothing refers to. */
import { type Library, textsOf } from '../model/library.ts';
import { unknownNames } from '../problems/names.ts';
import { type Path, type Problem, suggest } from '../problems/problems.ts';

const firstOf = ([field]: Path): string => `${field}`;

/** What site.yaml names and does not define: sides of notes, kinds of claims. */
export function siteProblems({ site, placeIn }: Library): Problem[] {
  const names = { 'notes.*.side': new Set(site.sides), reviewed: new Set(Object.keys(site.statements)) };
  return unknownNames(site, names, (...path) => placeIn('site.yaml', ...path), firstOf);
}

/** Sources of a rank that site.yaml does not define, and those that nothing cites. @param complete whether everything was read */
export function sourceProblems({ site, sources, placeIn }: Library, complete: boolean): Problem[] {
  return [...sources.values()].flatMap(({ id, rank, number }, index): Problem[] => {
    const details = { rank, ...suggest(rank, Object.keys(site.ranks)) };
    const at = (field: string) => placeIn('sources.yaml', index, field);
    return [
      ...(Object.hasOwn(site.ranks, rank) ? [] : [{ slug: 'unknown-rank' as const, ...at('rank'), details }]),
      ...(number === 0 && complete ? [{ slug: 'uncited-source' as const, ...at('id'), details: { id } }] : []),
    ];
  });
}

/** Words that site.yaml does not define, sources and entries that do not exist, claims that no passage leads to. */
export function recordProblems(library: Library): Problem[] {
  const { site, claims, events, entries, sources } = library;
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
      const { id, placeOf } = claim;
      const unused = { slug: 'unused-claim' as const, ...placeOf('id'), details: { id } };
      return [...unknownNames(claim, ofClaims, placeOf, firstOf), ...(targets.has(claim) ? [] : [unused])];
    }),
    ...[...events.values()].flatMap((event) => unknownNames(event, ofEvents, event.placeOf, firstOf)),
  ];
}
