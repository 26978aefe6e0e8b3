/** Opens the note that an address leads to, where notes are closed until asked for. */
function arrive(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.hasAttribute('popover') && getComputedStyle(target).display === 'none') target.showPopover();
}
addEventListener('hashchange', arrive);
arrive();
