/** Warnings about the cards. */
import type { Library } from '../../article/model/library.ts';
import { cardsOf } from './card.ts';
import { missingFrom } from './drawing.ts';

/** One sentence for each card that lacks letters. */
export const cardWarnings = (article: Library): string[] =>
  [...cardsOf(article).values()].flatMap((card) => {
    const missing = missingFrom(card, article.site);
    if (missing.length === 0) return [];
    return [
      `${card.file}: the picture of ${card.page} leaves out ${missing.map((letter) => `“${letter}”`).join(', ')}, for which ` +
        'there is no letter in Source Serif 4 or Noto Serif JP. Write it otherwise, or add a font in src/ui/letters/faces.ts.',
    ];
  });
