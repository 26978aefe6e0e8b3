/** The colours and signs that site.yaml gives to kinds of notes, as CSS. */
import type { Site } from '../article/schema/schemas.ts';

const shapes: Record<Site['kinds'][number]['sign'], string> = {
  square: '--clip:inset(4% round 12%)',
  circle: '--clip:circle(48%)',
  triangle: '--clip:polygon(50% 4%,100% 96%,0 96%)',
  diamond: '--clip:polygon(50% 0,100% 50%,50% 100%,0 50%)',
  ring: '--clip:circle(50%);--hole:radial-gradient(closest-side,#0000 50%,#000 54%)',
  bar: '--clip:inset(36% 0)',
};

type Look = Pick<Site['notes'][number], 'sign' | 'colour'> & { id: string };

/** The sign and the colour of each side, by its place in `sides`: those of its notes, or else plain ones. */
export const looksOfSides = ({ sides, notes }: Pick<Site, 'sides' | 'notes'>): Look[] =>
  sides.map((name, n) => {
    const plain = { sign: n % 2 === 0 ? 'ring' : 'diamond', colour: { light: '#4d5a63', dark: '#a9b4bb' } } as const;
    const { sign, colour } = notes.find(({ side }) => side === name) ?? plain;
    return { id: `side-${n}`, sign, colour };
  });

/** One rule for each kind of entry (`data-look="SCHEME"`), of editor’s note (`note-N`), side (`side-N`) and verdict (`verdict-ID`). */
export function lookRules({ kinds, notes, verdicts, sides }: Site): string {
  const looks: Look[] = [
    ...kinds.map((kind) => ({ id: kind.scheme, ...kind })),
    ...verdicts.map((verdict) => ({ ...verdict, id: `verdict-${verdict.id}` })),
    ...notes.map((note, n) => ({ id: `note-${n}`, ...note })),
    ...looksOfSides({ sides, notes }),
  ];
  return looks
    .map(
      ({ id, sign, colour }) => `[data-look=${id}]{--hue:light-dark(${colour.light},${colour.dark});${shapes[sign]}}`,
    )
    .join('');
}
