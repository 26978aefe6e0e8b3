/** Pixels between the words, the card and the edges of the window. */
const GAP = 8;

/** Sets a card beside words and never over them: below, or above where there is more room. */
export function place(card: HTMLElement, words: Element): void {
  const box = words.getBoundingClientRect();
  const [first = box] = words.getClientRects();
  const top = (document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0) + GAP;
  const [above, below] = [box.top - top - GAP, innerHeight - box.bottom - 2 * GAP];
  const isBelow = card.offsetHeight <= below || below >= above;
  card.style.maxHeight = `${Math.max(120, isBelow ? below : above)}px`;
  const left = Math.max(GAP, Math.min(first.left, document.documentElement.clientWidth - card.offsetWidth - GAP));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(isBelow ? box.bottom + GAP : box.top - GAP - card.offsetHeight) + scrollY}px`;
}
