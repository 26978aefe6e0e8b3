/**
 * Opens, for any reference, a preview of what it leads to: beside the words when they are pointed at or focused, and as a
 * sheet when they are pressed on a narrow screen. A note that this page has is shown itself. Ctrl-click, the middle button
 * and Enter follow the link. ↓ enters the preview, Tab goes on in the text, Escape closes.
 */
import { openNote, showAbove } from '../../../prose/browser/reach-notes.ts';
import { closeSheetsOnBack } from '../../../prose/browser/sheet-history.ts';
import { make } from '../../../ui/browser/make.ts';
import { fetchPreview, hasPreviews, noteOf, referenceAt, urlOf } from './references.ts';

type Way = 'hover' | 'focus' | 'press';

/** Milliseconds that a reader points at words before their preview opens, and may leave it before it closes. */
const DELAY = 250;
const GRACE = 300;
/** Pixels between the words, the card and the edges of the window. */
const GAP = 8;

const narrow = matchMedia('(width < 62rem)');
/** The previews that are open, each within the one before it. */
const shown: { link: HTMLElement; card: HTMLElement }[] = [];
let opening = 0;
let closing = 0;
let touched = false;
/** Words that get the focus back from their preview, which is not to open again. */
let returned: Element | undefined;

function closeFrom(depth: number): void {
  for (const { card } of shown.slice(depth).reverse()) card.hidePopover();
}

function forget(card: HTMLElement): void {
  const at = shown.findIndex((each) => each.card === card);
  const [gone] = at < 0 ? [] : shown.splice(at, 1);
  if (gone && card.contains(document.activeElement)) {
    returned = gone.link;
    gone.link.focus({ preventScroll: true });
    returned = undefined;
  }
  gone?.link.removeAttribute('aria-details');
  card.remove();
}

/** Sets a card beside words and never over them: below, or above where there is more room. */
function place(card: HTMLElement, words: Element): void {
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

/** Makes the popover of a preview, right behind its words, so that the keyboard goes on from there. */
function makeCard(link: HTMLElement, html: string, way: Way): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const card = template.content.firstElementChild as HTMLElement;
  card.id = `_preview-${shown.length}`;
  card.popover = 'auto';
  card.tabIndex = -1;
  if (way === 'focus') card.append(make('p', { class: 'keys' }, document.body.dataset['previewKeys'] ?? ''));
  card.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('.close')) card.hidePopover();
  });
  card.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') queueMicrotask(() => forget(card));
  });
  (link.closest('svg') ?? link).after(card);
  link.setAttribute('aria-details', card.id);
  return card;
}

/** Shows what a reference leads to. @returns whether there is something to show */
async function open(link: HTMLElement, way: Way): Promise<boolean> {
  const note = noteOf(link);
  if (note && narrow.matches) {
    openNote(note, link);
    return true;
  }
  const html = await fetchPreview(urlOf(link));
  const isWanted = way === 'press' || (way === 'hover' ? link.matches(':hover') : link === document.activeElement);
  if (!html || !isWanted || shown.some((each) => each.link === link)) return html !== undefined;
  clearTimeout(closing);
  closeFrom(shown.findLastIndex(({ card }) => card.contains(link)) + 1);
  const card = makeCard(link, html, way);
  shown.push({ link, card });
  card.showPopover();
  if (narrow.matches) showAbove(card, link, true);
  else place(card, link);
  if (way === 'press') card.focus({ preventScroll: true });
  return true;
}

/** Lights the note in the margin that a reference leads to. @returns whether it can be seen */
function light(link: HTMLElement): boolean {
  const note = noteOf(link);
  const { top, bottom } = note?.getBoundingClientRect() ?? { top: -1, bottom: 0 };
  if (!note || note.contains(link) || top < 0 || bottom > innerHeight) return false;
  note.dataset['lit'] = '';
  for (const event of ['pointerout', 'focusout'])
    link.addEventListener(event, () => delete note.dataset['lit'], { once: true });
  return true;
}

/** Gets a preview ready, and opens it if the reader stays. Another popover, such as the menu, is left alone. */
function intend(link: HTMLElement, way: 'hover' | 'focus'): void {
  const other = document.querySelector(':popover-open:not(.preview)');
  if (narrow.matches || link.closest('.ref') || (other && !other.contains(link)) || light(link)) return;
  // The browser’s own hint would cover it.
  link.removeAttribute('title');
  fetchPreview(urlOf(link)).catch(() => {});
  opening = window.setTimeout(() => open(link, way).catch(() => {}), DELAY);
}

function point(event: PointerEvent): void {
  if (event.pointerType === 'touch') return;
  clearTimeout(opening);
  clearTimeout(closing);
  const target = event.target as Element;
  const depth = shown.findLastIndex(({ link, card }) => link.contains(target) || card.contains(target)) + 1;
  const link = referenceAt(event);
  const isOpen = shown.some((each) => each.link === link);
  if (depth < shown.length) closing = window.setTimeout(() => closeFrom(depth), GRACE);
  if (link && !isOpen) intend(link, 'hover');
}

/** A press where nothing can be pointed at shows what a click would open. */
function press(event: MouseEvent): void {
  const link = referenceAt(event);
  const isKey = event.detail === 0;
  const isSpecial = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || event.defaultPrevented || isKey || isSpecial || !(touched || narrow.matches)) return;
  if (!noteOf(link) && !hasPreviews(urlOf(link))) return;
  event.preventDefault();
  if (!narrow.matches && light(link)) return;
  const follow = () => location.assign(urlOf(link));
  open(link, 'press').then((found) => found || follow(), follow);
}

function onKey(event: KeyboardEvent): void {
  const last = shown.at(-1);
  if (!last || document.activeElement !== last.link) return;
  if (event.key === 'Tab') last.card.hidePopover();
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  last.card.focus();
}

document.addEventListener('pointerover', point);
document.addEventListener('pointerdown', ({ pointerType }) => {
  touched = pointerType === 'touch';
});
document.addEventListener('click', press);
document.addEventListener('keydown', onKey);
document.addEventListener('focusin', (event) => {
  const target = event.target as Element;
  clearTimeout(opening);
  closeFrom(shown.findLastIndex(({ link, card }) => link === target || card.contains(target)) + 1);
  const link = referenceAt(event);
  if (link && link !== returned && link.matches(':focus-visible')) intend(link, 'focus');
});
closeSheetsOnBack();
