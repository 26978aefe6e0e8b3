/** Where the notes of a page are, and their words. */
import { expect, type Page } from '@playwright/test';

interface Placed {
  id: string;
  top: number;
  bottom: number;
  left: number;
  right: number;
  reference: number;
}

/** Every note in the margin, with the place of the words it belongs to. */
export function notes(page: Page): Promise<Placed[]> {
  return page.$$eval('aside.note', (asides) =>
    asides
      .filter((aside) => getComputedStyle(aside).display !== 'none')
      .map((aside) => {
        const { top, bottom, left, right } = aside.getBoundingClientRect();
        const reference = document.getElementById(aside.querySelector<HTMLAnchorElement>('.back')?.hash.slice(1) ?? '');
        return {
          id: aside.id,
          top: top + scrollY,
          bottom: bottom + scrollY,
          left,
          right,
          reference: (reference?.getClientRects()[0]?.top ?? Number.NaN) + scrollY,
        };
      }),
  );
}

/** Expects no note to touch the next. */
export function expectNoOverlap(placed: Placed[]): void {
  const inOrder = [...placed].sort((a, b) => a.top - b.top);
  for (const [index, note] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next) expect(next.top, `${next.id} touches ${note.id}`).toBeGreaterThanOrEqual(note.bottom);
  }
}
