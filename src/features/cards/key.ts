/** The cache key of a card’s drawing, so that a build draws only what has changed. */
import { createHash } from 'node:crypto';
import type { Site } from '../../article/schema/schemas.ts';
import { codeVersion } from '../../article/util/disk-cache.ts';
import type { Card, Signed } from './card.ts';

/** What draws: the code of this folder, of letters, charts and maps. */
const drawing = codeVersion('src/features/cards', 'src/ui/letters', 'src/ui/mdx/chart', 'src/ui/map');

const signOf = (signed: Signed | undefined) => signed && [signed.sign, signed.colour.light];

/**
 * @param site the foot of every card
 * @returns 16 hexadecimal digits, the same for the same picture
 */
export function keyOf(card: Card, { name, title }: Pick<Site, 'name' | 'title'>): string {
  const { page: _, file: __, look, verdict, ...shown } = card;
  const words = [name, title, shown, signOf(look), verdict?.label, signOf(verdict)];
  return createHash('sha256').update(drawing).update(JSON.stringify(words)).digest('hex').slice(0, 16);
}
