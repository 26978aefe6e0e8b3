/**
 * Marks the words that a search led to, in the passage it led to, and takes them out of the address, so that a link which is
 * shared has none. Escape or a button clears the marks. Browsers without the Highlight API arrive unmarked.
 */
const address = new URL(location.href);
const words = (address.searchParams.get('mark') ?? '').split(' ').filter(Boolean);
address.searchParams.delete('mark');
history.replaceState(history.state, '', address);

const target = document.getElementById(decodeURIComponent(address.hash.slice(1)));
const where = target?.closest('aside, li, section, article') ?? document.querySelector('main');

if (where && words.length > 0 && 'highlights' in CSS) {
  const ranges = rangesOf(where, words);
  if (ranges.length > 0) {
    CSS.highlights.set('search', new Highlight(...ranges));
    if (!target) ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    offerToClear(ranges.length);
  }
}

/** Where the words stand in the text of a part of the page. */
function rangesOf(root: Element, wanted: string[]): Range[] {
  const escaped = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'giu');
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Of the names of a place only the one that is shown is marked.
    if (node.parentElement?.closest('.name') && !node.parentElement.checkVisibility()) continue;
    for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

function offerToClear(count: number): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'clear-marks apparatus';
  button.textContent = `${document.body.dataset['clearMarks']} (${count})`;
  const clear = () => {
    CSS.highlights.delete('search');
    button.remove();
    document.removeEventListener('keydown', onEscape);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !document.querySelector(':popover-open')) clear();
  };
  button.addEventListener('click', clear);
  document.addEventListener('keydown', onEscape);
  document.body.append(button);
}

export {};
