/**
 * Lets the browser’s way back close an open sheet. Each open sheet has an entry in the history, which counts the sheets
 * that are open there. A sheet that is closed by other means leaves its entry, and the way back goes past it.
 */
const narrow = matchMedia('(width < 62rem)');
const openSheets = () => [...document.querySelectorAll<HTMLElement>(':is(.note, .preview):popover-open')];
const countOf = (state: unknown) => (state as { sheets?: number } | null)?.sheets ?? 0;

export function closeSheetsOnBack(): void {
  let entries = countOf(history.state);
  let { href } = location;
  document.addEventListener(
    'toggle',
    ({ target }) => {
      const open = openSheets().length;
      if (!narrow.matches || !(target as Element).matches(':is(.note, .preview):popover-open') || open <= entries)
        return;
      entries = open;
      ({ href } = location);
      history.pushState({ ...history.state, sheets: entries }, '');
    },
    true,
  );
  window.addEventListener('popstate', ({ state }) => {
    const isBack = countOf(state) < entries && location.href === href;
    entries = countOf(state);
    ({ href } = location);
    const closed = openSheets().slice(entries);
    for (const sheet of closed.reverse()) sheet.hidePopover();
    if (isBack && closed.length === 0) history.back();
  });
}
