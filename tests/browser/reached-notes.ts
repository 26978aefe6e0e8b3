/** Reaches the notes of a page by their marks and their addresses. */
import { expect, type Page } from '@playwright/test';

/** What is seen of a note and of the words that it belongs to. */
export interface Seen {
  id: string;
  mark: string;
  number: string;
  /** Where the words are, or their mark where they are not named. */
  words: { top: number; bottom: number };
  /** Where the sheet is, or the note in the margin. */
  note: { top: number; bottom: number };
  lit: boolean[];
  header: number;
  /** How far the page scrolled by itself. */
  moved: number;
  /** Whether the note was in view before. */
  wasSeen: boolean;
}

/**
 * Reaches every note of a page in turn, in the page itself: a question to it for each step of each note takes minutes.
 * @param by pressing its mark, brought to each of some heights of the window in turn, or going to its address
 */
export const reachAll = (page: Page, by: 'press' | 'address', heights: number[] = [0]): Promise<Seen[]> =>
  page.evaluate(
    async ([way, shares]) => {
      const settled = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      const box = (element: Element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      };
      const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
      const found: Seen[] = [];
      for (const [n, note] of [...document.querySelectorAll<HTMLElement>('aside.note')].reverse().entries()) {
        const words = document.getElementById(note.querySelector<HTMLAnchorElement>('.back')?.hash.slice(1) ?? '');
        const marks = words?.closest('.ref')?.querySelectorAll<HTMLElement>('.mark') ?? [];
        const mark = [...marks].find((each) => each.checkVisibility());
        if (!words || !mark) throw new Error(`${note.id} has no mark.`);
        if (way === 'press')
          scrollBy(0, box(mark).top - header - 8 - (shares[n % shares.length] as number) * (innerHeight - header - 48));
        else if (location.hash !== `#${note.id}`) scrollTo(0, 0);
        const [before, from] = [box(note), scrollY];
        // A sheet is open once its “toggle” event has fired, a note in the margin reached with the change of the address.
        const reached = new Promise((done) => {
          note.addEventListener('toggle', done, { once: true });
          addEventListener('hashchange', done, { once: true });
        });
        if (way === 'press') mark.click();
        else if (location.hash !== `#${note.id}`) location.hash = note.id;
        if (way === 'press' || found.length > 0) await reached;
        await settled();
        found.push({
          id: note.id,
          mark: mark.innerText.trim(),
          number: note.querySelector<HTMLElement>('.number')?.innerText.trim() ?? '',
          words: box(words.matches('.term') ? words : mark),
          note: box(note),
          lit: [words, note].map((each) => getComputedStyle(each).getPropertyValue('--lit').trim() === '1'),
          header,
          moved: scrollY - from,
          wasSeen: before.top >= header && before.bottom <= innerHeight,
        });
        if (note.matches(':popover-open')) note.hidePopover();
      }
      return found;
    },
    [by, heights] as const,
  );

/** Expects an opened sheet to have the number of its mark, and to cover neither the mark nor its words. */
export function expectAboveSheet({ id, number, mark, words, note, header, lit }: Seen): void {
  expect(number, id).toBe(mark);
  expect(words.top, `the words of ${id} are under the header`).toBeGreaterThanOrEqual(header);
  expect(words.bottom, `the words of ${id} are under the sheet`).toBeLessThanOrEqual(note.top);
  expect(lit, `${id} and its words are lit`).toEqual([true, true]);
}

/**
 * Expects a note in the margin to have the number of its mark and to be in view with its words, both lit; the page to be where it
 * was if the note was in view.
 * @param height that of the window
 */
export function expectBeside(
  { id, number, mark, lit, words, note, header, moved, wasSeen }: Seen,
  height: number,
): void {
  expect(number, id).toBe(mark);
  expect(lit, `${id} and its words are lit`).toEqual([true, true]);
  expect(words.bottom, `the words of ${id} are out of view`).toBeGreaterThan(header);
  expect(words.top, `the words of ${id} are out of view`).toBeLessThan(height);
  expect(note.top, `${id} is out of view`).toBeLessThan(height - 40);
  if (wasSeen) expect(moved, `the page moved for ${id}, which was in view`).toBe(0);
}
