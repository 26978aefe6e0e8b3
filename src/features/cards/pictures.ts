/** The picture of each page’s card: its address and its alternative text. */
import type { Library } from '../../article/model/library.ts';
import { type Card, cardsOf } from './card.ts';
import { keyOf } from './key.ts';

/** The size of a card in pixels, which every social network takes without cutting. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The file below `/cards/` that a card is published in. */
export const fileOf = ({ page }: Card): string => `${page === '/' ? 'index' : page.slice(1, -1)}.png`;

const altOf = ({ kind, title, names, text, verdict }: Card) =>
  [kind, title, names.join(', '), verdict?.label, text]
    .filter(Boolean)
    .join('. ')
    .replaceAll(/([.:!?…])\. /g, '$1 ');

/** The picture of a page, by its address within the site; where it has none of its own, that of the article. */
export function pictureOf(article: Library, page: string): { address: string; alt: string } {
  const cards = cardsOf(article);
  const card = cards.get(page) ?? (cards.get('/') as Card);
  // Changes with the drawing, so that nobody is shown a picture that was kept from before.
  const version = keyOf(card, article.site).slice(0, 8);
  return { address: `/cards/${fileOf(card)}?v=${version}`, alt: altOf(card) };
}
