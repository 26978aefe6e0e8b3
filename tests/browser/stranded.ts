/** Finds marks that a line begins with. */

/**
 * Marks of notes and numbers of citations that begin a line while their word ends the line before, and signs behind a
 * mark that begin one; each with the words before it. Runs in the page, by itself.
 */
export function stranded(): string[] {
  const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
  const before = new Map<Element, { node: Text; at: number }>();
  const after = new Map<Element, Text>();
  let last: { node: Text; at: number } | undefined;
  let open: Element | undefined;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const mark = node.parentElement?.closest('.marks, .cite sup');
    const at = node.data.search(/[^\s\u2060\u200b]/);
    if (!mark && at < 0) {
      if (/\s/.test(node.data)) open = undefined;
      continue;
    }
    if (mark) {
      if (last && !before.has(mark)) before.set(mark, last);
      open = mark;
      continue;
    }
    if (node.parentElement?.checkVisibility()) {
      if (open && /^[.,;:!?)”’。、]/.test(node.data)) after.set(open, node);
      last = { node, at: node.data.trimEnd().length - 1 };
    }
    open = undefined;
  }
  const box = ({ node, at }: { node: Text; at: number }) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  const middle = (rect: DOMRect) => (rect.top + rect.bottom) / 2;
  return [...before].flatMap(([mark, place]) => {
    const shown = mark.matches('sup')
      ? mark
      : [...mark.children].find((child) => child.checkVisibility() && child.getBoundingClientRect().width > 1);
    if (!shown?.checkVisibility()) return [];
    const word = box(place);
    const sign = shown.getBoundingClientRect();
    const next = after.get(mark);
    const beginsLine = middle(sign) > word.bottom;
    const leavesSign = next && middle(box({ node: next, at: 0 })) > Math.max(sign.bottom, word.bottom);
    return beginsLine || leavesSign ? [`${place.node.data.slice(-30)}|${shown.textContent}`] : [];
  });
}
