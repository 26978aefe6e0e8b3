/** The positions of an entry, grouped by the claim that they answer. */
import type { EntryData } from '../schema/schemas.ts';

type Position = EntryData['positions'][number];

/** Positions on one claim; `on` is undefined for those that name no claim. */
export interface Claimed {
  on: string | undefined;
  positions: Position[];
}

/**
 * Groups positions by their claim, claims in the order in which they are first named.
 * @returns groups, each with the positions on one claim in their order
 */
export const positionsByClaim = (positions: Position[]): Claimed[] =>
  [...Map.groupBy(positions, ({ on }) => on)].map(([on, group]) => ({ on, positions: group }));
