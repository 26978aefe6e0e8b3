/**
 * Marks the words that a search led to, in the passage it led to, and takes them out of the address, so that a link which is
 * shared has none. Escape or a button clears the marks. Browsers without the Highlight API arrive unmarked.
 */
import { inBrackets } from '../../../article/language.ts';
import { makeButton } from '../../../ui/browser/make.ts';
import { IDEOGRAPHS, plainOf } from '../plain.ts';

const address = new URL(location.href);
const words = address.searchParams.getAll('mark').filter(Boolean);
address.searchParams.delete('mark');
history.replaceState(history.state, '', address);

/** What is not text of a passage, anywhere within one; `.marks` and `sup` are numbers of notes and of sources. */
const BESIDE = 'script, style, noscript, template, nav, button, select, .apparatus, .marks, sup';
const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B]+/gu;
/** Words of these scripts have no space between them, so they may begin and end within a run. */
const UNSPACED = new RegExp(`^[${IDEOGRAPHS}ー々]+$`, 'u');

const target = document.getElementById(decodeURIComponent(address.hash.slice(1)));
const passage = target?.closest('aside, li, section, article');
// A page that is a hit as a whole says what of it is the passage; its notes are passages of their own.
const passages = passage ? [passage] : [...document.querySelectorAll('main [data-passage]')];

if (passages.length > 0 && words.length > 0 && 'highlights' in CSS) {
  const ranges = passages.flatMap((each) => rangesOf(each, passage ? BESIDE : `${BESIDE}, aside`));
  const [first] = ranges;
  if (first) {
    CSS.highlights.set('search', new Highlight(...ranges));
    if (!target) first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    offerToClear(ranges.length);
  }
}

/** The ranges of the words in the text of a passage. */
function rangesOf(root: Element, beside: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const skipped = parent?.closest(beside);
    if (!parent || (skipped && root.contains(skipped) && skipped !== root) || !parent.checkVisibility()) continue;
    for (const { from, to } of placesOf(node.nodeValue ?? '')) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/** The ranges of whole words in a text; those with signs within, such as “5,003”, with the same signs. */
function placesOf(text: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  const runs = [...text.matchAll(WORD)].map(({ 0: run, index }) => ({ from: index, to: index + run.length }));
  for (const word of words) {
    const wanted = plainOf(word);
    if (UNSPACED.test(word)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        places.push({ from: at, to: at + word.length });
      continue;
    }
    const length = word.match(WORD)?.length ?? 0;
    runs.forEach(({ from }, n) => {
      const to = runs[n + length - 1]?.to ?? 0;
      if (to > from && plainOf(text.slice(from, to)) === wanted) places.push({ from, to });
    });
  }
  return places;
}

function offerToClear(count: number): void {
  const clear = () => {
    CSS.highlights.delete('search');
    button.remove();
    document.removeEventListener('keydown', onEscape);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !document.querySelector(':popover-open')) clear();
  };
  const label = `${document.body.dataset['clearMarks']}${inBrackets(count, document.documentElement.lang)}`;
  const button = makeButton(label, clear, { class: 'clear-marks apparatus' });
  document.addEventListener('keydown', onEscape);
  document.body.append(button);
}
