/** Brings a note and the words it belongs to into view together. Runs in the browser. */

interface Span {
  top: number;
  bottom: number;
}

/** Space between what is shown and the edge of the window, the header or the sheet. */
const GAP = 12;

/** The words of a note: those whose mark was pressed, else those it was first written for. */
const wordsOf = (note: Element, mark?: Element): Element | null | undefined =>
  (mark ?? document.getElementById(note.querySelector<HTMLAnchorElement>('.back')?.hash.slice(1) ?? ''))?.closest(
    '.ref',
  );

/** The part of the window in which something can be read, down to a given height. */
function view(bottom: number): Span {
  const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  return { top: Math.max(0, header) + GAP, bottom: bottom - GAP };
}

/**
 * How far the page must scroll for something to be in view; 0 where it is. What is higher than the view begins at its top.
 * @param calm whether to scroll only as far as needed; else it comes to a third of the view, as a reader looks for it
 */
function distance(span: Span, { top, bottom }: Span, calm: boolean): number {
  if (span.top >= top && span.bottom <= bottom) return 0;
  const room = bottom - top - (span.bottom - span.top);
  if (room < 0) return span.top - top;
  if (!calm) return span.top - top - Math.min(room, (bottom - top) / 3);
  return span.top < top ? span.top - top : span.bottom - bottom;
}

/**
 * Scrolls the words of an open sheet into view above it.
 * @param calm whether to scroll only as far as needed
 */
export function showAbove(note: Element, words: Element | null | undefined, calm: boolean): void {
  if (!words) return;
  const above = view(note.getBoundingClientRect().top);
  const box = words.getBoundingClientRect();
  const fits = box.height <= above.bottom - above.top;
  const button = words.querySelector('.open-note')?.getBoundingClientRect();
  scrollBy({ top: distance(fits || !button ? box : button, above, calm), behavior: 'instant' });
}

/** How far to scroll for a note in the margin and its words; the words stay in view where there is no room for both. */
function distanceToBoth(note: Element, mark: Element | undefined, calm: boolean): number {
  const box = note.getBoundingClientRect();
  const words = wordsOf(note, mark)?.getBoundingClientRect() ?? box;
  const both = { top: Math.min(box.top, words.top), bottom: Math.max(box.bottom, words.bottom) };
  return distance(both, view(innerHeight), calm);
}

const isOpen = (note: Element) => note.matches(':popover-open');

/** Shows the note that the address leads to: opened where notes are closed by default. */
function arrive(): void {
  let note: HTMLElement | null = null;
  try {
    note = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A broken address leads to nothing.
  }
  if (!note?.matches('.note')) return;
  wordsOf(note)?.closest('details')?.setAttribute('open', '');
  if (!isOpen(note) && getComputedStyle(note).display === 'none') note.showPopover();
  if (isOpen(note)) showAbove(note, wordsOf(note), false);
  else scrollBy({ top: distanceToBoth(note, undefined, false), behavior: 'instant' });
}

/** What was pressed to open a note: its mark, or words that refer to it. */
let pressed: Element | undefined;
let followed = false;

/** A pressed mark leads to its note by the browser’s own means, which scroll no further than is needed here. */
function press({ target }: Event): void {
  const mark = (target as Element).closest<HTMLElement>('.mark');
  if (!mark) return;
  pressed = mark;
  if (!(mark instanceof HTMLAnchorElement)) return;
  const note = document.getElementById(mark.hash.slice(1));
  if (!note) return;
  followed = mark.hash !== location.hash;
  const box = note.getBoundingClientRect();
  const { top, bottom } = view(innerHeight);
  const seen = box.top >= top - GAP && box.bottom <= bottom + GAP;
  const move = seen ? 0 : distanceToBoth(note, mark, true);
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  note.style.scrollMarginTop = `${box.top - padding - move}px`;
}

/** Opens a note as a sheet under words that refer to it. */
export function openNote(note: HTMLElement, words: Element): void {
  pressed = words;
  // A sheet that the words are in stays open beneath.
  note.showPopover({ source: words } as ShowPopoverOptions);
}

/** Watches for arrivals at notes, and for presses on their marks. */
export function reachNotes(): void {
  document.documentElement.dataset['notes'] = 'reached';
  document.addEventListener('click', press);
  document.addEventListener(
    'toggle',
    ({ target }) => {
      const note = target as Element;
      if (!note.matches('.note:popover-open')) return;
      const isOther = pressed?.matches('.mark') && pressed.getAttribute('popovertarget') !== note.id;
      showAbove(note, pressed && !isOther ? (pressed.closest('.ref') ?? pressed) : wordsOf(note), true);
      pressed = undefined;
    },
    true,
  );
  addEventListener('hashchange', () => {
    if (!followed) arrive();
    followed = false;
  });
  arrive();
  // The browser scrolls to the address once more when everything has come; a reader who came back is where he was.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'navigate') addEventListener('load', () => requestAnimationFrame(arrive));
}
