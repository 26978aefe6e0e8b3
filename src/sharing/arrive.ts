/** Arriving at an address, and leaving with one. */

/** Opens the note that an address leads to, where notes are closed until asked for. */
function arrive(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.hasAttribute('popover') && getComputedStyle(target).display === 'none') target.showPopover();
}
addEventListener('hashchange', arrive);
arrive();

let waiting = 0;
document.addEventListener('selectionchange', () => {
  clearTimeout(waiting);
  if (getSelection()?.isCollapsed && !document.querySelector('.passage-link')) return;
  // While a selection grows nothing is offered.
  waiting = window.setTimeout(async () => (await import('./passage-link.ts')).offer(), 300);
});
