/**
 * Sets notes in the margin level with their words, never above the end of the note before, in engines whose CSS cannot
 * (see note-wide.css). Runs in the browser.
 */
function place(page: HTMLElement): void {
  const origin = page.getBoundingClientRect().top;
  let end = 0;
  const tops = [...page.querySelectorAll<HTMLElement>('.note')].map((note) => {
    const words = document.getElementById(note.querySelector<HTMLAnchorElement>('.back')?.hash.slice(1) ?? '');
    const level = (words?.getClientRects()[0]?.top ?? origin) - origin;
    const top = Math.max(level, end);
    // A folded note may open over those below it; its head is as high as what is shown of it.
    const shown = note.matches('.one-line') ? note.querySelector<HTMLElement>('.kicker') : note;
    end = top + (shown?.offsetHeight ?? 0) + Number.parseFloat(getComputedStyle(note).marginBottom);
    return { note, top };
  });
  // Measured first and moved then, so that the page is laid out once.
  for (const { note, top } of tops) note.style.setProperty('--top', `${top}px`);
  page.style.setProperty('--end', `${end}px`);
}

/** Keeps the notes of a page in their places, whatever changes its layout. */
export function keepPlaced(page: HTMLElement): void {
  page.classList.add('placed');
  const observer = new ResizeObserver(() => place(page));
  for (const each of [page, ...page.querySelectorAll('.section-text > *')]) observer.observe(each);
}
