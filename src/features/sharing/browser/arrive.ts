/** On every page: places the notes, brings a linked note into view, and offers a link to selected words. */
import { reachNotes } from '../../../prose/browser/reach-notes.ts';

const reading = document.querySelector<HTMLElement>('.reading:has(.note)');
if (reading) {
  if (!CSS.supports('position-anchor', 'normal'))
    void import('../../../prose/browser/place-notes.ts').then(({ keepPlaced }) => keepPlaced(reading));
  reachNotes();
}

let waiting = 0;
document.addEventListener('selectionchange', () => {
  clearTimeout(waiting);
  if (getSelection()?.isCollapsed && !document.querySelector('.passage-link')) return;
  // While a selection grows nothing is offered.
  waiting = window.setTimeout(async () => (await import('./passage-link.ts')).offer(), 300);
});
