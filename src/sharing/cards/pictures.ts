/** The picture of each page’s card: where it stands, and what it says to those who cannot see it. */
import { article, site } from '../../layout/article.ts';
import { type Card, cardsOf } from './card.ts';

/** A card as it is published. */
export interface Picture {
  /** Its address within the site. */
  address: string;
  alt: string;
}

/** The cards of this article by the files below `/cards/` that they are drawn in. */
export const cardFiles: Map<string, Card> = new Map([...cardsOf(article).values()].map((card) => [fileOf(card), card]));

function fileOf({ page }: Card): string {
  return `${page === '/' ? 'index' : page.slice(1, -1)}.png`;
}

const altOf = ({ kind, title, names, text, verdict }: Card) =>
  [kind, title, names.join(', '), verdict?.label, text]
    .filter(Boolean)
    .join('. ')
    .replaceAll(/([.:!?…])\. /g, '$1 ');

/** A card as SVG. */
export const drawingOf = async (card: Card): Promise<string> => (await import('./drawing.ts')).draw(card, site);

/**
 * The picture of a page, or, when it has none of its own, that of the article.
 * @param page the page’s address within the site
 */
export async function pictureOf(page: string): Promise<Picture> {
  const cards = cardsOf(article);
  const card = cards.get(page) ?? (cards.get('/') as Card);
  return { address: `/cards/${fileOf(card)}${await versionOf(card)}`, alt: altOf(card) };
}

/** Changes with the drawing, so that nobody is shown a picture that was kept from before; `dev` draws none for a page. */
async function versionOf(card: Card): Promise<string> {
  if (import.meta.env.DEV) return '';
  const { keyOf } = await import('./raster.ts');
  return `?v=${keyOf(await drawingOf(card)).slice(0, 8)}`;
}
