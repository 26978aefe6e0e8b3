/** The cache key of a card’s drawing, so that a build draws only what has changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Site } from '../../article/schema/schemas.ts';
import type { Card, Signed } from './card.ts';

/** What draws: the code of this folder, of letters, charts and maps, and the versions of the libraries and fonts that package.json pins. */
function drawingOf(): string {
  const code = ['src/features/cards', 'src/ui/letters', 'src/ui/mdx/chart', 'src/ui/map'].flatMap((folder) =>
    readdirSync(resolve(folder))
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(resolve(join(folder, name)), 'utf8')),
  );
  const { dependencies } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
  const used = Object.entries<string>(dependencies).filter(([name]) =>
    code.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`)),
  );
  return createHash('sha256')
    .update(JSON.stringify([code, used]))
    .digest('hex');
}
const drawing = drawingOf();

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
