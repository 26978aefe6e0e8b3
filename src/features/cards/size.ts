/** The size of a card in pixels, which every social network takes without cutting. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
