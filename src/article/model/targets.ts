/** What references of an article may lead to, and where that is. */
import type { Site } from '../schema/schemas.ts';
import { memoise } from '../util/memoise.ts';
import { type Library, paragraphAddress, type Target } from './library.ts';

/** Where a reference leads within the site. */
export function destination(target: Target, part: number | undefined): string {
  if (target.type === 'source') return target.place;
  if (target.type !== 'entry') return target.at;
  return part === undefined ? target.address : paragraphAddress(target, part);
}

/** Schemes of what belongs to every article; a reference to one is a link, without a note in the margin. */
export const BUILT_IN = ['source', 'event', 'claim'];

/** All that a reference may lead to, by `scheme:id`. */
export const targetsOf = memoise(
  ({ entries, sources, claims, events }: Library): ReadonlyMap<string, Target> =>
    new Map([entries, sources, claims, events].flatMap((list) => [...list.values()]).map((one) => [one.key, one])),
);

/** The schemes that references of an article may have. */
export const schemesOf = ({ kinds }: Site): Set<string> => new Set([...kinds.map(({ scheme }) => scheme), ...BUILT_IN]);
