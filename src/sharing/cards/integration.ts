/** Tells an editor of letters that no font of the cards has; they are left out of the pictures, never drawn as boxes. */
import type { AstroIntegration } from 'astro';
import type { Library } from '../../annotations/library.ts';
import { cardsOf } from './card.ts';
import { missingFrom } from './drawing.ts';

/** One sentence for each card that lacks letters. */
export const cardWarnings = (article: Library): string[] =>
  [...cardsOf(article).values()].flatMap((card) => {
    const missing = missingFrom(card, article.site);
    if (missing.length === 0) return [];
    return [
      `${card.file}: the picture of ${card.page} leaves out ${missing.map((letter) => `“${letter}”`).join(', ')}, for which ` +
        'there is no letter in Source Serif 4 or Noto Serif JP. Write it otherwise, or add a font in src/sharing/cards/faces.ts.',
    ];
  });

/** Prints the warnings of an article as its build begins. */
export function cardLetters(article: Library): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'build') for (const warning of cardWarnings(article)) logger.warn(warning);
      },
    },
  };
}
