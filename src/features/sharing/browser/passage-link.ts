/**
 * Offers, for selected words of the text, a link that leads to exactly these words, and the words with their citation. The
 * link is a text fragment (https://wicg.github.io/scroll-to-text-fragment/) after the id of the paragraph, to which
 * browsers without fragments go.
 */
import { make, makeButton } from '../../../ui/browser/make.ts';
import { share } from '../../../ui/copy-link/browser/share.ts';

/** Selections longer than this are named by their first and last words. */
const LONG = 60;
const ENDS = 4;

let bubble: HTMLElement | undefined;

/** What a selection is a part of: the nearest block with an address of its own; references have ids too, but theirs move. */
function holderOf(node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('main [id]:not(main, a, span)') ?? undefined;
}

const encode = (words: string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

const LETTER = /[\p{L}\p{N}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const inWord = (before = '', after = '') =>
  LETTER.test(before) && LETTER.test(after) && !(IDEOGRAPH.test(before) || IDEOGRAPH.test(after));

/** A range widened to whole words, since browsers find a text fragment only at the bounds of words. */
function wholeWords(selected: Range): Range {
  const range = selected.cloneRange();
  const { startContainer: first, endContainer: last } = range;
  if (first instanceof Text) {
    while (inWord(first.data[range.startOffset - 1], first.data[range.startOffset]))
      range.setStart(first, range.startOffset - 1);
  }
  if (last instanceof Text) {
    while (inWord(last.data[range.endOffset - 1], last.data[range.endOffset])) range.setEnd(last, range.endOffset + 1);
  }
  return range;
}

/** A copy of a range, in which `between` replaces the numbers of citations and the signs of notes. */
function readableCopy(range: Range, between: string): DocumentFragment {
  const part = range.cloneContents();
  // A link and a quotation are for everyone: they name places as they are written, not as this reader chose.
  for (const form of part.querySelectorAll('.name > [hidden]')) form.remove();
  for (const sign of part.querySelectorAll('sup, .marks, aside')) sign.replaceWith(between);
  return part;
}

/** The words of a range, in runs, which signs and blocks part. */
function runsOf(range: Range): string[][] {
  const part = readableCopy(range, '\0');
  for (const block of part.querySelectorAll('p, li, h2, h3, td')) block.append('\0');
  const runs = (part.textContent ?? '').split('\0');
  return runs.map((run) => run.trim().split(/\s+/).filter(Boolean)).filter((run) => run.length > 0);
}

/** The words of a selection with the title of what they are in and their address, in the form that the page gives. */
function quotationOf(selection: Selection, address: string): string {
  const range = wholeWords(selection.getRangeAt(0));
  const part = readableCopy(range, '');
  for (const block of part.querySelectorAll('p, li, h2, h3, td')) block.append(' ');
  const heading = holderOf(range.startContainer)?.closest('section')?.querySelector('.section-head :is(h1, h2)');
  const title = (heading ?? document.querySelector('h1'))?.textContent ?? '';
  const values: Record<string, string> = { words: part.textContent ?? '', title, address };
  const form = document.body.dataset['quotation'] ?? '';
  return form.replace(/\{(\w+)\}/g, (_, name) => (values[name] ?? '').replace(/\s+/g, ' ').trim());
}

/** The address of a selection; undefined where nothing of the text is selected. */
export function addressOf(selection: Selection): string | undefined {
  if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = wholeWords(selection.getRangeAt(0));
  const holder = holderOf(range.startContainer);
  const runs = runsOf(range);
  const [first = [], last = first] = [runs[0], runs.at(-1)];
  if (!holder || runs.flat().join(' ').length < 3) return undefined;
  const whole = runs.length === 1 && (first.length <= 2 * ENDS || first.join(' ').length <= LONG);
  const text = whole ? encode(first) : `${encode(first.slice(0, ENDS))},${encode(last.slice(-ENDS))}`;
  // A paragraph on several pages is shared by its address on its own page.
  const own = holder.closest('section')?.querySelector<HTMLAnchorElement>('.section-head copy-link a')?.pathname;
  return `${location.origin}${own ?? location.pathname}#${holder.id}:~:text=${text}`;
}

/** With the offer shown, Tab leads to it first, wherever the selection began; once, so that Tab then goes on. */
function toOffer(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.shiftKey) return;
  removeEventListener('keydown', toOffer);
  if (!bubble?.isConnected) return;
  event.preventDefault();
  bubble.querySelector('button')?.focus();
}

/** A button of the offer, which says so when its work has put something on the clipboard. */
function action(label: string | undefined, work: () => Promise<boolean>): HTMLButtonElement {
  const button = makeButton(label ?? '', async () => {
    if (await work()) button.textContent = document.body.dataset['copied'] ?? '';
  });
  return button;
}

/** Shows the offer for what is selected now, or takes it away. */
export function offer(): void {
  const selection = getSelection();
  const address = selection && addressOf(selection);
  removeEventListener('keydown', toOffer);
  bubble?.remove();
  if (!address) return;
  const quotation = quotationOf(selection, address);
  const { passageLink, copyQuotation } = document.body.dataset;
  bubble = make(
    'div',
    { class: 'passage-link apparatus' },
    action(passageLink, () => share(address)),
    action(copyQuotation, () => navigator.clipboard.writeText(quotation).then(() => true)),
  );
  // Behind the words in the document: Tab goes on from there, and in an open note the offer is a part of it.
  const end = selection.getRangeAt(0).endContainer;
  const block = (end instanceof Element ? end : end.parentElement)?.closest('p, li, blockquote, table');
  if (block) block.after(bubble);
  else document.body.append(bubble);
  addEventListener('keydown', toOffer);
}
